/** A story as plain text, to paste into a mail or a page of notes. */
import { SECTIONS, type Section, type StoryFields } from './model';

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
  return [story.title.trim(), story.body.trim(), ...parts].filter((part) => part !== '').join('\n\n');
}

/** "1:20" for 80 seconds. */
export const spoken = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
