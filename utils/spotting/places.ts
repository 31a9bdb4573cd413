/** Where elements stand, asked once of each: what `closest` would find for the blocks of a page, without a walk for every block. */

/** What an element stands in; the nearest of each, the element itself counted. */
export interface Place {
  /** Chrome of the page: navigation, footer, label, button. */
  readonly chrome: boolean;
  readonly details: Element | null;
  readonly item: Element | null;
  readonly list: Element | null;
  readonly row: Element | null;
  readonly table: Element | null;
  /** Accordion or aside: what a heading inside it does not reach out of. */
  readonly scope: Element | null;
  /** Something beside the page's own words: an aside, a reader's comment. */
  readonly beside: boolean;
}

const CHROME = new Set(['nav', 'footer', 'label', 'button', 'option', 'legend']);
const CHROME_ROLES = new Set(['navigation', 'contentinfo', 'button']);
const COMMENT = /comment/;

const NOWHERE: Place = {
  chrome: false,
  details: null,
  item: null,
  list: null,
  row: null,
  table: null,
  scope: null,
  beside: false,
};

export class Places {
  private readonly known = new Map<Element, Place>();

  of(element: Element): Place {
    const known = this.known.get(element);
    if (known) return known;
    const chain: Element[] = [];
    let place = NOWHERE;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = this.known.get(at);
      if (found) {
        place = found;
        break;
      }
      chain.push(at);
    }
    for (let i = chain.length - 1; i >= 0; i--) {
      const at = chain[i];
      if (!at) continue;
      place = inside(at, place);
      this.known.set(at, place);
    }
    return place;
  }
}

/** The parent's place, with what the element itself adds; the very same object where it adds nothing. */
function inside(element: Element, outer: Place): Place {
  const tag = element.localName;
  const role = element.getAttribute('role');
  const name = element.getAttribute('class');
  const aside = tag === 'aside' || role === 'complementary';
  const chrome =
    CHROME.has(tag) ||
    (role !== null && CHROME_ROLES.has(role)) ||
    element.getAttribute('aria-hidden') === 'true';
  const comment = name !== null && COMMENT.test(name);
  const structure =
    tag === 'li' || tag === 'ul' || tag === 'ol' || tag === 'tr' || tag === 'table' || tag === 'details';
  if (!structure && !aside && !chrome && !comment) return outer;
  return {
    chrome: outer.chrome || chrome,
    details: tag === 'details' ? element : outer.details,
    item: tag === 'li' ? element : outer.item,
    list: tag === 'ul' || tag === 'ol' ? element : outer.list,
    row: tag === 'tr' ? element : outer.row,
    table: tag === 'table' ? element : outer.table,
    scope: tag === 'details' || aside ? element : outer.scope,
    beside: outer.beside || tag === 'aside' || comment,
  };
}
