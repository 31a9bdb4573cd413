/** The reader's own word on texts, found again on any page: most texts are told apart without making their key. */
import { textKey } from '../text/normalise';
import type { Correction } from './types';

const ASCII = /^[\x20-\x7e]*$/;

/** Letters and digits of an ASCII text in one number: equal keys have equal numbers. */
function trace(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) unit += 32;
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return hash;
}

export class Verdicts {
  private readonly byKey: ReadonlyMap<string, Correction>;
  private readonly traces: ReadonlySet<number>;

  constructor(corrections: readonly Correction[]) {
    this.byKey = new Map(corrections.map((one) => [one.key, one]));
    this.traces = new Set(corrections.map(({ key }) => trace(key)));
  }

  /** What the reader said of a text; undefined for nearly all. */
  of(text: string): Correction | undefined {
    if (this.byKey.size === 0) return undefined;
    if (ASCII.test(text) && !this.traces.has(trace(text))) return undefined;
    return this.byKey.get(textKey(text));
  }
}
