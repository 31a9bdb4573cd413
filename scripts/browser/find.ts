/** Finds the browsers that tests and the demo drive; installs Debian's packages where that is possible. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Whereabouts {
  /** Variables a person may set to the browser's full path, first one wins. */
  readonly variables: readonly string[];
  /** Names on PATH. */
  readonly commands: readonly string[];
  /** Where installers of other systems put it. */
  readonly places: readonly string[];
  /** Debian package. */
  readonly debian: string;
}

const WHEREABOUTS: Record<BrowserName, Whereabouts> = {
  chromium: {
    variables: ['STORYMARK_CHROMIUM', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variables: ['STORYMARK_FIREFOX', 'FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

/** Beside a browser: fonts to see text with, a display and keys for what only a real keyboard reaches. */
const COMPANIONS = ['fonts-dejavu-core', 'xvfb', 'xdotool'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Full path of a command on PATH, or undefined. */
export function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isProgram);
}

/** Full path of an installed browser, or undefined. A variable that points nowhere is an error, not a fallback. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variables, commands, places } = WHEREABOUTS[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (!isProgram(path)) throw new Error(`${variable} is set to ${path}, and no program is there.`);
    return path;
  }
  return commands.map(onPath).find((path) => path !== undefined) ?? places.find(isProgram);
}

/** The command that installs what is missing, for a person to run. */
export function installCommand(names: readonly BrowserName[]): string {
  const packages = names.map((name) => WHEREABOUTS[name].debian);
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')} ${COMPANIONS.join(' ')}`;
}

function apt(args: readonly string[]): boolean {
  const run = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0) console.error(`apt-get ${args[0]} failed:\n${run.stderr ?? ''}`);
  return run.status === 0;
}

/**
 * Sees that the browsers are there. Installs Debian's packages when this process may (root, apt-get present);
 * otherwise throws with the command to run.
 */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
  if (mayInstall) {
    console.log(`Installing ${missing.join(' and ')} (apt-get) …`);
    const packages = missing.map((name) => WHEREABOUTS[name].debian);
    const recommended = ['install', '-y', '--no-install-recommends', ...packages, ...COMPANIONS];
    if (apt(['update']) && apt(recommended) && missing.every(findBrowser)) return;
  }
  throw new Error(
    `No ${missing.join(' and no ')} found. Install with\n  ${installCommand(missing)}\n` +
      'or name an installed one in STORYMARK_CHROMIUM or STORYMARK_FIREFOX.',
  );
}

/** Full path of a browser that must be there; throws with the way to install it. */
export function requireBrowser(name: BrowserName): string {
  ensureBrowsers([name]);
  const path = findBrowser(name);
  if (path === undefined) throw new Error(`No ${name} found.`);
  return path;
}
