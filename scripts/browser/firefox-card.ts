/** The hint card in Firefox: its closed root is opened by the browser's own scope. */
import type { Firefox } from './firefox';
import { evaluateInTab } from './firefox-ui';
import { type CardPart, SHOWN_TEXT } from './hint-card';
import { until } from './poll';

const ROOT = `[...document.documentElement.children].map((element) => element.openOrClosedShadowRoot).find((root) => root)`;

/** All text of the card as shown, or '' while there is no card to be seen. */
export function cardText(firefox: Firefox): Promise<string> {
  return evaluateInTab<string>(
    firefox,
    `(() => {
      const root = ${ROOT};
      if (!root) return '';
      if (root.host.hasAttribute('popover') && !root.host.matches(':popover-open')) return '';
      return [...root.children].filter((child) => child.checkVisibility()).map(${SHOWN_TEXT}).join('\\n').trim();
    })()`,
  );
}

export function cardShown(firefox: Firefox): Promise<string> {
  return until('the hint card', async () => (await cardText(firefox)) || null);
}

/** A button of the card by its text. */
export function cardPart(firefox: Firefox, name: string): Promise<CardPart> {
  return until(`“${name}” in the hint card`, () =>
    evaluateInTab<{ text: string; x: number; y: number } | null>(
      firefox,
      `(() => {
        const named = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
        const found = [...(${ROOT}?.querySelectorAll('button') ?? [])].find((element) => named(element).startsWith(${JSON.stringify(name)}));
        if (!found) return null;
        const box = found.getBoundingClientRect();
        return { text: named(found), x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })()`,
    ),
  );
}
