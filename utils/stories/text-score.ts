/** How much of a question's own words a story holds, typing mistakes forgiven. */
import MiniSearch from 'minisearch';
import { stem, tokens } from '../text/tokens';
import type { StoryFields } from './model';
import { partsOf } from './story-text';

/** Words of every question, which say nothing of what it is about. */
const STOP = new Set(
  (
    'a about above after again all also am an and any anything are as ask at be became because become been before being ' +
    'best both but by can case challenge challenging come could day deal describe detail did difficult do does doing ' +
    'done down during each else ever every example explain face felt few find first for from gave get give given go ' +
    'good great had handle happen hard has have he her here him his how i if important in instance into is it its job ' +
    'just keep kind know last least let like long look made make many may me mean might month more most much must my ' +
    'need never new no not now of off on once one only or other our out over own part people person please process ' +
    'project question really recent role said same say see share she should show situation so some someone something ' +
    'specific still story such take talk team tell than that the their them then there these they thing think this ' +
    'those through time to together too took try under until up us use used using very walk want was way we week well ' +
    'went were what when where whether which while who whom why will with within without won work would year yet you ' +
    'your yourself wrong significant successful successfully result approach experience able actually start end'
  )
    .split(' ')
    .map(stem),
);

/** Stems of the words that carry a text's meaning, in order, each once. */
export function contentStems(text: string): string[] {
  return [
    ...new Set(
      tokens(text).flatMap((token) => (STOP.has(token.stem) || token.word.length < 2 ? [] : [token.stem])),
    ),
  ];
}

export interface TextHit {
  /** 0..1: share of the question's words, rarer ones counting more, that the story has. */
  readonly share: number;
  /** How rare the shared words are: sum of their weights. */
  readonly weight: number;
  /** Stems of the question's words that the story has. */
  readonly stems: readonly string[];
  /** The shared words as the story writes them. */
  readonly words: readonly string[];
}

export interface TextScorer {
  /** Story id → what it shares with a text. Stories that share nothing are left out. */
  score(text: string): Map<string, TextHit>;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const stems = (text: string) => tokens(text).map((token) => token.stem);

type Scored = StoryFields & { readonly id: string };

/** Stories being taken in, one by one; `scorer` once all are. */
export class TextScorerBuilder {
  private readonly index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    tokenize: stems,
    processTerm: (term) => (STOP.has(term) || term.length < 2 ? null : term),
  });
  private readonly written = new Map<string, Map<string, string>>();
  private readonly spread = new Map<string, number>();

  add(story: Scored): void {
    const parts = partsOf(story);
    const words = new Map<string, string>();
    for (const { text } of parts) {
      for (const token of tokens(text))
        if (!words.has(token.stem)) words.set(token.stem, text.slice(token.start, token.end));
    }
    this.written.set(story.id, words);
    for (const key of words.keys()) this.spread.set(key, (this.spread.get(key) ?? 0) + 1);
    this.index.add({
      id: story.id,
      title: story.title,
      text: parts.flatMap(({ name, text }) => (name === 'title' ? [] : [text])).join('\n'),
    });
  }

  get scorer(): TextScorer {
    return scorerOf(this.index, this.written, this.spread);
  }
}

export function createTextScorer(stories: readonly Scored[]): TextScorer {
  const builder = new TextScorerBuilder();
  for (const story of stories) builder.add(story);
  return builder.scorer;
}

function scorerOf(
  index: MiniSearch<Entry>,
  written: ReadonlyMap<string, ReadonlyMap<string, string>>,
  spread: ReadonlyMap<string, number>,
): TextScorer {
  // A word that half the stories hold tells little; one that a single story holds tells most.
  const rarity = (term: string) => Math.log(1 + (written.size + 1) / ((spread.get(term) ?? 0) + 0.5));
  return {
    score(text) {
      const wanted = contentStems(text.slice(0, 5_000)).slice(0, 60);
      const out = new Map<string, TextHit>();
      if (wanted.length === 0) return out;
      const total = wanted.reduce((sum, term) => sum + rarity(term), 0);
      const found = index.search(wanted.join(' '), {
        boost: { title: 2 },
        // These are stems already.
        tokenize: (joined) => joined.split(' '),
        fuzzy: (term) => (term.length < 6 ? false : 1),
      });
      for (const hit of found) {
        const words = written.get(String(hit.id));
        const matched = hit.queryTerms.map((term) => (words?.has(term) ? rarity(term) : rarity(term) * 0.5));
        const weight = matched.reduce((sum, one) => sum + one, 0);
        out.set(String(hit.id), {
          share: Math.min(1, weight / total),
          weight,
          stems: hit.queryTerms,
          words: hit.terms.slice(0, 4).map((term) => words?.get(term) ?? term),
        });
      }
      return out;
    },
  };
}
