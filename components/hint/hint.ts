/** The hint card at work: asks how many stories fit, shows it, and carries out what is pressed in it. */

import { boxOf } from '../../utils/page/frame-boxes';
import type { HintNeeds, HintPort } from '../../utils/page/hint-port';
import { isShown, type PlacedMark } from '../../utils/page/marks';
import { isDark } from '../../utils/page/theme';
import { describeRange } from '../../utils/snippets/describe';
import { CardHost } from './card-host';
import { cardContent } from './content';

/** What has the focus, also in open shadow roots. */
function focused(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** `css`: the card's own styles. */
export function createHint(needs: HintNeeds, css: string): HintPort {
  const { document, send } = needs;
  const host = new CardHost(document, css);
  let current: PlacedMark | null = null;
  /** Where the focus was before the keyboard went into the card. */
  let focusBefore: Element | null = null;
  let litInPanel = false;
  /** Draws a card whose mark stands nowhere until the page is read again. */
  let later: (() => void) | null = null;

  const refOf = ({ spot }: PlacedMark) => ({ scanGeneration: needs.scanGeneration(), spotId: spot.id });

  /** A mark as it stands now; undefined while the page writes its words anew. */
  const standing = ({ spot }: PlacedMark) => {
    const mark = needs.markOf(spot.id);
    return mark?.range.collapsed ? undefined : mark;
  };

  function hide(): void {
    current = later = null;
    // Only if the focus is in the card still: a reader who went on to a field of the page must not be torn out of it.
    const back = focused(document) === host.element ? focusBefore : null;
    focusBefore = null;
    host.hide();
    if (litInPanel) void send('hint.lit', { mark: null }).catch(() => undefined);
    litInPanel = false;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  }

  function draw(old: PlacedMark, count: number | null, byKeyboard: boolean, notice = ''): void {
    const mark = standing(old);
    if (!mark) {
      const turn = needs.turn();
      later = () => draw(old, count, byKeyboard && turn === needs.turn(), notice);
      return;
    }
    host.show({
      spotId: mark.spot.id,
      text: mark.spot.text,
      content: cardContent(mark.spot, needs.labels(), count, notice),
      actions: actionsFor(mark, count),
      anchor: () => {
        const range = standing(mark)?.range;
        return range ? boxOf(range) : null;
      },
      takeFocus: byKeyboard,
      near: mark.block.element,
      dark: isDark(mark.block.element),
    });
  }

  /** A correction changes marks and thereby the card; it goes once the word is kept. */
  async function settle(
    mark: PlacedMark,
    count: number | null,
    step: Promise<{ ok: boolean } | null>,
    done?: string,
  ) {
    const answer = await step.catch(() => null);
    if (current?.spot.id !== mark.spot.id) return;
    if (!answer?.ok) draw(mark, count, false, 'That could not be saved. Try again.');
    else if (done) draw(mark, count, false, done);
    else hide();
  }

  const actionsFor = (mark: PlacedMark, count: number | null) => ({
    open: () => {
      // Sent first thing, while the browser still counts this as the user's gesture.
      void send('hint.open', refOf(mark)).catch(() => undefined);
      hide();
    },
    notAQuestion: () =>
      void settle(mark, count, send('hint.correct', { text: mark.spot.text, verdict: 'not-a-question' })),
    testsElse: (competency: string) =>
      void settle(mark, count, send('hint.correct', { text: mark.spot.text, verdict: 'tests', competency })),
    save: () => {
      const range = standing(mark)?.range;
      const quoted = range && {
        ...describeRange(range, 'question'),
        competency: mark.spot.competencies[0]?.id,
      };
      const kept = quoted ? send('hint.save', { snippet: quoted }) : Promise.resolve(null);
      void settle(mark, count, kept, 'In your question bank.');
    },
    close: hide,
  });

  return {
    element: host.element,
    get isShown() {
      return host.isShown;
    },
    holds: (event) => host.holds(event),
    hide,
    keep(marks) {
      const mark = current && marks.byId(current.spot.id);
      if (!mark) {
        if (current) hide();
        return;
      }
      current = mark;
      const draw = later;
      later = null;
      if (draw) draw();
      else host.moved();
    },
    destroy: () => {
      hide();
      host.destroy();
    },
    async show(old, byKeyboard) {
      const mark = needs.markOf(old.spot.id);
      if (!mark || (!byKeyboard && !needs.enabled()) || (standing(mark) && !isShown(mark))) return;
      const active = focused(document);
      if (byKeyboard && active !== host.element) focusBefore = active;
      const turn = needs.turn();
      current = mark;
      later = null;
      const { text, competencies } = mark.spot;
      const profile = { text, competencies: competencies.map(({ id, score }) => ({ id, score })) };
      const answer = await send('hint.count', { ...refOf(mark), ...profile }).catch(() => undefined);
      if (current?.spot.id !== mark.spot.id) return;
      if (byKeyboard && turn !== needs.turn()) {
        hide();
        return;
      }
      if (answer?.panelOpen) {
        host.hide();
        litInPanel = true;
        await send('hint.lit', { mark: refOf(mark) }).catch(() => undefined);
        return;
      }
      draw(mark, answer?.count ?? null, byKeyboard);
    },
  };
}
