/** What belongs to the repository: tracked files, and new ones that are not ignored. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './modules';

const NOT_SOURCE = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', 'artifacts']);

/** Paths from the root with forward slashes. Without git (an unpacked archive) the folders are read instead. */
export function trackedFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status === 0) {
    return git.stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
  }
  return walk('');
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCE.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
