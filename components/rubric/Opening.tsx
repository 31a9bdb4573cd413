import type { Rubric } from '../../utils/rubrics/schema';
import type { StoryFields } from '../../utils/stories/model';
import { type FilledPillar, preparedAnswer, preparedCount } from '../../utils/stories/skeleton';
import { Section } from '../ui/Section';

/** The story in hand, and the way to write on at the place that is open. */
export interface StoryInHand {
  readonly story: StoryFields;
  readonly pillars: readonly FilledPillar[];
  onWrite(pillar: FilledPillar): void;
  onPrepare(ask: string): void;
}

/** What to say in the first 30 seconds. */
export function SayFirst({ rubric }: { readonly rubric: Rubric }) {
  return (
    <Section title="Say first" note="30 seconds" class="say-first">
      <p class="say">{rubric.sayFirst}</p>
    </Section>
  );
}

interface Props {
  readonly rubric: Rubric;
  readonly hand: StoryInHand | null;
}

/** The answer's skeleton: each pillar with the story's own sentences, or the question to oneself and how it may sound. */
export function BuildAnswer({ rubric, hand }: Props) {
  const filled = new Map(hand?.pillars.map((one) => [one.pillar.id, one]));
  return (
    <Section title="Build the answer">
      <ol class="pillars">
        {rubric.pillars.map((pillar) => (
          <li key={pillar.id}>
            <h3>{pillar.title}</h3>
            <PillarBody pillar={pillar} filled={filled.get(pillar.id)} hand={hand} />
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

interface PillarProps {
  readonly pillar: Rubric['pillars'][number];
  readonly filled: FilledPillar | undefined;
  readonly hand: StoryInHand | null;
}

function PillarBody({ pillar, filled, hand }: PillarProps) {
  if (!filled || !hand)
    return (
      <>
        <p>{pillar.ask}</p>
        {pillar.sample !== pillar.ask && <p class="sample-line">{pillar.sample}</p>}
      </>
    );
  if (filled.sentences.length > 0)
    return (
      <>
        <p class="soft small">{pillar.ask}</p>
        {filled.sentences.map((sentence) => (
          <blockquote class="own-words" key={sentence}>
            {sentence}
          </blockquote>
        ))}
      </>
    );
  return (
    <>
      <p>
        <span class="nothing-yet">Nothing yet:</span> {filled.prompt}{' '}
        <button
          type="button"
          class="link"
          aria-label={`Write it: ${pillar.title}`}
          onClick={() => hand.onWrite(filled)}
        >
          Write it
        </button>
      </p>
      {pillar.sample !== pillar.ask && <p class="sample-line">{pillar.sample}</p>}
    </>
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
export function FollowUps({ rubric, hand }: Props) {
  const note = hand
    ? `${preparedCount(hand.story, rubric.followUps)} of ${rubric.followUps.length} prepared`
    : undefined;
  return (
    <Section title="They will press on" note={note}>
      <ul class="follow-ups">
        {rubric.followUps.map((followUp) => (
          <li key={followUp.ask}>
            <span class="follow-kind">{KINDS[followUp.kind]}</span>
            <div>
              <p class="follow-ask">{followUp.ask}</p>
              <FollowUpBody followUp={followUp} hand={hand} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface FollowUpProps {
  readonly followUp: Rubric['followUps'][number];
  readonly hand: StoryInHand | null;
}

function FollowUpBody({ followUp, hand }: FollowUpProps) {
  const answer = hand ? preparedAnswer(hand.story, followUp) : '';
  if (answer !== '') return <blockquote class="own-words">{answer}</blockquote>;
  return (
    <p class="soft">
      {followUp.hint}{' '}
      {hand && (
        <button
          type="button"
          class="link small"
          aria-label={`Prepare an answer: ${followUp.ask}`}
          onClick={() => hand.onPrepare(followUp.ask)}
        >
          Prepare
        </button>
      )}
    </p>
  );
}
