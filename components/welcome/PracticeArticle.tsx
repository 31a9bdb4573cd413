/** The practice page, as a page: parsed once, its nodes adopted as they are, so that the engine reads a real document. */
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** HTML of the practice page; comes with the extension, never from outside. */
  readonly html: string;
  /** Called once the article stands in the document. */
  onReady(root: HTMLElement): void;
}

export function PracticeArticle({ html, onReady }: Props) {
  const host = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article is put in place once
  useEffect(() => {
    const root = host.current;
    if (!root) return;
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    // The welcome page has its own main part, and a page may have one only.
    for (const main of parsed.querySelectorAll('main')) {
      const part = parsed.createElement('div');
      part.className = 'practice-main';
      part.append(...main.childNodes);
      main.replaceWith(part);
    }
    root.replaceChildren(...parsed.body.childNodes);
    // Links of the practice page lead nowhere; here they would leave the welcome page.
    for (const link of root.querySelectorAll('a')) link.removeAttribute('href');
    onReady(root);
  }, [html]);
  return <div class="practice" ref={host} />;
}
