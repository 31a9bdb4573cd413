/** Tells when a page's marks have become others; what they are is worked out by another script, for who asks. */
import type { PageToBackground } from '../messaging/contract';
import type { PlacedMark } from './marks';
import type { Scan } from './scan';

export class Reporter {
  #told = '';
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Whatever comes next is news: another setup may read the same spots otherwise. */
  forget(): void {
    this.#told = '';
  }

  /** What to tell, or null where the reader sees what was told last. */
  changed(
    shown: readonly PlacedMark[],
    latest: Scan | null,
    generation: number,
  ): PageToBackground['page.changed']['in'] | null {
    const { href: url } = this.#document.location;
    const now = `${url} ${this.#document.title} ${latest?.stopped} ${shown.map(({ spot }) => spot.id)}`;
    if (now === this.#told) return null;
    this.#told = now;
    const questions = shown.filter(({ spot }) => spot.kind === 'question').length;
    return { scanGeneration: generation, url, questions };
  }
}
