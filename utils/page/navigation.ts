/** Navigation inside a page that loads none: the address has changed, and other content is being put in place. */

/**
 * Follows it until `signal` ends it, where the browser tells (Navigation API).
 * @param leaving the reader himself is going elsewhere
 * @param arrived the page has another address
 */
export function followNavigation(signal: AbortSignal, leaving: () => void, arrived: () => void): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  // Where the reader himself went is read at once; scripts may change the address many times a second.
  const goes = (event: Event) => {
    const { navigationType: type } = event as Event & { navigationType?: string };
    if (type === 'traverse' || (type === 'push' && navigator.userActivation.isActive)) leaving();
  };
  navigation?.addEventListener('navigate', goes, { signal });
  navigation?.addEventListener('navigatesuccess', arrived, { signal });
}
