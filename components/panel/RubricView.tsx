import { NO_READING } from '../../utils/panel/answer';
import type { Panel } from '../../utils/panel/panel';
import { RubricBody } from '../rubric/RubricBody';
import { SubHeader } from '../ui/SubHeader';

/** A rubric opened by name, without a question. */
export function RubricView({ panel, id }: { readonly panel: Panel; readonly id: string }) {
  const guide = panel.guide.value;
  const { target } = panel.settings.value;
  const rubric = guide?.rubric(id, target.role);
  if (!guide || !rubric) return <SubHeader title={guide ? 'No such rubric' : ''} onBack={panel.views.back} />;
  return (
    <div class="view">
      <SubHeader title={rubric.title} onBack={panel.views.back}>
        <button type="button" class="button small" onClick={() => panel.write({ tags: [id] })}>
          New story
        </button>
      </SubHeader>
      <div class="rubric-head">
        <p class="soft">{rubric.test}</p>
        <p class="wins">{rubric.wins}</p>
      </div>
      <RubricBody
        rubric={rubric}
        lens={guide.lens(target.companies[0] ?? '')}
        angle={null}
        reading={NO_READING}
        hand={null}
        ticked={panel.ticks.value[`rubric ${id}`] ?? []}
        known={(competency) => guide.rubric(competency) !== undefined}
        onTick={(signalId, on) => panel.tick('rubric', id, signalId, on)}
        onOpen={(competency) => panel.views.open({ name: 'rubric', id: competency })}
      />
    </div>
  );
}
