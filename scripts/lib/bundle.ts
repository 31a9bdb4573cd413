/** One module with all it imports, as a script that can be put into a page. */
import { build } from 'vite';

/** @param entry path of the module */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'unused' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be built.`);
  return chunk.code;
}
