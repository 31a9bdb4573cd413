import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Unit tests, beside their sources. What needs a real browser is in vitest.e2e.config.ts. */
export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['{entrypoints,components,utils,scripts,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
