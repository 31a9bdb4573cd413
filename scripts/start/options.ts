/** What `npm start` was asked for, and what the machine can do. */
import type { BrowserName } from '../browser/find';

export interface StartOptions {
  readonly browser: BrowserName;
  /** There is a screen, and nobody asked to do without. */
  readonly visible: boolean;
}

export const HELP = `npm start                 Storymark in Chromium, on a practice page
npm start -- --firefox    the same in Firefox
npm start -- --headless   without a window: prints what was found and saves pictures`;

/** Throws with the help text for an option it does not know. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): StartOptions {
  const unknown = args.find((arg) => !['--firefox', '--chromium', '--headless'].includes(arg));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}.\n\n${HELP}`);
  const screen = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return {
    browser: args.includes('--firefox') ? 'firefox' : 'chromium',
    visible: screen && !args.includes('--headless'),
  };
}
