import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, summary';

/**
 * Keeps the keyboard where it was when the focused control goes with what it did ("Delete", "Take back", "Undo"): the
 * focus passes to the nearest control that is left in the same part, else to the page's heading. Browsers drop it to
 * the document's start.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    let path: Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let at = target instanceof Element ? target : null; at && at !== area; at = at.parentElement)
        path.push(at);
    };
    const observer = new MutationObserver(() => {
      if (path[0]?.isConnected !== false || document.activeElement !== document.body) return;
      const near = path.find((element) => element.isConnected);
      path = [];
      const left = near && near.tagName !== 'MAIN' ? near.querySelector<HTMLElement>(CONTROLS) : null;
      (left ?? area.querySelector<HTMLElement>('main h1, h1'))?.focus({ preventScroll: true });
    });
    area.addEventListener('focusin', remember);
    observer.observe(area, { childList: true, subtree: true });
    return () => {
      area.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [root]);
}
