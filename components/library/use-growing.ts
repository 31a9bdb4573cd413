/** A long list that is drawn a few rows at a time. */
import { useEffect, useState } from 'preact/hooks';

/** Rows drawn in one go: about a screen of them. */
const STEP = 12;

/** How many of `wanted` rows to draw now. It grows until all are there; the browser has its turn in between. */
export function useGrowing(wanted: number): number {
  const [drawn, setDrawn] = useState(STEP);
  const more = drawn < wanted;
  useEffect(() => {
    if (!more) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, more]);
  return Math.min(drawn, wanted);
}
