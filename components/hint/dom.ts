/** Elements in one call. The card is too small for a framework that every page would have to load. */

type Child = Node | string | false;
interface Attributes {
  readonly [name: string]: string | boolean;
}

/** An element with attributes and children; text is set as text, never as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.filter((child) => child !== false));
  return element;
}

/** A button that acts on a trusted press only: no script of the page's can press it. */
export function button(
  document: Document,
  attributes: Attributes,
  label: Node | string,
  press: () => void,
): HTMLButtonElement {
  const element = h(document, 'button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return element;
}
