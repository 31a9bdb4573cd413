import type { StoryMatch } from '../../utils/panel/answer';
import { titleFor } from '../../utils/panel/sections';
import type { Umbrella } from '../../utils/rubrics/schema';
import { SampleBadge } from '../ui/Badge';
import { Section } from '../ui/Section';

export interface UmbrellaRow {
  readonly competency: string;
  readonly title: string;
  readonly match: StoryMatch | null;
}

interface Props {
  readonly umbrella: Umbrella;
  readonly rows: readonly UmbrellaRow[];
  onCompetency(id: string): void;
  onStory(id: string): void;
  onStart(competency: string): void;
}

/** A question that is many questions: what the level expects, and the best story for each competency. */
export function UmbrellaBody({ umbrella, rows, onCompetency, onStory, onStart }: Props) {
  return (
    <>
      <Section title="Your stories for this level" class="umbrella">
        <ul class="card umbrella-rows">
          {rows.map(({ competency, title, match }) => (
            <li key={competency}>
              <button type="button" class="link" onClick={() => onCompetency(competency)}>
                {title}
              </button>
              {match ? (
                <button type="button" class="umbrella-story" onClick={() => onStory(match.story.id)}>
                  {titleFor(match.story)}
                  {match.story.origin === 'sample' && <SampleBadge />}
                </button>
              ) : (
                <button type="button" class="umbrella-story none" onClick={() => onStart(competency)}>
                  None yet. Start one
                </button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="What the level expects">
        <dl class="expectations">
          {umbrella.expectations.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
