/** What a listener would miss in a story, whatever the question: the words it rests on, why it matters, how to mend it. */
import { useMemo, useState } from 'preact/hooks';
import { type CheckId, checkStory } from '../../utils/stories/checks';
import type { StoryFields, StoryRecord } from '../../utils/stories/model';
import { Icon } from '../ui/Icon';

const NAMES: Record<CheckId, string> = {
  'never-say': 'Not to be said',
  'missing-section': 'A part is missing',
  placeholder: 'Still to be written',
  'too-short': 'Too short to tell',
  'too-long': 'Too long to tell',
  'long-situation': 'A long situation',
  'late-headline': 'The point comes late',
  vague: 'Nothing to point at',
  'no-metric': 'No number',
  'no-baseline': 'A number with nothing beside it',
  'offline-only': 'Measured offline only',
  'we-not-i': '“We” hides your part',
  'no-tradeoff': 'No choice',
  hypothetical: 'What you would do, not what you did',
  'blames-others': 'Blames somebody',
  'no-safety-net': 'A risky change without a net',
  'unmended-failure': 'A failure half told',
  'no-learning': 'Nothing learned yet',
};

interface Props {
  readonly story: StoryFields & Pick<StoryRecord, 'dismissed'>;
  /** What the user never says. */
  readonly neverSay: readonly string[];
  /** Takes the remarks that are dismissed from now on. */
  onDismiss(ids: readonly string[]): void;
}

export function Remarks({ story, neverSay, onDismiss }: Props) {
  const all = useMemo(() => checkStory(story, neverSay), [story, neverSay]);
  const [showAll, setShowAll] = useState(false);
  const dismissed = new Set(story.dismissed ?? []);
  const hidden = all.filter(({ id }) => dismissed.has(id)).length;
  const findings = showAll ? all : all.filter(({ id }) => !dismissed.has(id));
  if (all.length === 0) return null;
  return (
    <section class="pad">
      <h2 class="section-title">What a listener would miss</h2>
      {findings.length > 0 && (
        <ul class="card pad-card reading whole remarks">
          {findings.map(({ id, words, why, mend }) => (
            <li class="pitfall" key={id}>
              <Icon name="caution" />
              <span class="reading-text">
                <strong>{NAMES[id]}.</strong> {words && <q class="words">{words}</q>} {why}
                <span class="prompt">{mend}</span>
                <button
                  type="button"
                  class="link small"
                  aria-label={`${dismissed.has(id) ? 'Bring back' : 'Dismiss'} “${NAMES[id]}”`}
                  onClick={() =>
                    onDismiss(
                      dismissed.has(id) ? [...dismissed].filter((one) => one !== id) : [...dismissed, id],
                    )
                  }
                >
                  {dismissed.has(id) ? 'Bring back' : 'Dismiss'}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" class="link small" onClick={() => setShowAll(!showAll)}>
          {showAll
            ? 'Hide what you dismissed'
            : `${hidden} ${hidden === 1 ? 'remark' : 'remarks'} dismissed: show`}
        </button>
      )}
    </section>
  );
}
