/** What a listener would miss in a story, whatever the question: the words it rests on, why it matters, how to mend it. */
import { useMemo } from 'preact/hooks';
import { type CheckId, checkStory } from '../../utils/stories/checks';
import type { StoryFields } from '../../utils/stories/model';
import { Icon } from '../ui/Icon';

const NAMES: Record<CheckId, string> = {
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

export function Remarks({ story }: { readonly story: StoryFields }) {
  const findings = useMemo(() => checkStory(story), [story]);
  if (findings.length === 0) return null;
  return (
    <section class="pad">
      <h2 class="section-title">What a listener would miss</h2>
      <ul class="card pad-card reading whole">
        {findings.map(({ id, words, why, mend }) => (
          <li class="pitfall" key={id}>
            <Icon name="caution" />
            <span class="reading-text">
              <strong>{NAMES[id]}.</strong> {words && <q class="words">{words}</q>} {why}
              <span class="prompt">{mend}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
