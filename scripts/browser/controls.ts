/** Finds controls as a person or a screen reader does: by role and name. Works in both browsers. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './poll';

const ROLE_SELECTORS: Readonly<Record<string, string>> = {
  button: 'button, [role=button], summary',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=search], [role=textbox]',
  combobox: '[role=combobox], select',
  option: '[role=option]',
  menuitem: '[role=menuitem]',
  link: 'a[href]',
  heading: 'h1, h2, h3, [role=heading]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
};

export type Role = keyof typeof ROLE_SELECTORS;

/** Resolves to the first visible control of that role whose name is `name`, or holds it where it is a RegExp. */
export async function control(
  page: Page,
  role: string,
  name: string | RegExp,
  timeout = 8_000,
): Promise<ElementHandle<HTMLElement>> {
  const pattern = typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
  return until(
    `the ${role} ${name}`,
    async () => {
      const handle = await page.evaluateHandle(
        // No named function inside: tsx marks such with a helper that the page does not have.
        (selector, source) => {
          const wanted = new RegExp(source, 'i');
          return (
            [...document.querySelectorAll<HTMLInputElement>(selector)].find((element) => {
              const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
                .split(/\s+/)
                .map((id) => document.getElementById(id)?.textContent ?? '')
                .join(' ')
                .trim();
              const label = [...(element.labels ?? [])].map((item) => item.textContent).join(' ');
              const own = element.textContent || element.getAttribute('title') || '';
              const name = labelledBy || element.getAttribute('aria-label') || label || own;
              return wanted.test(name.replace(/\s+/g, ' ').trim()) && element.checkVisibility();
            }) ?? null
          );
        },
        ROLE_SELECTORS[role] ?? `[role=${role}]`,
        pattern,
      );
      return handle.asElement() as ElementHandle<HTMLElement> | null;
    },
    timeout,
  );
}

/**
 * A real click in the middle of the control, once nothing lies over it and it stays where it is: what is above it may still
 * be on its way. Not ElementHandle.click: that waits for an
 * IntersectionObserver, which a page in the background never answers.
 */
export async function press(page: Page, role: string, name: string | RegExp): Promise<void> {
  let last = '';
  const point = await until(`the ${role} ${name} to be free`, async () => {
    const element = await control(page, role, name);
    const at = await element.evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const hit = document.elementFromPoint(middle.x, middle.y);
      if (node.contains(hit)) return middle;
      // Out of sight, or under a bar that stays: brought to the middle, and looked at again.
      node.scrollIntoView({ block: 'center', behavior: 'instant' });
      return null;
    });
    const before = last;
    last = JSON.stringify(at);
    return before === last ? at : null;
  });
  await page.mouse.click(point.x, point.y);
}

/** Replaces what a field holds by typing, or at once for very long texts. */
export async function fill(page: Page, name: string | RegExp, text: string): Promise<void> {
  const field = await control(page, 'textbox', name);
  await field.evaluate((node) => {
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    node.focus();
    (node as HTMLTextAreaElement).select();
  });
  if (text.length <= 400) await page.keyboard.type(text);
  else await page.evaluate((long) => document.execCommand('insertText', false, long), text);
}

/** All visible text of the page, white space normalised. */
export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent.replace(/\s+/g, ' ').trim());
}

/** Resolves once the page shows the words. */
export async function sees(page: Page, words: string | RegExp, timeout = 8_000): Promise<string> {
  return until(
    `“${words}” on the page`,
    async () => {
      const text = await visibleText(page);
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : undefined;
    },
    timeout,
  );
}
