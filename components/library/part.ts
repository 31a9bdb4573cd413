/** What every part of the library is given, and what each may do. */
import { useCallback } from 'preact/hooks';
import { toBackground } from '../../utils/messaging/view-port';
import { explain } from '../../utils/panel/library-state';
import type { PanelServices } from '../../utils/panel/services';
import type { Toasts } from '../../utils/panel/toasts';

export interface PartProps {
  readonly store: PanelServices['store'];
  readonly toasts: Toasts;
}

/** Open pages take up what changed, by themselves: one may lie in the background and take seconds, nobody waits. */
export function tellPages(): void {
  void toBackground('view.refresh', {}).catch(() => undefined);
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
