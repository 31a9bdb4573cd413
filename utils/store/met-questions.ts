/**
 * Which competencies the questions test that the reader has met on pages: for Coverage, so that a gap many ask for stands out.
 * Of a question its short hash and its competency are kept, no address and no time; on this machine only, in no backup.
 */
import { shortHash, textKey } from '../text/normalise';
import { read, write } from './database';

const KEY = 'metQuestions';
/** Questions remembered; beyond it the oldest are forgotten. */
const MOST = 20_000;

type Met = Readonly<Record<string, string>>;

const isMet = (value: unknown): value is Met =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string');

export async function noteQuestions(
  questions: readonly { readonly text: string; readonly competency: string }[],
): Promise<void> {
  if (questions.length === 0) return;
  await write(
    ['meta'],
    async (tx) => {
      const meta = tx.objectStore('meta');
      const stored: unknown = await meta.get(KEY);
      const before = isMet(stored) ? stored : {};
      const met = questions.map(({ text, competency }) => [shortHash(textKey(text)), competency] as const);
      if (met.every(([key, competency]) => before[key] === competency)) return;
      const all = new Map(Object.entries(before));
      for (const [key, competency] of met) {
        // Met again is met last: what is forgotten is what was not met for longest.
        all.delete(key);
        all.set(key, competency);
      }
      await meta.put(Object.fromEntries([...all].slice(-MOST)), KEY);
    },
    'relaxed',
  );
}

/** How many different questions met test each competency. */
export async function metByCompetency(): Promise<Map<string, number>> {
  const stored: unknown = await read(['meta'], (tx) => tx.objectStore('meta').get(KEY));
  const counts = new Map<string, number>();
  for (const competency of Object.values(isMet(stored) ? stored : {}))
    counts.set(competency, (counts.get(competency) ?? 0) + 1);
  return counts;
}

export async function forgetMetQuestions(): Promise<void> {
  await write(['meta'], (tx) => tx.objectStore('meta').delete(KEY));
}
