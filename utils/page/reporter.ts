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
    let hash = 0;
    let questions = 0;
    for (const { spot } of shown) {
      if (spot.kind === 'question') questions++;
      for (let i = 0; i < spot.id.length; i++) hash = (Math.imul(hash, 31) + spot.id.charCodeAt(i)) | 0;
    }
    const now = `${url} ${this.#document.title} ${latest?.stopped ?? ''} ${shown.length} ${hash}`;
    if (now === this.#told) return null;
    this.#told = now;
    return { scanGeneration: generation, url, questions };
  }
}
