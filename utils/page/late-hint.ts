/** The hint card, made when the first one is to be shown. */
import type { HintNeeds, HintPort } from './hint-port';
import type { Demand } from './on-demand';

export function lateHint(needs: HintNeeds, demand: Demand): HintPort {
  let card: HintPort | null = null;
  /** Grows with every show and hide: what was asked for before the card came may be past. */
  let turn = 0;
  return {
    get element() {
      return card?.element ?? null;
    },
    get isShown() {
      return card?.isShown ?? false;
    },
    async show(mark, byKeyboard) {
      if (!byKeyboard && !needs.enabled()) return;
      turn += 1;
      const mine = turn;
      const more = card ? null : await demand.load();
      if (mine !== turn) return;
      card ??= more?.createHint(needs) ?? null;
      await card?.show(mark, byKeyboard);
    },
    hide() {
      turn += 1;
      card?.hide();
    },
    keep: (marks) => card?.keep(marks),
    holds: (event) => card?.holds(event) ?? false,
    destroy() {
      turn += 1;
      card?.destroy();
    },
  };
}
