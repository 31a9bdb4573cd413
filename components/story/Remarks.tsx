/** What a listener would miss in a story, whatever the question: the words it rests on, why it matters, how to mend it. */
import { useMemo } from 'preact/hooks';
import { type CheckId, checkStory } from '../../utils/stories/checks';
import type { StoryFields } from '../../utils/stories/model';
import { Icon } from '../ui/Icon';

const NAMES: Record<CheckId, string> = {
  'missing-section': 'A part is missing',
  'no-metric': 'No number',
  'we-not-i': '“We” hides your part',
  'no-learning': 'Nothing learned yet',
  'offline-only': 'Measured offline only',
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
