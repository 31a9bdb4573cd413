import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Extension pages load nothing from anywhere and send nothing: even an `<img>` can carry data out. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Hosts of the practice and test pages: granted beforehand in `e2e` builds only, since no script can answer a prompt. */
const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.example-prep-site.test/*'];

/** Firefox on Linux and Windows opens its menus by Alt and a letter (History S, Help H), with Shift too, and no command hears of it. */
const KEYS = {
  chromium: { open: 'Alt+Shift+S', previous: 'Alt+Shift+H' },
  firefox: { open: 'Alt+Shift+Y', previous: 'Alt+Shift+I' },
};

/**
 * The built-in rubrics ship without their cues: those are in `utils/rubrics/generated/reading.json`, which the
 * background needs without any text, and in `utils/spotting/generated/cues.json`, compiled for pages.
 */
const cuesApart: Plugin = {
  name: 'storymark:cues-apart',
  enforce: 'pre',
  transform(code, id) {
    if (/rubrics\/builtin\/cues\.json$/.test(id)) return '{}';
    if (!/rubrics\/builtin\/rubrics\/[\w-]+\.json$/.test(id)) return undefined;
    return JSON.stringify(JSON.parse(code), (key, value: unknown) => (key === 'cues' ? undefined : value));
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [preact(), cuesApart],
    build: {
      target: ['chrome140', 'firefox150'],
      modulePreload: { polyfill: false },
      // Two per cent lighter than what Vite makes by itself, and every page pays for it.
      minify: 'terser',
      // A property that is only read, its value not used, is left out of the bundle: nothing of ours is read for what reading does.
      terserOptions: { ecma: 2020, compress: { passes: 3, pure_getters: true, hoist_funs: true } },
    },
  }),
  hooks: {
    // WXT leaves an empty list for a script that is only registered at run time.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
  },
  zip: { excludeSources: ['artifacts/**', 'docs/images/**'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    homepage_url: undefined,
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(mode === 'e2e' ? { host_permissions: TEST_HOSTS } : {}),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      // Firefox otherwise puts the button behind another one; Chromium knows no such place.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    options_ui: { page: 'library.html', open_in_tab: true },
    commands: {
      _execute_action: {
        suggested_key: { default: KEYS[browser === 'firefox' ? 'firefox' : 'chromium'].open },
        description: '__MSG_commandOpen__',
      },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mark': {
        suggested_key: { default: KEYS[browser === 'firefox' ? 'firefox' : 'chromium'].previous },
        description: '__MSG_commandPrevious__',
      },
      'save-selection': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandSave__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'storymark@storymark.app',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
