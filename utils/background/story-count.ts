/** How many stories fit a question: the one thing about stories that a page may learn, and only as a number. */
import { onChange } from '../store/live';
import { stories } from '../store/stories';
import { prepareBankInTurns, rankStories, type StoryBank } from '../stories/ranking';
import type { QuestionProfile } from '../stories/types';
import { packsInForce } from './packs';

interface Prepared {
  readonly bank: StoryBank;
  readonly counted: ReadonlySet<string>;
}

let prepared: Promise<Prepared> | undefined;
onChange(() => {
  prepared = undefined;
}, ['stories', 'packs']);

/** Samples count only for somebody who has nothing of their own yet and is looking around. */
export async function storyCount(question: QuestionProfile): Promise<number> {
  prepared ??= prepare().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  const { bank, counted } = await prepared;
  return rankStories(question, bank).filter(({ id, weak }) => !weak && counted.has(id)).length;
}

async function prepare(): Promise<Prepared> {
  const [{ records }, { sources }] = await Promise.all([stories.list(), packsInForce()]);
  const own = records.filter(({ origin }) => origin !== 'sample');
  const bank = await prepareBankInTurns(records, sources);
  if (!bank) throw new Error('Nobody waits for the stories any more.');
  return {
    bank,
    counted: new Set((own.length > 0 ? own : records).map(({ id }) => id)),
  };
}
