/** The rules of the house, as data: who may use whom. See docs/architecture.md for the reasons. */
import type { Module } from './modules';

/** Rooms that run anywhere: no browser API, no database, no other room than those named. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  rubrics: ['text'],
  spotting: ['text', 'rubrics'],
  snippets: ['text'],
  stories: ['text', 'rubrics', 'spotting'],
  jobs: ['text', 'rubrics', 'spotting', 'stories'],
  practice: ['text', 'rubrics', 'spotting', 'stories'],
};

/** What a pure room may not bring in, by package. */
const IMPURE_PACKAGES = /^(?:idb|preact|@preact\/.*|wxt|wxt\/.*|webextension-polyfill|@wxt-dev\/.*|node:.*)$/;

/** Only these rooms may touch a package. */
const OWNERS: readonly { readonly packages: RegExp; readonly rooms: RegExp; readonly why: string }[] = [
  { packages: /^idb$/, rooms: /^utils\/store\//, why: 'only utils/store opens the database' },
  {
    packages: /^(?:webextension-polyfill|@wxt-dev\/webextension-polyfill.*|wxt\/browser)$/,
    rooms: /^utils\/(?:browser|messaging)\//,
    why: 'only utils/browser and utils/messaging touch browser APIs',
  },
];

/** Utility rooms that a utility room may not use, beside what purity forbids. */
const FORBIDDEN_ROOMS: Readonly<Record<string, readonly string[]>> = {
  page: ['store', 'panel', 'stories', 'settings'],
  store: ['messaging', 'browser', 'page', 'panel'],
  messaging: ['page', 'panel'],
  browser: ['page', 'panel', 'store'],
};

const MESSAGE_API = /^(?:chrome|browser)\.(?:runtime|tabs)\.(?:sendMessage|onMessage|connect|onConnect)\b/;
const BROWSER_API =
  /^(?:chrome|browser)\.(?:action|alarms|commands|contextMenus|extension|i18n|management|notifications|permissions|runtime|scripting|sidePanel|sidebarAction|storage|tabs|windows)\b/;
/** A room's contract: types only, so that naming it brings in nothing. */
const CONTRACT = /\/types\.ts$/;

interface Place {
  readonly layer: 'entrypoints' | 'components' | 'utils' | 'other';
  readonly room: string;
}

function placeOf(path: string): Place {
  const [layer = '', room = ''] = path.split('/');
  if (layer === 'entrypoints' || layer === 'components' || layer === 'utils') return { layer, room };
  return { layer: 'other', room: '' };
}

/** One sentence for each rule an import between two files of the repository breaks. */
function fileImportFaults(from: Place, target: string, typeOnly: boolean): string[] {
  const to = placeOf(target);
  const order = ['utils', 'components', 'entrypoints'];
  const faults: string[] = [];
  if (to.layer === 'other') faults.push(`imports ${target}, which does not ship`);
  else if (order.indexOf(to.layer) > order.indexOf(from.layer)) {
    faults.push(`imports ${target}: ${from.layer} may not use ${to.layer}`);
  }
  if (from.layer !== 'utils' || to.layer !== 'utils' || from.room === to.room) return faults;
  const allowed = PURE[from.room];
  const contract = typeOnly && CONTRACT.test(target) && PURE[to.room] !== undefined;
  if (allowed && !allowed.includes(to.room) && !contract) {
    faults.push(`imports ${target}: utils/${from.room} is pure and may only use ${list(allowed)}`);
  }
  if (FORBIDDEN_ROOMS[from.room]?.includes(to.room)) {
    faults.push(`imports ${target}: utils/${from.room} may not use utils/${to.room}`);
  }
  return faults;
}

function list(rooms: readonly string[]): string {
  return rooms.length === 0 ? 'itself' : rooms.map((room) => `utils/${room}`).join(', ');
}

function packageFaults(path: string, from: Place, specifier: string): string[] {
  const faults = OWNERS.filter(({ packages, rooms }) => packages.test(specifier) && !rooms.test(path)).map(
    ({ why }) => `imports ${specifier}: ${why}`,
  );
  if (from.layer === 'utils' && PURE[from.room] && IMPURE_PACKAGES.test(specifier)) {
    faults.push(`imports ${specifier}: utils/${from.room} is pure`);
  }
  return faults;
}

function memberFaults(path: string, members: readonly string[]): string[] {
  return members.flatMap((name) => {
    if (MESSAGE_API.test(name) && !path.startsWith('utils/messaging/')) {
      return [`names ${name}: only utils/messaging sends and receives messages`];
    }
    if (BROWSER_API.test(name) && !/^(?:utils\/(?:browser|messaging)\/|entrypoints\/)/.test(path)) {
      return [`names ${name}: only utils/browser touches browser APIs`];
    }
    return [];
  });
}

/** Every rule that a module of entrypoints, components or utils breaks, one sentence each. */
export function faultsOf(module: Module): string[] {
  const from = placeOf(module.path);
  if (from.layer === 'other') return [];
  const faults = module.imports.flatMap(({ specifier, file, typeOnly }) => {
    if (file !== undefined) return fileImportFaults(from, file, typeOnly);
    if (specifier.startsWith('.')) return [`imports ${specifier}, and there is no such file`];
    return packageFaults(module.path, from, specifier);
  });
  return [...faults, ...memberFaults(module.path, module.members)].map((fault) => `${module.path} ${fault}`);
}

/** What may never be in the script that runs inside pages: it must be small, and stories are none of its business. */
const NOT_IN_PAGES =
  /^(?:valibot|idb|minisearch|webextension-polyfill|@wxt-dev\/webextension-polyfill.*|utils\/(?:store|stories|panel|jobs|practice|settings)\/.*|utils\/rubrics\/(?:schema|builtin\/).*)$/;

/** One sentence for each module that the content script's bundle must not hold. */
export function contentScriptFaults(graph: ReadonlyMap<string, string>): string[] {
  return [...graph]
    .filter(([name]) => NOT_IN_PAGES.test(name))
    .map(([name, by]) => `the content script would carry ${name}, by way of ${by}`);
}
