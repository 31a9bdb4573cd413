/** What an element means for the text around it. By tag and attribute only: nothing here asks for layout. */

export type ElementRole = 'block' | 'lines' | 'break' | 'skip' | 'emphasis' | 'slot' | 'inline';

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
  'script style noscript svg head template textarea select datalist iframe object canvas video audio math',
);
say(
  'emphasis',
  'b strong i em u mark small sub sup code s del ins abbr q cite kbd var dfn samp font wbr tt big',
);
say('slot', 'slot');

/** Editors that keep their text in plain `div`s. */
const EDITOR_CLASSES = ['CodeMirror', 'cm-editor', 'monaco-editor', 'ace_editor'];

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (element.getAttribute('role') === 'textbox') return true;
  return element.localName === 'div' && EDITOR_CLASSES.some((name) => element.classList.contains(name));
};

/**
 * Role of an element in the text. Editable content is `skip` whatever its tag: what somebody is writing is
 * neither read nor marked.
 */
export function roleOf(element: Element): ElementRole {
  const role = roles.get(element.localName) ?? 'inline';
  if (role === 'skip' || role === 'break') return role;
  return element.hasAttributes() && isEditable(element) ? 'skip' : role;
}

const DOCUMENT_FRAGMENT_NODE = 11;

/** Parent in the tree a reader sees: slotted nodes stand in their slot, a shadow root's nodes in its host. */
export function flatParent(node: Node): Node | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  // By type, since links have a property `host` too.
  return parent?.nodeType === DOCUMENT_FRAGMENT_NODE
    ? ((parent as Partial<ShadowRoot>).host ?? null)
    : parent;
}
