/**
 * "Find anything": one index over stories, snippets, the page's questions and the rubrics; typing mistakes forgiven.
 * Loaded when the field is first used, since it brings MiniSearch with it.
 */
import MiniSearch from 'minisearch';
import type { PageReport } from '../messaging/contract';
import type { DraftRecord, SnippetRecord } from '../store/records';
import type { StoryRecord } from '../stories/model';
import { wordsToFind } from '../stories/story-text';
import { LiveIndex, type Sketch } from '../text/live-index';
import { fold } from '../text/tokens';
import { forgiving, slips } from '../text/word-search';
import { titleFor } from './sections';
import type { Guide, Library } from './services';

export type FindKind = 'draft' | 'story' | 'question' | 'snippet' | 'rubric';

export interface Found {
  readonly kind: FindKind;
  /** Id within its kind. */
  readonly id: string;
  readonly title: string;
  /** A second, quieter line. */
  readonly detail: string;
  readonly sample: boolean;
}

export interface Finder {
  /** Best first, at most `limit`. An empty query gives what one would most likely want: drafts, then newest stories. */
  find(query: string, limit?: number): readonly Found[];
}

interface Entry extends Found {
  readonly key: string;
  readonly text: string;
}

const LIMIT = 24;
const NO_WORD = /[^\p{L}\p{M}\p{N}+#'’]+/u;
const oneLine = (text: string, max: number) =>
  text
    .slice(0, max * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);

type Sources = readonly [
  library: Pick<Library, 'stories' | 'drafts' | 'snippets'>,
  report: PageReport | null,
  guide: Pick<Guide, 'competencies'> | null,
];

/** Finds in an index that follows what it is made of. */
export class LiveFinder implements Finder {
  private readonly index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'text'],
    // Letters and digits make words: MiniSearch's own rule takes "<", "=" and "$" for letters.
    tokenize: (text) => text.split(NO_WORD),
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: slips,
      boost: { title: 3 },
      weights: { fuzzy: 0.3, prefix: 0.6 },
      boostDocument: (key) => (String(key).startsWith('rubric') ? 0.8 : 1),
    },
  });
  private readonly live = new LiveIndex(
    this.index,
    ({ kind, id, title, detail, sample }): Found => ({ kind, id, title, detail, sample }),
  );
  /** What one would most likely want before a letter is typed. */
  private likely: readonly Found[] = [];

  /** Takes the sources as they are now; false when a later call overtook this one. */
  async update(...sources: Sources): Promise<boolean> {
    const likely: Found[] = [];
    const taken = await this.live.update(sketchesOf(...sources), (found) => {
      if (found.kind === 'draft' || found.kind === 'story') likely.push(found);
    });
    if (taken) this.likely = likely;
    return taken;
  }

  find(query: string, limit = LIMIT): readonly Found[] {
    const wanted = query.trim();
    if (wanted === '') return this.likely.slice(0, limit);
    const found: Found[] = [];
    for (const { id } of this.index.search(forgiving(wanted.split(/[\s,;]+/)))) {
      const shown = this.live.kept(String(id));
      if (shown) found.push(shown);
      if (found.length >= limit) break;
    }
    return found;
  }
}

function* sketchesOf(...[library, report, guide]: Sources): Generator<Sketch<Entry>> {
  const saved = new Set(library.stories.map(({ id }) => id));
  for (const draft of library.drafts)
    if (!saved.has(draft.id)) yield sketch(`draft ${draft.id}`, draft.updatedAt, () => draftEntry(draft));
  for (const story of [...library.stories].sort(newestFirst))
    yield sketch(`story ${story.id}`, markOf(story), () => storyEntry(story));
  for (const snippet of library.snippets)
    yield sketch(`snippet ${snippet.id}`, markOf(snippet), () => snippetEntry(snippet));
  for (const spot of report?.spots ?? [])
    yield sketch(`question ${spot.id}`, spot.text, () => spotEntry(spot));
  for (const one of guide?.competencies ?? [])
    yield sketch(`rubric ${one.id}`, one.title, () => rubricEntry(one));
}

/** Two changes may fall into one millisecond, or come from another machine's clock. */
const markOf = ({ rev, updatedAt }: StoryRecord | SnippetRecord) => `${rev} ${updatedAt}`;

const newestFirst = (a: StoryRecord, b: StoryRecord) =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0;

const sketch = (key: string, mark: string, make: () => Omit<Entry, 'key'>): Sketch<Entry> => ({
  key,
  mark,
  make: () => ({ key, ...make() }),
});

const draftEntry = ({ id, fields }: DraftRecord) => ({
  kind: 'draft' as const,
  id,
  title: titleFor(fields) || 'A story without words yet',
  detail: 'Draft',
  sample: false,
  text: wordsToFind(fields),
});

const storyEntry = (story: StoryRecord) => ({
  kind: 'story' as const,
  id: story.id,
  title: titleFor(story) || 'Untitled',
  detail: oneLine(story.result || story.action || story.body || story.situation, 140),
  sample: story.origin === 'sample',
  text: wordsToFind(story),
});

const snippetEntry = (snippet: SnippetRecord) => ({
  kind: 'snippet' as const,
  id: snippet.id,
  title: oneLine(snippet.quote, 140),
  detail: oneLine(snippet.note || snippet.title, 140),
  sample: false,
  text: [snippet.note, snippet.tags.join(' '), snippet.title].join('\n'),
});

const spotEntry = (spot: PageReport['spots'][number]) => ({
  kind: 'question' as const,
  id: spot.id,
  title: spot.text,
  detail: spot.kind === 'question' ? 'Question on this page' : 'Requirement on this page',
  sample: false,
  text: spot.competencies.map(({ id }) => id.replaceAll('-', ' ')).join(' '),
});

const rubricEntry = ({ id, title, test }: Guide['competencies'][number]) => ({
  kind: 'rubric' as const,
  id,
  title,
  detail: test,
  sample: false,
  text: `${test} ${id.replaceAll('-', ' ')}`,
});
