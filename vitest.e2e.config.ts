import { defineConfig } from 'vitest/config';

/** Tests in real browsers, on the builds in .output. One browser at a time: two would fight over the focus and the cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
