/** The hint card, put into the page when the first one is to be shown: on most pages nobody asks for any. */
import type { HintNeeds, HintPort, HintScope } from './hint-port';

export function lateHint(needs: HintNeeds): HintPort {
  let card: HintPort | null = null;
  let coming: Promise<HintPort | null> | null = null;
  /** Grows with every show and hide: what was asked for before the card came may be past. */
  let turn = 0;

  async function load(): Promise<HintPort | null> {
    const answer = await needs.send('hint.load', {}).catch(() => null);
    const make = (globalThis as HintScope).storymarkHint;
    if (answer?.ok && make) card = make(needs);
    // What could not be put in is asked for again with the next mark.
    coming = null;
    return card;
  }

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
      coming ??= card ? null : load();
      const ready = card ?? (await coming);
      if (mine === turn) await ready?.show(mark, byKeyboard);
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
