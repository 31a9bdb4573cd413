import { describe, expect, it } from 'vitest';
import { manifestFaults } from './manifest-rules';

const good = {
  manifest_version: 3,
  permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'],
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; object-src 'none'; form-action 'none'; base-uri 'none'",
  },
  minimum_chrome_version: '140',
  side_panel: { default_path: 'sidepanel.html' },
};

describe('the manifest of a shipped build', () => {
  it('passes when it asks for no more than it needs', () => {
    expect(manifestFaults(good, 'chrome')).toEqual([]);
  });

  it('may not hold a site beforehand', () => {
    const faults = manifestFaults({ ...good, host_permissions: ['http://127.0.0.1/*'] }, 'chrome');
    expect(faults).toEqual(['host_permissions must not be there']);
  });

  it('may not ask for one permission more', () => {
    const faults = manifestFaults({ ...good, permissions: [...good.permissions, 'tabs'] }, 'chrome');
    expect(faults.join()).toContain('permissions is');
  });

  it('may not open a way out in its policy', () => {
    const extension_pages = good.content_security_policy.extension_pages.replace('img-src', 'img-src https:');
    expect(manifestFaults({ ...good, content_security_policy: { extension_pages } }, 'chrome')).toHaveLength(
      1,
    );
  });

  it('must tell Firefox that nothing is collected', () => {
    expect(manifestFaults(good, 'firefox').join()).toContain('collected data is missing');
  });
});
