/** What every part of the library is given, and the way each follows the database. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { toBackground } from '../../utils/messaging/view-port';
import { explain } from '../../utils/panel/library-state';
import type { PanelServices } from '../../utils/panel/services';
import type { Toasts } from '../../utils/panel/toasts';
import { onChange, type StoreName } from '../../utils/store/live';

export interface PartProps {
  readonly store: PanelServices['store'];
  readonly toasts: Toasts;
}

/** Open pages take up what changed, by themselves: one may lie in the background and take seconds, nobody waits. */
export function tellPages(): void {
  void toBackground('view.refresh', {}).catch(() => undefined);
}

/**
 * Records read when the part opens and again at every change of these stores. `read` must keep its identity; it may
 * hand over early what it has, which is shown until the rest is there.
 */
export function useRecords<T>(
  read: (show: (early: T) => void) => Promise<T>,
  stores: readonly StoreName[],
): { readonly value: T | null; readonly problem: string | null } {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const names = stores.join(' ');
  useEffect(() => {
    let asked = 0;
    const reload = async () => {
      asked += 1;
      const mine = asked;
      // What was shown before is better than a beginning.
      const early = (part: T) => mine === asked && setValue((before) => before ?? part);
      const [next, failed] = await read(early).then(
        (value): [T | null, string | null] => [value, null],
        (error: unknown): [T | null, string | null] => [null, explain(error)],
      );
      // An earlier reading that took longer must not take the place of a later one.
      if (mine !== asked) return;
      if (failed === null) setValue(() => next);
      setProblem(failed);
    };
    void reload();
    const unfollow = onChange(() => void reload(), names.split(' ') as StoreName[]);
    return () => {
      asked = 0;
      unfollow();
    };
  }, [read, names]);
  return { value, problem };
}

/** Runs a step that may fail, and says so where it does. */
export function useGuarded(toasts: Toasts): (step: () => Promise<void>) => void {
  return useCallback(
    (step) => {
      step().catch((error: unknown) => toasts.complain(explain(error)));
    },
    [toasts],
  );
}
