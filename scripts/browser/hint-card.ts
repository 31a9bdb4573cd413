/** The hint card lives in a closed shadow root: the page cannot look inside, a debugger's protocol can. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { until } from './poll';

type DomNode = Protocol.DOM.Node;

export interface CardPart {
  /** Visible text, white space normalised. */
  readonly text: string;
  /** Middle of it in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Source of a function: the text that an element of a card shows. Its words are generated content. */
export const SHOWN_TEXT = `(element) =>
  [element, ...element.querySelectorAll('*')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.dataset?.t ?? (one.firstElementChild ? '' : one.textContent))
    .filter((text) => text !== '')
    .join('\\n')`;

export class HintCard {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<HintCard> {
    return new HintCard(await page.createCDPSession());
  }

  /** All text of the card as shown, or '' while there is no card to be seen. */
  async text(): Promise<string> {
    const root = await this.root();
    if (!root) return '';
    const { visible, text } = await this.call<{ visible: boolean; text: string }>(
      root.backendNodeId,
      `function () {
        const shown = [...this.children].filter((child) => child.checkVisibility({ visibilityProperty: true, opacityProperty: false }));
        const box = this.host.getBoundingClientRect();
        const open = !this.host.hasAttribute('popover') || this.host.matches(':popover-open');
        return { visible: open && shown.length > 0, text: shown.map(${SHOWN_TEXT}).join('\\n'), box: box.height };
      }`,
    );
    return visible ? text.trim() : '';
  }

  /** Resolves to the card's text once it is shown. */
  shown(timeout = 5_000): Promise<string> {
    return until('the hint card', async () => (await this.text()) || null, timeout);
  }

  async gone(timeout = 5_000): Promise<void> {
    await until('the hint card to go', async () => (await this.text()) === '', timeout);
  }

  /** A button or other part of the card by its accessible name or text. */
  part(name: string): Promise<CardPart> {
    return until(`“${name}” in the hint card`, async () => {
      const root = await this.root();
      if (!root) return null;
      return this.call<CardPart | null>(
        root.backendNodeId,
        `function () {
          const wanted = ${JSON.stringify(name.toLowerCase())};
          const named = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
          const all = [...this.querySelectorAll('button, a, select, [role=menuitem]')];
          const found = all.find((element) => named(element).toLowerCase() === wanted && element.checkVisibility())
            ?? all.find((element) => named(element).toLowerCase().includes(wanted) && element.checkVisibility());
          if (!found) return null;
          const box = found.getBoundingClientRect();
          return { text: named(found), x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }`,
      );
    });
  }

  /** The card's box in CSS pixels of the viewport. Throws while there is none. */
  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const root = await this.root();
    if (!root) throw new Error('There is no hint card.');
    return this.call(
      root.backendNodeId,
      `function () {
        const boxes = [...this.children].filter((child) => child.checkVisibility()).map((child) => child.getBoundingClientRect());
        const [{ x, y, width, height }] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
        return { x, y, width, height };
      }`,
    );
  }

  /** Name of the focused element inside the card, or ''. */
  async focused(): Promise<string> {
    const root = await this.root();
    if (!root) return '';
    return this.call<string>(
      root.backendNodeId,
      `function () {
        const element = this.activeElement;
        return element ? (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim() : '';
      }`,
    );
  }

  /** Runs a function in the card's root, with \`this\` the shadow root; for axe. */
  async evaluate<T>(functionSource: string): Promise<T> {
    const root = await this.root();
    if (!root) throw new Error('There is no hint card.');
    return this.call<T>(root.backendNodeId, functionSource);
  }

  /** Markup and style sheets of the card, to look at it where it is not closed. */
  copy(): Promise<{ markup: string; sheets: string[]; background: string }> {
    return this.evaluate(
      `function () {
        const rules = (sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\\n');
        return {
          markup: this.innerHTML,
          sheets: this.adoptedStyleSheets.map(rules),
          background: getComputedStyle(this.host).backgroundColor,
        };
      }`,
    );
  }

  private async root(): Promise<DomNode | undefined> {
    // Beside the body mostly; in a dialog of the page's where its mark stands in one.
    for (const depth of [2, -1]) {
      const { root } = await this.session.send('DOM.getDocument', { depth, pierce: true });
      const host = hostIn(root);
      if (host) return host.shadowRoots?.[0];
    }
    return undefined;
  }

  private async call<T>(backendNodeId: number, functionDeclaration: string): Promise<T> {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}

/** The first popover with a closed root, in document order. */
function hostIn(node: DomNode): DomNode | undefined {
  const closed = node.shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed');
  if (closed && node.attributes?.includes('popover')) return node;
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = hostIn(inner);
    if (found) return found;
  }
  return undefined;
}
