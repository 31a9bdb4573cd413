/** How strong a story is in something: three dots, filled as far as it goes, and the same in words. */
import type { Level } from '../../utils/stories/story-list';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  0: 'not shown',
  1: 'hinted at',
  2: 'fair',
  3: 'strong',
};

export function LevelDots({ level }: { readonly level: Level }) {
  return (
    <span class="dots">
      <span aria-hidden="true">
        {'●'.repeat(level)}
        {'○'.repeat(3 - level)}
      </span>
      <span class="visually-hidden">{LEVEL_WORDS[level]}: </span>
    </span>
  );
}
