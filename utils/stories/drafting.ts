/** Résumé bullets or notes, pasted as they are, made into one draft story each. */
import { emptyFields, type StoryFields } from './model';

const BULLET = /^\s*(?:[-*•‣◦▪●○–—·➢✓]|\(?\d{1,2}[.)]|[a-z]\))\s+/;
const TITLE_MAX = 80;
/** Lines at least this long are taken for notes of their own; shorter ones for a broken line or a heading. */
const OWN_LINE = 45;
/** More stories than this come from no résumé: the rest of the text stays in the last one. */
const MOST = 60;
/** A note needs at least so many words to be a story's beginning; fewer are a heading ("Experience", "2021 – 2023"). */
const LEAST_WORDS = 4;
/** What has a bullet before it is meant to be a note. */
const LEAST_BULLETED = 2;

/** One story a note, in the order of the text: the first clause as title, the whole note as its box. */
export function storiesFromNotes(text: string): StoryFields[] {
  const notes = split(text);
  const kept =
    notes.length > MOST ? [...notes.slice(0, MOST - 1), notes.slice(MOST - 1).join('\n\n')] : notes;
  return kept.map((body) => ({ ...emptyFields(), title: titleOf(body), body }));
}

function split(text: string): string[] {
  const paragraphs = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split(/\n[^\S\n]*\n/);
  return paragraphs.flatMap((paragraph) =>
    splitParagraph(paragraph.split('\n').filter((line) => line.trim() !== '')),
  );
}

/** Bulleted lines begin a note each, and what follows a bullet belongs to it; else long lines are notes of their own. */
function splitParagraph(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  if (lines.some((line) => BULLET.test(line))) {
    const notes: string[] = [];
    const first = BULLET.test(lines[0] ?? '');
    for (const line of lines) {
      if (BULLET.test(line) || notes.length === 0) notes.push(line.replace(BULLET, '').trim());
      else notes.push(`${notes.pop() ?? ''}\n${line.trim()}`);
    }
    // A heading over the bullets is no part of the first one.
    return notes.filter((note, i) => enough(note, i === 0 && !first ? LEAST_WORDS : LEAST_BULLETED));
  }
  const bare = lines.map((line) => line.trim());
  const notes = lines.length > 1 && bare.every(standsAlone) ? bare : [bare.join('\n')];
  return notes.filter((note) => enough(note, LEAST_WORDS));
}

const enough = (note: string, least: number) => (note.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= least;

/** A long line that begins like a sentence: the next line does not go on with it. */
function standsAlone(bare: string): boolean {
  return bare.length >= OWN_LINE && /^[\p{Lu}\p{N}"“'(]/u.test(bare);
}

/** The first clause, cut at a word. */
export function titleOf(note: string): string {
  const line = note.trim().split('\n')[0]?.trim() ?? '';
  const sentence = /^.*?[.!?](?=\s|$)/.exec(line)?.[0].replace(/[.!?]+$/, '') ?? line;
  const clause =
    sentence.length <= TITLE_MAX
      ? sentence
      : (/^(.{20,79}?)(?:[,;:]| – | — )\s/u.exec(sentence)?.[1] ?? sentence);
  if (clause.length <= TITLE_MAX) return clause;
  const cut = clause.slice(0, TITLE_MAX - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
