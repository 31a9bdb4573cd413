/** What a page tells of its marks: that they are others now, and, to who asks, what they are. */
import type { PageReport, PageToBackground } from '../messaging/contract';
import { plainSpot } from '../spotting/found-spot';
import type { PlacedMark } from './marks';
import type { Scan } from './scan';

/** What a report holds at most (UTF-16 units, spots): the background refuses a longer one whole. */
const LONGEST_TITLE = 2_000;
const LONGEST_LANGUAGE = 40;
const MOST_SPOTS = 20_000;

export class Reporter {
  #told = '';

  constructor(private readonly document: Document) {}

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
    const { href: url } = this.document.location;
    let hash = 0;
    let questions = 0;
    for (const { spot } of shown) {
      if (spot.kind === 'question') questions++;
      for (let i = 0; i < spot.id.length; i++) hash = (Math.imul(hash, 31) + spot.id.charCodeAt(i)) | 0;
    }
    const now = `${url} ${this.document.title} ${latest?.stopped ?? ''} ${shown.length} ${hash}`;
    if (now === this.#told) return null;
    this.#told = now;
    return { scanGeneration: generation, url, questions };
  }

  report(shown: readonly PlacedMark[], latest: Scan | null, generation: number): PageReport {
    const { document } = this;
    return {
      scanGeneration: generation,
      url: document.location.href,
      title: document.title.slice(0, LONGEST_TITLE),
      language: (latest?.reading.context.language ?? '').slice(0, LONGEST_LANGUAGE),
      meta: latest?.reading.about.meta ?? {},
      spots: shown.slice(0, MOST_SPOTS).map(({ spot }) => plainSpot(spot)),
      ...(latest?.stopped ? { stopped: latest.stopped } : {}),
    };
  }
}
