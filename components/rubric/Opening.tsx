import type { Rubric } from '../../utils/rubrics/schema';
import { Section } from '../ui/Section';

/** What to say in the first 30 seconds. */
export function SayFirst({ rubric }: { readonly rubric: Rubric }) {
  return (
    <Section title="Say first" note="30 seconds" class="say-first">
      <p class="say">{rubric.sayFirst}</p>
    </Section>
  );
}

/** The answer's skeleton: each pillar with the question to oneself and how it may sound. */
export function BuildAnswer({ rubric }: { readonly rubric: Rubric }) {
  return (
    <Section title="Build the answer">
      <ol class="pillars">
        {rubric.pillars.map((pillar) => (
          <li key={pillar.id}>
            <h3>{pillar.title}</h3>
            <p>{pillar.ask}</p>
            {pillar.sample && <p class="sample-line">{pillar.sample}</p>}
          </li>
        ))}
      </ol>
      <dl class="closing-lines">
        <dt>The trade-off, said aloud</dt>
        <dd>{rubric.tradeoff}</dd>
        <dt>Close with</dt>
        <dd>{rubric.closing}</dd>
      </dl>
    </Section>
  );
}

const KINDS: Record<Rubric['followUps'][number]['kind'], string> = {
  why: 'Why',
  validation: 'Proof',
  risk: 'Risk',
  detection: 'Detection',
  alternative: 'Alternatives',
  scope: 'Scope',
  people: 'People',
  hindsight: 'Hindsight',
  detail: 'Detail',
};

/** What they will ask next, and what a good answer holds. */
export function FollowUps({ rubric }: { readonly rubric: Rubric }) {
  return (
    <Section title="They will press on">
      <ul class="follow-ups">
        {rubric.followUps.map((followUp) => (
          <li key={followUp.ask}>
            <span class="follow-kind">{KINDS[followUp.kind]}</span>
            <div>
              <p class="follow-ask">{followUp.ask}</p>
              <p class="soft">{followUp.hint}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
