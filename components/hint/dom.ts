/**
 * Elements in one call. The cards are too small for a framework that every page would have to load. Their words stand in
 * an attribute and are shown as generated content (`[data-t]` in hint.css): a page's `window.find()` searches text also
 * in a closed root. Screen readers read generated content.
 */

type Child = Node | string | false;
interface Attributes {
  readonly [name: string]: string | boolean;
}

/** An element with attributes and children; a text, never markup, is shown before the elements. */
export function h<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  for (const child of children) {
    if (typeof child === 'string') element.dataset.t = child;
    else if (child) element.append(child);
  }
  return element;
}

/** A button that acts on a trusted press only: no script of the page's can press it. */
export function button(
  document: Document,
  attributes: Attributes,
  label: Node | string,
  press: () => void,
): HTMLButtonElement {
  const name: Attributes = typeof label === 'string' ? { 'aria-label': label } : {};
  const element = h(document, 'button', { type: 'button', ...name, ...attributes }, label);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return element;
}
