/** What an element means for the text around it. By tag and attribute only: nothing here asks for layout. */

export type ElementRole = 'block' | 'lines' | 'break' | 'skip' | 'emphasis' | 'slot' | 'frame' | 'inline';

const roles = new Map<string, ElementRole>();
const say = (role: ElementRole, names: string): void => {
  for (const name of names.split(' ')) roles.set(name, role);
};
say(
  'block',
  'p li h1 h2 h3 h4 h5 h6 td th summary dt dd button blockquote div section article header footer nav main figure ' +
    'figcaption details ul ol dl table tr tbody thead tfoot caption aside form label body html address hgroup ' +
    'title option optgroup fieldset legend center dialog menu search',
);
say('lines', 'pre listing xmp');
say('break', 'br hr');
say(
  'skip',
  'script style noscript svg head template textarea select datalist object canvas video audio math',
);
say(
  'emphasis',
  'b strong i em u mark small sub sup code s del ins abbr q cite kbd var dfn samp font wbr tt big',
);
say('slot', 'slot');
say('frame', 'iframe frame');

/** What somebody is writing, whatever its tag; the classes are those of editors that keep their text in plain `div`s. */
const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"], ' +
  'div.CodeMirror, div.cm-editor, div.monaco-editor, div.ace_editor';

/** What an accordion's button may be the whole of. */
const TITLED = /^(?:h[1-6]|dt)$/;

/** Role of an element by its tag; a button inside a heading is a part of it, as the pattern for accordions has it. */
export function roleOf(element: Element): ElementRole {
  if (element.localName === 'button' && TITLED.test(element.parentElement?.localName ?? '')) return 'inline';
  return roles.get(element.localName) ?? 'inline';
}

/** Does the element make blocks of its own? */
export const isBlock = (element: Element): boolean => /^(?:block|lines)$/.test(roleOf(element));

/** Editable elements below a root: neither read nor marked. One query is cheaper than a look at every element. */
export function editableIn(root: ParentNode): Iterable<Element> {
  return root.querySelectorAll(EDITABLE);
}

/** Is the element left out of the text, with all it holds? */
export function isLeftOut(element: Element): boolean {
  return roleOf(element) === 'skip' || element.matches(EDITABLE);
}

const DOCUMENT_NODE = 9;
const DOCUMENT_FRAGMENT_NODE = 11;

/** Does somebody write in the element, or in all of its document? */
export const isWritten = (element: Element): boolean =>
  element.ownerDocument.designMode === 'on' || element.matches(EDITABLE);

export const isDocument = (root: Node): root is Document => root.nodeType === DOCUMENT_NODE;

/** The body of a frame of the page's own origin, unless somebody writes in it; null for every other frame. */
export function bodyOfFrame(frame: Element): HTMLElement | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    const body = inner?.body ?? null;
    return body && !isWritten(body) ? body : null;
  } catch {
    return null;
  }
}

/** The frame element that shows a document; null for the page itself. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Parent in the tree a reader sees: slotted nodes stand in their slot, a shadow root's in its host, a document in its frame. */
export function flatParent(node: Node): Node | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (node.nodeType === DOCUMENT_NODE) return frameOf(node as Document);
  // By type, since links have a property `host` too.
  return parent?.nodeType === DOCUMENT_FRAGMENT_NODE
    ? ((parent as Partial<ShadowRoot>).host ?? null)
    : parent;
}
