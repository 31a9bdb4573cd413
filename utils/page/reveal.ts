/** Scrolls a mark or a snippet into view, opening the accordions it is folded away in. */

const CLOSED = 'details:not([open])';

/** @param element the one the range stands in */
export function revealRange(range: Range, element: Element): void {
  for (let at = element.closest<HTMLDetailsElement>(CLOSED); at; ) {
    // An accordion's own summary can be seen while it is closed.
    if (element.closest('summary')?.parentElement !== at) at.open = true;
    at = at.parentElement?.closest<HTMLDetailsElement>(CLOSED) ?? null;
  }
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const target = range.startContainer.parentElement ?? element;
  if (target.getBoundingClientRect().height < view.innerHeight) {
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  // The middle of an element taller than the window may be far from its words.
  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  view.scrollBy({ top: range.getBoundingClientRect().top - view.innerHeight / 2, behavior });
}
