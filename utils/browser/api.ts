/** The one import of webextension-polyfill: background and extension pages reach the browser through here. */
import browser from 'webextension-polyfill';

export { browser };

/** Firefox has a sidebar where Chromium has a side panel. */
export const hasSidebar = 'sidebarAction' in browser;
