/** Elements whose script is still to come. They may have a shadow root then, and no mutation tells. */
import { flatParent } from '../text/elements';

/**
 * Watches for shadow roots of elements that are empty and undefined now. Content scripts cannot wait for a definition; but
 * what such an element stands in grows.
 * @param came called with an element that has a shadow root now
 */
export function watchLate(roots: readonly ParentNode[], came: (element: Element) => void): ResizeObserver {
  const late = roots.flatMap((root) => [...root.querySelectorAll(':not(:defined):empty')]);
  const grown = new ResizeObserver(() => {
    for (const element of late) if (element.shadowRoot) came(element);
  });
  for (const element of late) {
    const around = flatParent(element);
    if (around) grown.observe(around as Element);
  }
  return grown;
}
