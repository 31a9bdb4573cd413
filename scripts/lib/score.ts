/** The scoring rule of the labelled set: detections against labelled blocks, pooled and macro over pages. */

export interface Label {
  readonly page: string;
  readonly text: string;
  readonly kind: string;
  readonly competencies: readonly string[];
  readonly ambiguous?: boolean;
  /** The question alone, where the block fuses it with something. */
  readonly question?: string;
}

export interface Detection {
  readonly page: string;
  readonly text: string;
  readonly kind: string;
  readonly competencies: readonly string[];
}

export interface Tally {
  tp: number;
  fp: number;
  fn: number;
  /** Hits whose first competency is the label's first. */
  primary: number;
  /** Hits whose first competency is in the label's list. */
  any: number;
}

export interface Score {
  readonly pooled: Tally;
  readonly pages: ReadonlyMap<string, Tally>;
  /** Detections that were wrong, labels that were missed. */
  readonly wrong: readonly Detection[];
  readonly missed: readonly Label[];
  readonly misread: readonly { readonly label: Label; readonly got: readonly string[] }[];
}

export const normalise = (text: string) =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Equal, or one contains the other and the shorter is at least 60 % of the longer. */
export function same(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short !== '' && long.includes(short) && short.length >= 0.6 * long.length;
}

const empty = (): Tally => ({ tp: 0, fp: 0, fn: 0, primary: 0, any: 0 });

/** Score detections of one kind. `all`: pages that count though they have no label. Ambiguous labels count neither way. */
export function score(
  detections: readonly Detection[],
  labels: readonly Label[],
  kind: string,
  all: Iterable<string> = [],
): Score {
  const pooled = empty();
  const pages = new Map<string, Tally>();
  const wrong: Detection[] = [];
  const missed: Label[] = [];
  const misread: { label: Label; got: readonly string[] }[] = [];
  for (const page of [...new Set([...all, ...labels.map((label) => label.page)])].sort()) {
    const own = labels.filter((label) => label.page === page);
    const gold = new Set(own.filter((label) => label.kind === kind && !label.ambiguous));
    const used = new Set<Label>();
    const tally = empty();
    for (const found of detections.filter((one) => one.page === page && one.kind === kind)) {
      const text = normalise(found.text);
      const hits = own.filter((label) =>
        [label.text, label.question ?? ''].some((value) => value !== '' && same(text, normalise(value))),
      );
      const good = hits.filter((label) => gold.has(label));
      const fresh = good.filter((label) => !used.has(label));
      const label = fresh.find((one) => normalise(one.text) === text) ?? fresh[0];
      if (label) {
        used.add(label);
        tally.tp++;
        const [first] = found.competencies;
        const right =
          first === undefined ? label.competencies[0] === 'other' : first === label.competencies[0];
        if (right) tally.primary++;
        else misread.push({ label, got: found.competencies });
        if (right || (first !== undefined && label.competencies.includes(first))) tally.any++;
      } else if (good.length === 0 && !hits.some((hit) => hit.ambiguous)) {
        tally.fp++;
        wrong.push(found);
      }
    }
    for (const label of gold) if (!used.has(label)) missed.push(label);
    tally.fn = gold.size - used.size;
    pages.set(page, tally);
    for (const key of Object.keys(pooled) as (keyof Tally)[]) pooled[key] += tally[key];
  }
  return { pooled, pages, wrong, missed, misread };
}

export const precision = ({ tp, fp }: Tally) => (tp + fp === 0 ? 0 : tp / (tp + fp));
export const recall = ({ tp, fn }: Tally) => (tp + fn === 0 ? 0 : tp / (tp + fn));
export const f1 = (tally: Tally) => {
  const p = precision(tally);
  const r = recall(tally);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};
