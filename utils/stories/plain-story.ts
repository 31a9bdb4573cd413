/** A story as plain text, to paste into a mail or a page of notes: whole, or as long as it may take to tell. */
import { tokens } from '../text/tokens';
import { spokenSeconds } from './check-shape';
import { SECTIONS, type Section, type StoryFields, TELLINGS, type Telling } from './model';

const NAMES: Readonly<Record<Section, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
};

/** Title, then what was written, each section under its name. */
export function storyAsText(story: StoryFields): string {
  const parts = SECTIONS.filter((section) => story[section].trim() !== '').map(
    (section) => `${NAMES[section]}: ${story[section].trim()}`,
  );
  return [story.title.trim(), story.headline?.trim() ?? '', story.body.trim(), ...parts]
    .filter((part) => part !== '')
    .join('\n\n');
}

const secondsOf = (text: string) => spokenSeconds(tokens(text).length);
const sentencesOf = (text: string) =>
  text
    .trim()
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => sentence.trim() !== '');

/** In which order sentences are taken up, until the time is full: what was done and what came of it come first. */
const TURNS: readonly (Section | 'body')[] = [
  'result',
  'action',
  'situation',
  'task',
  'action',
  'result',
  'action',
  'learning',
  'body',
];

/**
 * The story in the time there is: as the user made it ready for that, else its headline and as many of its own sentences
 * as fit, in the story's order. Always at least one sentence, if only the headline.
 */
export function storyInTime(story: StoryFields, telling: Telling): string {
  const ready = story.tellings?.[telling]?.trim() ?? '';
  if (ready !== '') return ready;
  const parts = (['body', ...SECTIONS] as const).map((name) => ({ name, left: sentencesOf(story[name]) }));
  const taken = new Map<Section | 'body', string[]>();
  const opening = story.headline?.trim() ?? '';
  let seconds = secondsOf(opening);
  let full = false;
  while (!full && parts.some(({ left }) => left.length > 0)) {
    for (const turn of TURNS) {
      const part = parts.find(({ name }) => name === turn);
      const sentence = part?.left[0];
      if (!part || sentence === undefined) continue;
      const longer = seconds + secondsOf(sentence);
      full = longer > TELLINGS[telling] && (taken.size > 0 || opening !== '');
      if (full) break;
      part.left.shift();
      taken.set(turn, [...(taken.get(turn) ?? []), sentence]);
      seconds = longer;
    }
  }
  const told = parts.flatMap(({ name }) => taken.get(name) ?? []).join(' ');
  return [opening, told].filter((text) => text !== '').join(' ');
}

/** "1:20" for 80 seconds. */
export const spoken = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
