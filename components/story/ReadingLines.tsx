import type { Assessment } from '../../utils/stories/coach';
import { Icon } from '../ui/Icon';

interface Props {
  readonly reading: Assessment;
  /** All lines whole, with the prompts of what is lacking; else the first few, each cut to what a glance takes in. */
  readonly all: boolean;
}

/** Lines of each kind at a glance. */
const SHOWN = 2;

/** What is at hand at a glance: what it shows, what may be held against it, and one or two lines it lacks. */
function glance({ shows, lacks, pitfalls }: Assessment): Assessment {
  const room = shows.length + pitfalls.length >= SHOWN ? 1 : SHOWN;
  return { shows: shows.slice(0, SHOWN), lacks: lacks.slice(0, room), pitfalls: pitfalls.slice(0, 1) };
}

/** Does "all" have more to say than a glance? */
export function hasMore(reading: Assessment): boolean {
  const seen = glance(reading);
  return (['shows', 'lacks', 'pitfalls'] as const).some((part) => reading[part].length > seen[part].length);
}

/** What a story shows (with its own words), lacks, and what an interviewer may hold against it. */
export function ReadingLines({ reading, all }: Props) {
  const { shows, lacks, pitfalls } = all ? reading : glance(reading);
  return (
    <ul class={`reading${all ? ' whole' : ''}`}>
      {shows.map((shown) => (
        <li class="shows" key={`s ${shown.signal}`}>
          <Icon name="tick" />
          <span class="reading-text">
            <span class="visually-hidden">Shows: </span>
            <span class="reading-line">{shown.line}</span>
            <q class="words">{shown.words}</q>
          </span>
        </li>
      ))}
      {pitfalls.map(({ pitfall, words }) => (
        <li class="pitfall" key={`p ${pitfall.id}`}>
          <Icon name="caution" />
          <span class="reading-text">
            <span class="visually-hidden">Pitfall: </span>
            {pitfall.name}: <q>{words}</q>
          </span>
        </li>
      ))}
      {lacks.map(({ id, line, prompt }) => (
        <li class="lacks" key={`l ${id}`}>
          <Icon name="ring" />
          <span class="reading-text">
            <span class="visually-hidden">Not shown yet: </span>
            {line}
            {all && <span class="prompt">{prompt}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
