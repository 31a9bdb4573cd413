/** One step at a time, with controls that keep the focus meanwhile: one that is disabled would lose it. */
import { useRef, useState } from 'preact/hooks';

/**
 * Whether a step is under way, and how to begin one; a second is not begun before the first has ended.
 * Controls say `aria-disabled` by it and stay where the keyboard is.
 */
export function useBusy(): readonly [busy: boolean, begin: (step: () => Promise<void>) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  // Not the state: a second press may come before it is drawn.
  const under = useRef(false);
  const begin = async (step: () => Promise<void>) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    try {
      await step();
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return [busy, begin];
}
