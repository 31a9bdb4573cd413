/** What a page's own scripts can see of Storymark. Everything here runs in the page's world, not the extension's. */
import type { Page } from 'puppeteer-core';

/**
 * The whole DOM as text: every node with its kind, name, attributes and data, so that a split text node shows.
 * `skip` leaves out Storymark's one host element.
 */
export function domText(page: Page, skip?: string): Promise<string> {
  return page.evaluate((skipped) => {
    const lines: string[] = [];
    const visit = (node: Node, depth: number) => {
      if (node instanceof Element && skipped !== undefined && node.matches(skipped)) return;
      const attributes =
        node instanceof Element
          ? [...node.attributes].map((item) => `${item.name}=${JSON.stringify(item.value)}`)
          : [];
      const data = node instanceof CharacterData ? JSON.stringify(node.data) : '';
      lines.push(`${' '.repeat(depth)}${node.nodeType} ${node.nodeName} ${attributes.join(' ')}${data}`);
      for (const child of node.childNodes) visit(child, depth + 1);
    };
    visit(document, 0);
    return lines.join('\n');
  }, skip);
}

/** Children of the root element beyond head and body: Storymark may have added one, the host of the hint card. */
export function addedRoots(
  page: Page,
): Promise<{ name: string; attributes: string[]; openShadow: boolean }[]> {
  return page.evaluate(() =>
    [...document.documentElement.children]
      .filter((element) => element !== document.head && element !== document.body)
      .map((element) => ({
        name: element.localName,
        attributes: [...element.attributes].map((item) => `${item.name}=${item.value}`),
        openShadow: element.shadowRoot !== null,
      })),
  );
}

/** Everything of Storymark that a script of the page could read without being asked. */
export function pageReach(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (element) => element !== document.head && element !== document.body,
    );
    /** The card's outline, felt for with elementFromPoint: a closed root hides its inside, not its extent. */
    const feel = () => {
      if (!host) return null;
      const hits: string[] = [];
      for (let y = 0; y < innerHeight; y += 4) {
        let run = '';
        for (let x = 0; x < innerWidth; x += 4) run += document.elementFromPoint(x, y) === host ? '#' : '.';
        if (run.includes('#')) hits.push(`${y}:${run.indexOf('#')}-${run.lastIndexOf('#')}`);
      }
      return hits;
    };
    return {
      highlights: [...CSS.highlights].map(([name, highlight]) => ({
        name,
        priority: highlight.priority,
        type: highlight.type,
        ranges: ([...highlight] as Range[]).map((range) => range.toString()),
      })),
      sheets: document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
      host: host && {
        markup: host.outerHTML,
        box: host.getBoundingClientRect().toJSON() as unknown,
        outline: feel(),
      },
      globals: Object.keys(window).filter((key) => /story|mark|wxt/i.test(key)),
      storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
      // The icon in the tab is the browser's own wish, at a time of its own.
      resources: performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => !name.endsWith('/favicon.ico')),
      title: document.title,
    };
  });
}
