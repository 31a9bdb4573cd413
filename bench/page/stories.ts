/** What runs on an extension page with a large library: filling the database, ranking, searching, beside reading it all. */
import MiniSearch from 'minisearch';
import { LiveFinder } from '../../utils/panel/find';
import { loadBuiltinPack } from '../../utils/rubrics/builtin';
import { createRegistry } from '../../utils/rubrics/registry';
import { snippets as snippetStore } from '../../utils/store/snippets';
import { stories as storyStore } from '../../utils/store/stories';
import { prepareBankInTurns, rankStories } from '../../utils/stories/ranking';

interface Told {
  readonly title: string;
  readonly situation?: string;
  readonly task?: string;
  readonly action?: string;
  readonly result?: string;
  readonly learning?: string;
}

/** A small generator of numbers, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state % below;
  };
}

const uuid = (kind: number, n: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const frame = (id: string, n: number) => {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  return { id, schema: 1, createdAt: at, updatedAt: at, rev: 1, deviceId: 'bench', origin: 'user' };
};

/** Writes so many stories, made of the parts of `told`, and snippets; straight into the database, as an import would. */
async function fill(told: Told[], storyCount: number, snippetCount: number): Promise<void> {
  const next = numbers(11);
  const pick = () => told[next(told.length)] as Told;
  // Opening it by the store makes it as the extension does.
  await storyStore.list();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('storymark');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const put = (store: string, count: number, make: (n: number) => object) =>
    new Promise<void>((resolve, reject) => {
      const tx = db.transaction(store, 'readwrite');
      const objects = tx.objectStore(store);
      objects.clear();
      for (let n = 0; n < count; n++) objects.put(make(n));
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
  await put('stories', storyCount, (n) => ({
    ...frame(uuid(1, n), n),
    title: `${pick().title} ${n}`,
    body: '',
    situation: pick().situation ?? '',
    task: pick().task ?? '',
    action: pick().action ?? '',
    result: pick().result ?? '',
    learning: pick().learning ?? '',
    tags: [],
  }));
  await put('snippets', snippetCount, (n) => ({
    ...frame(uuid(2, n), n),
    quote: (pick().situation ?? pick().title).slice(0, 160),
    prefix: 'Before it. ',
    suffix: ' After it.',
    position: { start: 10, end: 170, normaliser: 1 },
    url: `https://prep.test/${n % 5_000}`,
    cleanUrl: `https://prep.test/${n % 5_000}`,
    title: `Page ${n % 5_000}`,
    note: n % 3 === 0 ? `For round ${n % 7}` : '',
    tags: [],
    kind: 'selection',
  }));
  db.close();
}

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

/** One `getAll` of all stories, nothing else: what ranking and search are held beside. */
async function readAll(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open('storymark');
    open.onsuccess = () => resolve(open.result);
  });
  const { ms } = await timed(
    () =>
      new Promise((resolve) => {
        const all = db.transaction('stories').objectStore('stories').getAll();
        all.onsuccess = () => resolve(all.result.length);
      }),
  );
  db.close();
  return ms;
}

/** How long the interface waited each time, milliseconds: from turn to turn that the work gave the browser. */
function watchStretches(): { end(): number[] } {
  const stretches: number[] = [];
  const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };
  const given = scheduler.yield;
  let since = performance.now();
  const take = () => stretches.push(performance.now() - since);
  scheduler.yield = async () => {
    take();
    await given.call(scheduler);
    since = performance.now();
  };
  return {
    end() {
      take();
      scheduler.yield = given;
      return stretches;
    },
  };
}

interface Question {
  readonly text: string;
  readonly competencies: { readonly id: string; readonly score: number }[];
}

async function measure(questions: Question[], queries: string[]) {
  const reads: number[] = [];
  for (let i = 0; i < 5; i++) reads.push(await readAll());
  const [told, saved] = [(await storyStore.list()).records, (await snippetStore.list()).records];
  const sources = createRegistry([await loadBuiltinPack()]).signalSources();
  const busy = watchStretches();
  const bank = await timed(() => prepareBankInTurns(told, sources));
  if (!bank.value) throw new Error('Given up.');
  const ready = bank.value;
  const finder = new LiveFinder();
  const index = await timed(() => finder.update({ stories: told, drafts: [], snippets: saved }, null, null));
  const stretches = busy.end();
  // What it would take to keep the index from one opening to the next, in place of making it anew.
  const { index: inner } = finder as unknown as { index: MiniSearch };
  const kept = await timed(() => JSON.stringify(inner));
  const back = await timed(() =>
    MiniSearch.loadJSON(kept.value, { idField: 'key', fields: ['title', 'text'] }),
  );
  const ranks: number[] = [];
  for (let round = 0; round < 2; round++)
    for (const question of questions) {
      const { ms } = await timed(() => rankStories(question, ready));
      // The first round is the cold one.
      if (round > 0) ranks.push(ms);
    }
  const finds: number[] = [];
  for (let round = 0; round < 2; round++)
    for (const query of queries) {
      const { ms } = await timed(() => finder.find(query));
      if (round > 0) finds.push(ms);
    }
  return {
    getall: quantile(reads, 0.5),
    prepare: bank.ms,
    index: index.ms,
    kept: { megabytes: kept.value.length / 1e6, writing: kept.ms, reading: back.ms },
    longest: Math.max(...stretches),
    stretch: quantile(stretches, 0.99),
    rank: quantile(ranks, 0.95),
    find: quantile(finds, 0.95),
  };
}

const bench = { fill, measure };
export type StoryBench = typeof bench;
(globalThis as { storymarkStories?: StoryBench }).storymarkStories = bench;
