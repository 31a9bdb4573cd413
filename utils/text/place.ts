/** Where a block stands, by tags and roles of the elements around it: found on the way down, never by a climb up. */

/** The nearest of each around a block. */
export interface Place {
  /** Chrome of the page: navigation, footer, what can be chosen. */
  readonly chrome: boolean;
  /** Something to click on or to fill in: mostly chrome, but accordions and checklists write their lines there. */
  readonly control: boolean;
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

const CHROME = new Set(['nav', 'footer', 'option', 'legend']);
const CHROME_ROLES = new Set(['navigation', 'contentinfo']);
const CONTROLS = new Set(['label', 'button']);
const STRUCTURE = new Set(['li', 'ul', 'ol', 'tr', 'table', 'details']);
const COMMENT = /comment/;

const NOWHERE: Place = {
  chrome: false,
  control: false,
  details: null,
  item: null,
  list: null,
  row: null,
  table: null,
  scope: null,
  beside: false,
};

/** The place of what stands in `element`; the very same object as `outer` where the element adds nothing. */
export function placeInside(element: Element, outer: Place): Place {
  const tag = element.localName;
  const known = STRUCTURE.has(tag) || CHROME.has(tag) || CONTROLS.has(tag);
  if (!known && tag !== 'aside' && !element.hasAttributes()) return outer;
  const role = element.getAttribute('role');
  const name = element.getAttribute('class');
  const aside = tag === 'aside' || role === 'complementary';
  const chrome =
    CHROME.has(tag) ||
    (role !== null && CHROME_ROLES.has(role)) ||
    element.getAttribute('aria-hidden') === 'true';
  const control = CONTROLS.has(tag) || role === 'button';
  const comment = name !== null && COMMENT.test(name);
  if (!aside && !chrome && !control && !comment && !known) return outer;
  return {
    chrome: outer.chrome || chrome,
    control: outer.control || control,
    details: tag === 'details' ? element : outer.details,
    item: tag === 'li' ? element : outer.item,
    list: tag === 'ul' || tag === 'ol' ? element : outer.list,
    row: tag === 'tr' ? element : outer.row,
    table: tag === 'table' ? element : outer.table,
    scope: tag === 'details' || aside ? element : outer.scope,
    beside: outer.beside || tag === 'aside' || comment,
  };
}

/** The place of what stands in `element`, asked of its parents: for the root of a walk. */
export function placeAround(element: Element): Place {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) chain.push(at);
  return chain.reduceRight((place, at) => placeInside(at, place), NOWHERE);
}
