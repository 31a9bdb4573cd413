/** Weighs a built extension: which files a page loads at once, and what they weigh compressed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Bytes of a file under gzip at its best level, as a store packs it. */
export function gzipSize(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

/** Scripts and style sheets that an HTML page of the build names. */
function namedIn(html: string): string[] {
  return [...html.matchAll(/\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
}

/** What a chunk imports before it runs; `import()` is left out. */
function staticImports(file: string, source: string): string[] {
  return parseSync(file, source)
    .module.staticImports.map((item) => item.moduleRequest.value)
    .filter((specifier) => specifier.startsWith('.'));
}

/** Files, relative to the build, that `page` must have before it shows anything: its module graph without dynamic chunks. */
export function initialFiles(build: string, page: string): string[] {
  const strip = (path: string) => path.replace(/^\//, '');
  const queue = namedIn(readFileSync(join(build, page), 'utf8')).map(strip);
  const files = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith('.js')) continue;
    const source = readFileSync(join(build, file), 'utf8');
    for (const specifier of staticImports(file, source)) {
      queue.push(posix.normalize(posix.join(posix.dirname(file), specifier)));
    }
  }
  return [...files].sort();
}

/** Every script and style sheet of a build, relative to it. */
export function codeFiles(build: string, folder = ''): string[] {
  if (!existsSync(join(build, folder))) return [];
  return readdirSync(join(build, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return codeFiles(build, path);
    return /\.(?:js|css)$/.test(entry.name) ? [path] : [];
  });
}
