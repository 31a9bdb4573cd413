/** Scrolls a mark into view, opening the accordions it stands in. */
import type { PlacedMark } from './marks';

export function revealMark({ block, range }: PlacedMark): void {
  const view = block.element.ownerDocument.defaultView;
  for (
    let at = block.element.closest('details:not([open])');
    at;
    at = at.parentElement?.closest('details:not([open])') ?? null
  ) {
    // Its summary is visible anyway; only what is folded away has to be opened.
    if (!block.element.closest('summary')) (at as HTMLDetailsElement).open = true;
  }
  const calm = view?.matchMedia('(prefers-reduced-motion: reduce)').matches === true;
  const target = range.startContainer.parentElement ?? block.element;
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
