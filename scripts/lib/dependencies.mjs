/**
 * What every entry script does first, with nothing but Node: see that the dependencies of package-lock.json are there.
 * Plain JavaScript, because before `npm ci` there is nothing that could run TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

function stop(message) {
  console.error(message);
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(root + file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The versions a lockfile asks for, in a form two lockfiles can be compared by. */
function versions(lockfile) {
  const packages = JSON.parse(lockfile).packages ?? {};
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.optional)
    .map(([path, entry]) => `${path}@${entry.version}`);
}

function installed() {
  const hidden = read('node_modules/.package-lock.json');
  const wanted = read('package-lock.json');
  if (hidden === undefined || wanted === undefined) return false;
  const present = new Set(versions(hidden));
  return versions(wanted).every((entry) => present.has(entry));
}

/** Runs `npm ci` when node_modules is missing or older than the lockfile; stops the process when that fails. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Storymark needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (installed()) return;
  console.log('Installing dependencies (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop(`npm ci failed:\n${npm.stdout ?? ''}${npm.stderr ?? npm.error?.message ?? ''}`);
}

/** Runs a TypeScript file of this repository with the arguments given to this process, and ends with its exit code. */
export function runTypeScript(file) {
  ensureDependencies();
  const child = spawnSync(process.execPath, ['--import', 'tsx', root + file, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(child.status ?? 1);
}
