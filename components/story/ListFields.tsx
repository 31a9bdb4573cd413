/** What a story may have several of: numbers, links, answers to follow-ups; a row each. */
import type { StoryFields, StoryFollowUp, StoryMetric } from '../../utils/stories/model';
import { AddSelect } from '../ui/AddSelect';
import { RowList, useRows } from './RowList';

export interface ListProps {
  onChange(part: Partial<StoryFields>): void;
}

const NO_METRIC: StoryMetric = { name: '', before: '', after: '', unit: '', period: '' };
const METRIC_FIELDS: readonly (readonly [keyof StoryMetric, string, string])[] = [
  ['name', 'What was counted', 'waiting time'],
  ['before', 'Before', '2.1'],
  ['after', 'After', '0.4'],
  ['unit', 'Unit', 's'],
  ['period', 'Period', 'a week'],
];

export function Metrics({ start = [NO_METRIC], onChange }: ListProps & { start: StoryFields['metrics'] }) {
  const list = useRows(start, (metrics) => onChange({ metrics }));
  return (
    <RowList title="Numbers" one="number" list={list} most={20} onAdd={() => list.add(NO_METRIC)}>
      {({ key, value }, number, end) => (
        <div class="metric-row">
          {METRIC_FIELDS.map(([part, label, hint]) => (
            <label key={part} class={`metric-${part}`}>
              {label}
              <input
                class="field"
                aria-label={`${label}, number ${number}`}
                placeholder={hint}
                dir="auto"
                maxLength={part === 'name' ? 200 : 60}
                value={value[part]}
                onInput={(event) => list.set(key, { ...value, [part]: event.currentTarget.value })}
              />
            </label>
          ))}
          {end}
        </div>
      )}
    </RowList>
  );
}

export function Links({ start = [''], onChange }: ListProps & { start: StoryFields['links'] }) {
  const list = useRows(start, (links) => onChange({ links }));
  return (
    <RowList title="Links" one="link" list={list} most={20} onAdd={() => list.add('')}>
      {({ key, value }, number, end) => (
        <div class="link-row">
          <input
            class="field"
            aria-label={`Link ${number}`}
            placeholder="https:// … or where it lies"
            maxLength={2000}
            value={value}
            onInput={(event) => list.set(key, event.currentTarget.value)}
          />
          {end}
        </div>
      )}
    </RowList>
  );
}

interface FollowUpProps extends ListProps {
  readonly start: StoryFields['followUps'];
  readonly asks: readonly string[];
  readonly focus: string | undefined;
}

export function FollowUpAnswers({ start = [], asks, focus, onChange }: FollowUpProps) {
  const first = focus ?? '';
  const begun: readonly StoryFollowUp[] = start.some(({ ask }) => ask === first)
    ? start
    : start.length === 0 || focus !== undefined
      ? [...start, { ask: first, answer: '' }]
      : start;
  const list = useRows(begun, (followUps) => onChange({ followUps }));
  const free = asks.filter((ask) => !list.rows.some(({ value }) => value.ask === ask));
  return (
    <RowList
      title="Follow-up answers"
      one="follow-up"
      list={list}
      most={60}
      focus={focus === undefined ? undefined : begun.findIndex(({ ask }) => ask === focus)}
      onAdd={() => list.add({ ask: '', answer: '' })}
      ends={
        <AddSelect
          label="Answer one of the rubric's follow-ups"
          prompt="From the rubric …"
          choices={free.map((ask) => ({ id: ask, title: ask }))}
          onAdd={(ask) => list.add({ ask, answer: '' })}
        />
      }
    >
      {({ key, value }, number, end) => (
        <div class="follow-row">
          <div class="link-row">
            <textarea
              class="field"
              dir="auto"
              rows={value.ask.length > 40 ? 2 : 1}
              aria-label={`Follow-up ${number}`}
              placeholder="What they will ask"
              maxLength={400}
              value={value.ask}
              onInput={(event) => list.set(key, { ...value, ask: event.currentTarget.value })}
            />
            {end}
          </div>
          <textarea
            class="field follow-answer"
            dir="auto"
            rows={2}
            aria-label={`Your answer ${number}`}
            placeholder="What you will say"
            maxLength={20_000}
            defaultValue={value.answer}
            onInput={(event) => list.set(key, { ...value, answer: event.currentTarget.value })}
          />
        </div>
      )}
    </RowList>
  );
}
