/** The parts of a story in the order they are read. */
import { fold, tokens } from '../text/tokens';
import { SECTIONS, type StoryFields, type StoryMetric } from './model';

/** Name of a part: a section, the title, or the one box a story starts with. */
export type PartName = 'title' | 'body' | (typeof SECTIONS)[number] | ExtraName;
export type ExtraName = 'headline' | 'number' | 'follow-up' | 'telling' | 'link';

export interface Part {
  readonly name: PartName;
  readonly text: string;
}

/** Longest stretch of one part that reading a story looks at, UTF-16 units: about an hour of speech. */
const READ_MAX = 60_000;

/** Parts of the account itself that hold any words, title first. */
export function partsOf(story: StoryFields): Part[] {
  const names = ['title', 'body', ...SECTIONS] as const;
  return names
    .map((name) => ({ name, text: story[name].slice(0, READ_MAX) }))
    .filter(({ text }) => text.trim() !== '');
}

/** What stands beside the account: made ready to be said, or to be shown. No strength is read from it. */
export function extrasOf(story: StoryFields): Part[] {
  const { headline = '', metrics = [], followUps = [], tellings = {}, links = [] } = story;
  const parts: readonly Part[] = [
    { name: 'headline', text: headline },
    ...metrics.map((metric): Part => ({ name: 'number', text: metricLine(metric) })),
    ...followUps.map(({ ask, answer }): Part => ({ name: 'follow-up', text: `${ask}\n${answer}` })),
    ...Object.values(tellings).map((text): Part => ({ name: 'telling', text: text ?? '' })),
    ...links.map((text): Part => ({ name: 'link', text })),
  ];
  return parts
    .map(({ name, text }) => ({ name, text: text.slice(0, READ_MAX) }))
    .filter(({ text }) => text.trim() !== '');
}

/** Everything of a story by which somebody may look for it, its title apart. */
export function wordsToFind(story: StoryFields): string {
  const { tags, company = '', role = '', dates = '' } = story;
  return [
    ...[...partsOf(story), ...extrasOf(story)].flatMap(({ name, text }) => (name === 'title' ? [] : [text])),
    tags.join(' ').replaceAll('-', ' '),
    company,
    role,
    dates,
  ].join('\n');
}

/**
 * The sentence in which a story first says one of these words, its title apart; "" where it does not.
 * @param words folded
 */
export function sentenceWith(story: StoryFields, words: ReadonlySet<string>): string {
  for (const { name, text } of [...extrasOf(story), ...partsOf(story)]) {
    if (name === 'title') continue;
    const hit = tokens(text).find(({ word }) => words.has(fold(word)));
    if (hit) return sentenceAround(text, hit.start, hit.end);
  }
  return '';
}

/** "p95: 2.1 → 0.4 s a week". */
export function metricLine({ name, before, after, unit, period }: StoryMetric): string {
  const change = [before, after].filter((value) => value.trim() !== '').join(' → ');
  const value = [change, unit, period].filter((word) => word.trim() !== '').join(' ');
  return [name, value].filter((part) => part.trim() !== '').join(': ');
}

/**
 * The whole sentence (or line) around a span, at most `max` UTF-16 units: of a longer one the words around the span,
 * with "…" where more stands before or after.
 */
export function sentenceAround(text: string, start: number, end: number, max = 160): string {
  const before = text.slice(Math.max(0, start - max), start);
  const begins = /[\s\S]*(?:[.!?]\s+|\n)/.exec(before)?.[0].length;
  const rest = text.slice(end, end + max);
  const ends = rest.search(/[.!?](?:\s|$)|\n/);
  const from = start - before.length + (begins ?? 0);
  const to = end + (ends < 0 ? rest.length : ends);
  const cutBefore = begins === undefined && from > 0;
  const cutAfter = ends < 0 && to < text.length;
  const whole = text.slice(from, to).trim();
  if (whole.length <= max && !cutBefore && !cutAfter) return whole;
  // The span stands in the first half of what is shown, unless its sentence begins nearer.
  const near = Math.max(from, start - Math.floor(max / 2));
  const lead = near > from || cutBefore ? (/^\S*\s+/.exec(text.slice(near, start))?.[0].length ?? 0) : 0;
  const shown = text.slice(near + lead, to).trim();
  const front = near > from || cutBefore ? '… ' : '';
  if (shown.length <= max && !cutAfter) return front + shown;
  return `${front}${shown.slice(0, max).replace(/\s\S*$/, '')} …`;
}
