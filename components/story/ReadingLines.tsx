import { useState } from 'preact/hooks';
import type { StoryReading } from '../../utils/panel/services';
import { Icon } from '../ui/Icon';

interface Props {
  readonly reading: StoryReading;
  /** How many lines of each kind before "more". */
  readonly most?: number;
}

/** What a story shows (with its own words), lacks, and what an interviewer may hold against it. */
export function ReadingLines({ reading, most = 2 }: Props) {
  const [all, setAll] = useState(false);
  const cut = <T,>(list: readonly T[]) => (all ? list : list.slice(0, most));
  const hidden = [reading.shows, reading.lacks].reduce((sum, list) => sum + Math.max(0, list.length - most), 0);
  return (
    <>
      <ul class="reading">
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
          <li class="pitfall" key={`p ${seen.pitfall}`}>
            <Icon name="caution" />
            <span>
              <span class="visually-hidden">Pitfall: </span>
              {seen.name}: <q class="words">{seen.words}</q>
            </span>
          </li>
        ))}
        {cut(reading.lacks).map((lack) => (
          <li class="lacks" key={`l ${lack.signal}`} title={lack.prompt}>
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
          {all ? 'Less' : `Shows ${reading.shows.length} of ${reading.shows.length + reading.lacks.length}, see all`}
        </button>
      )}
    </>
  );
}
