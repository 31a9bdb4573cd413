/** The parts of a story in the order they are read. */
import { SECTIONS, type StoryFields } from './model';

/** Name of a part: a section, the title, or the one box a story starts with. */
export type PartName = 'title' | 'body' | (typeof SECTIONS)[number];

export interface Part {
  readonly name: PartName;
  readonly text: string;
}

/** Longest stretch of one part that reading a story looks at, UTF-16 units: about an hour of speech. */
const READ_MAX = 60_000;

/** Parts that hold any words, title first. */
export function partsOf(story: StoryFields): Part[] {
  const names: readonly PartName[] = ['title', 'body', ...SECTIONS];
  return names
    .map((name) => ({ name, text: story[name].slice(0, READ_MAX) }))
    .filter(({ text }) => text.trim() !== '');
}

/** The whole sentence (or line) around a span, at most `max` UTF-16 units, cut at a word. */
export function sentenceAround(text: string, start: number, end: number, max = 160): string {
  const before = text.slice(Math.max(0, start - max), start);
  const from = start - before.length + (/[\s\S]*(?:[.!?]\s+|\n)/.exec(before)?.[0].length ?? 0);
  const rest = text.slice(end, end + max);
  const stop = rest.search(/[.!?](?:\s|$)|\n/);
  const whole = text.slice(from, end + (stop < 0 ? rest.length : stop)).trim();
  const cut = stop < 0 && end + rest.length < text.length;
  return whole.length <= max && !cut ? whole : `${whole.slice(0, max).replace(/\s\S*$/, '')} …`;
}
