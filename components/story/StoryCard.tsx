import { useId, useState } from 'preact/hooks';
import type { StoryMatch } from '../../utils/panel/answer';
import { titleFor } from '../../utils/panel/sections';
import type { Assessment } from '../../utils/stories/coach';
import { SampleBadge } from '../ui/Badge';
import { Icon } from '../ui/Icon';
import { hasMore, ReadingLines } from './ReadingLines';

interface Props {
  /** Heading above the card. */
  readonly heading: string;
  readonly match: StoryMatch;
  readonly reading: Assessment;
  /** Others that fit, best first. */
  readonly others: readonly StoryMatch[];
  /** Company to tell it to; empty where none is known. */
  readonly company: string;
  /** When it was last told to that company, in words; empty for never. */
  readonly toldWhen: string;
  onOpen(storyId: string): void;
  onUse(storyId: string): void;
  onTold(storyId: string): void;
}

/** Your story for this question: what it shows, what it lacks, what may be held against it. */
export function StoryCard(props: Props) {
  const { heading, match, reading, others, company, toldWhen, onOpen, onUse, onTold } = props;
  const [showOthers, setShowOthers] = useState(false);
  const [all, setAll] = useState(false);
  const headingId = useId();
  const { story } = match;
  const sample = story.origin === 'sample';
  const signals = reading.shows.length + reading.lacks.length;
  return (
    <section class="section your-story" aria-labelledby={headingId}>
      <div class="your-story-head">
        <h2 id={headingId} class="section-title">
          {heading}
        </h2>
        {sample && <SampleBadge />}
        {hasMore(reading) && (
          <button type="button" class="link more-lines" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show less' : `Shows ${reading.shows.length} of ${signals}`}
            <Icon name="down" />
          </button>
        )}
      </div>
      <article class="card story-card">
        <h3>
          <button type="button" class="story-title" onClick={() => onOpen(story.id)}>
            {titleFor(story) || 'Untitled story'}
          </button>
        </h3>
        {reading.shows.length === 0 && match.ranked.reasons.length > 0 && (
          <p class="soft small story-why">{match.ranked.reasons.map(({ text }) => text).join(' · ')}</p>
        )}
        <ReadingLines reading={reading} all={all} />
        <div class="story-card-actions">
          <button type="button" class="button small" onClick={() => onOpen(story.id)}>
            Open
          </button>
          {company && !sample && (
            <button
              type="button"
              class="button quiet small"
              onClick={() => onTold(story.id)}
              title={toldWhen || undefined}
            >
              {toldWhen && <Icon name="tick" />}
              {toldWhen ? `Told ${toldWhen}` : `Told to ${company}`}
            </button>
          )}
          {others.length > 0 && (
            <button
              type="button"
              class="button quiet small others-button"
              aria-expanded={showOthers}
              onClick={() => setShowOthers(!showOthers)}
            >
              {others.length} {others.length === 1 ? 'other' : 'others'}
              <Icon name="down" />
            </button>
          )}
        </div>
        {showOthers && others.length > 0 && (
          <ul class="others">
            {others.map((other) => (
              <li key={other.story.id}>
                <button
                  type="button"
                  class="row"
                  onClick={() => {
                    setShowOthers(false);
                    onUse(other.story.id);
                  }}
                >
                  <span class="row-text">
                    <span class="row-title">
                      {titleFor(other.story) || 'Untitled story'}
                      {other.story.origin === 'sample' && <SampleBadge />}
                    </span>
                    <span class="row-detail">{other.ranked.reasons[0]?.text ?? 'Fits by its words'}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </article>
    </section>
  );
}
