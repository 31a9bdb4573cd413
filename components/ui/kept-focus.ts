import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, summary';

/** An element on the way up from the focus, with what stood beside it: the next one first. */
interface Step {
  readonly at: Element;
  readonly beside: readonly (Element | null)[];
}

function controlIn(element: Element | null | undefined): HTMLElement | null {
  if (!element?.isConnected) return null;
  return element.matches(CONTROLS) ? (element as HTMLElement) : element.querySelector<HTMLElement>(CONTROLS);
}

/**
 * Keeps the keyboard where it was when the focused control goes with what it did ("Delete", "Take back", "Undo"): the
 * focus passes to what stood next to it, else to a control that is left in the same part, else to the page's heading.
 * Browsers drop it to the document's start.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    let path: Step[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let at = target instanceof Element ? target : null; at && at !== area; at = at.parentElement)
        path.push({ at, beside: [at.nextElementSibling, at.previousElementSibling] });
    };
    const observer = new MutationObserver(() => {
      if (path[0]?.at.isConnected !== false || document.activeElement !== document.body) return;
      const gone = path.findLast(({ at }) => !at.isConnected);
      const around = path.find(({ at }) => at.isConnected)?.at;
      path = [];
      const near = [...(gone?.beside ?? []), around?.tagName === 'MAIN' ? null : around];
      const left = near.map(controlIn).find((control) => control !== null);
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
