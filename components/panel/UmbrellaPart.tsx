import { type Answer, bestPerCompetency } from '../../utils/panel/answer';
import type { Panel } from '../../utils/panel/panel';
import type { Umbrella } from '../../utils/rubrics/schema';
import { UmbrellaBody } from '../rubric/UmbrellaBody';

interface Props {
  readonly panel: Panel;
  readonly answer: Answer;
  readonly umbrella: Umbrella;
}

/** A question that is many questions, wired. */
export function UmbrellaPart({ panel, answer, umbrella }: Props) {
  const { guide, coach, stories, views } = panel;
  const best = bestPerCompetency(umbrella, answer.spot, {
    stories: stories.value,
    coach: coach.value,
    company: answer.company,
  });
  return (
    <UmbrellaBody
      umbrella={umbrella}
      rows={best.map((row) => ({ ...row, title: guide.value?.title(row.competency) ?? row.competency }))}
      onCompetency={(id) => views.open({ name: 'rubric', id })}
      onStory={(id) => views.open({ name: 'story', id })}
      onStart={(competency) => panel.write({ tags: [competency] })}
    />
  );
}
