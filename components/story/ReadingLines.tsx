import { useState } from 'preact/hooks';
import type { Assessment } from '../../utils/stories/coach';
import { Icon } from '../ui/Icon';

interface Props {
  readonly reading: Assessment;
  /** How many lines of each kind before "more". */
  readonly most?: number;
}

/** What a story shows (with its own words), lacks, and what an interviewer may hold against it. */
export function ReadingLines({ reading, most = 2 }: Props) {
  const [all, setAll] = useState(false);
  const cut = <T,>(list: readonly T[], count = most) => (all ? list : list.slice(0, count));
  // A pitfall seen is worth more room than one more line that is lacking.
  const lacking = Math.max(1, most - reading.pitfalls.length);
  const hidden = Math.max(0, reading.shows.length - most) + Math.max(0, reading.lacks.length - lacking);
  return (
    <>
      <ul class={`reading${all ? ' whole' : ''}`}>
        {cut(reading.shows).map((shown) => (
          <li class="shows" key={`s ${shown.signal}`}>
            <Icon name="tick" />
            <span>
              <span class="visually-hidden">Shows: </span>
              {shown.line} <q class="words">{shown.words}</q>
            </span>
          </li>
        ))}
        {reading.pitfalls.map((seen) => (
          <li class="pitfall" key={`p ${seen.pitfall.id}`}>
            <Icon name="caution" />
            <span>
              <span class="visually-hidden">Pitfall: </span>
              {seen.pitfall.name}: <q class="words">{seen.words}</q>
            </span>
          </li>
        ))}
        {cut(reading.lacks, lacking).map((lack) => (
          <li class="lacks" key={`l ${lack.id}`} title={lack.prompt}>
            <Icon name="ring" />
            <span>
              <span class="visually-hidden">Not shown yet: </span>
              {lack.line}
              {all && <span class="prompt">{lack.prompt}</span>}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link small more-lines" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? 'Less'
            : `Shows ${reading.shows.length} of ${reading.shows.length + reading.lacks.length}, see all`}
        </button>
      )}
    </>
  );
}
