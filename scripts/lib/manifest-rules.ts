/** What the manifest of a shipped build must say, no more and no less. */
export type Target = 'chrome' | 'firefox';

export type Manifest = Readonly<Record<string, unknown>>;

const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

const CONTENT_SECURITY_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
};

/** Keys that would give pages a way in, or Storymark a way out. */
const ABSENT = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'optional_permissions',
  'update_url',
  'key',
];

function same(what: string, is: unknown, shouldBe: unknown): string[] {
  const [left, right] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  return left === right ? [] : [`${what} is ${left ?? 'missing'}, should be ${right}`];
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function policy(text: unknown): Record<string, string> {
  const directives = String(text).split(';');
  return Object.fromEntries(
    directives.map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
}

function field(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Manifest)[key] : undefined),
    value,
  );
}

/** One sentence for each difference. */
export function manifestFaults(manifest: Manifest, target: Target): string[] {
  const chrome = target === 'chrome';
  const minimum = chrome
    ? manifest.minimum_chrome_version
    : field(manifest, 'browser_specific_settings', 'gecko', 'strict_min_version');
  return [
    ...same('manifest_version', manifest.manifest_version, 3),
    ...same(
      'permissions',
      sorted(manifest.permissions),
      [...PERMISSIONS, ...(chrome ? ['sidePanel'] : [])].sort(),
    ),
    ...same('optional_host_permissions', sorted(manifest.optional_host_permissions), [
      'http://*/*',
      'https://*/*',
    ]),
    ...ABSENT.filter((key) => manifest[key] !== undefined).map((key) => `${key} must not be there`),
    ...same(
      'content_security_policy',
      sorted(Object.entries(policy(field(manifest, 'content_security_policy', 'extension_pages')))),
      sorted(Object.entries(CONTENT_SECURITY_POLICY)),
    ),
    ...same('minimum version', minimum, chrome ? '140' : '150.0'),
    ...(chrome
      ? same('side panel', field(manifest, 'side_panel', 'default_path'), 'sidepanel.html')
      : [
          ...same('sidebar', field(manifest, 'sidebar_action', 'default_panel'), 'sidepanel.html'),
          ...same('sidebar at install', field(manifest, 'sidebar_action', 'open_at_install'), false),
          ...same(
            'collected data',
            field(manifest, 'browser_specific_settings', 'gecko', 'data_collection_permissions', 'required'),
            ['none'],
          ),
        ]),
  ];
}
