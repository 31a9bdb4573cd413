/** What a story may have several of: numbers, links, answers to follow-ups; a row each. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoryFields, StoryFollowUp, StoryMetric } from '../../utils/stories/model';
import { AddSelect } from '../ui/AddSelect';
import { Icon } from '../ui/Icon';

export interface ListProps {
  onChange(part: Partial<StoryFields>): void;
}

const NO_METRIC: StoryMetric = { name: '', before: '', after: '', unit: '', period: '' };

/** Rows of a list that grows: the list, the way to change it, and a key for each row that lasts as long as the row. */
function useRows<T>(start: readonly T[], keep: (rows: T[]) => void) {
  const made = useRef(0);
  const keyed = (value: T) => ({ key: made.current++, value });
  const [rows, setRows] = useState(() => start.map(keyed));
  const put = (next: { key: number; value: T }[]) => {
    setRows(next);
    keep(next.map(({ value }) => value));
  };
  return {
    rows,
    add: (value: T) => put([...rows, keyed(value)]),
    set: (key: number, value: T) => put(rows.map((row) => (row.key === key ? { key, value } : row))),
    remove: (key: number) => put(rows.filter((row) => row.key !== key)),
  };
}

interface RowEndProps {
  readonly label: string;
  onRemove(): void;
}
const RemoveRow = ({ label, onRemove }: RowEndProps) => (
  <button type="button" class="icon-button" aria-label={label} title={label} onClick={onRemove}>
    <Icon name="close" />
  </button>
);

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
    <fieldset class="row-list">
      <legend>Numbers</legend>
      {list.rows.map(({ key, value }, i) => (
        <div class="metric-row" key={key}>
          {METRIC_FIELDS.map(([part, label, hint]) => (
            <input
              key={part}
              class={`field metric-${part}`}
              aria-label={`${label}, number ${i + 1}`}
              title={label}
              placeholder={hint}
              maxLength={part === 'name' ? 200 : 60}
              value={value[part]}
              onInput={(event) => list.set(key, { ...value, [part]: event.currentTarget.value })}
            />
          ))}
          <RemoveRow label={`Remove number ${i + 1}`} onRemove={() => list.remove(key)} />
        </div>
      ))}
      {list.rows.length < 20 && (
        <button type="button" class="link small" onClick={() => list.add(NO_METRIC)}>
          Another number
        </button>
      )}
    </fieldset>
  );
}

export function Links({ start = [''], onChange }: ListProps & { start: StoryFields['links'] }) {
  const list = useRows(start, (links) => onChange({ links }));
  return (
    <fieldset class="row-list">
      <legend>Links</legend>
      {list.rows.map(({ key, value }, i) => (
        <div class="link-row" key={key}>
          <input
            class="field"
            aria-label={`Link ${i + 1}`}
            placeholder="https:// … or where it lies"
            maxLength={2000}
            value={value}
            onInput={(event) => list.set(key, event.currentTarget.value)}
          />
          <RemoveRow label={`Remove link ${i + 1}`} onRemove={() => list.remove(key)} />
        </div>
      ))}
      {list.rows.length < 20 && (
        <button type="button" class="link small" onClick={() => list.add('')}>
          Another link
        </button>
      )}
    </fieldset>
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
  const root = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus goes there once, when the editor was opened for it
  useLayoutEffect(() => {
    if (focus === undefined) return;
    const at = begun.findIndex(({ ask }) => ask === focus);
    root.current?.querySelectorAll<HTMLTextAreaElement>('.follow-answer')[at]?.focus();
  }, []);
  const free = asks.filter((ask) => !list.rows.some(({ value }) => value.ask === ask));
  return (
    <fieldset class="row-list" ref={root}>
      <legend>Follow-up answers</legend>
      {list.rows.map(({ key, value }, i) => (
        <div class="follow-row" key={key}>
          <div class="link-row">
            <textarea
              class="field"
              rows={value.ask.length > 40 ? 2 : 1}
              aria-label={`Follow-up ${i + 1}`}
              placeholder="What they will ask"
              maxLength={400}
              value={value.ask}
              onInput={(event) => list.set(key, { ...value, ask: event.currentTarget.value })}
            />
            <RemoveRow label={`Remove follow-up ${i + 1}`} onRemove={() => list.remove(key)} />
          </div>
          <textarea
            class="field follow-answer"
            rows={2}
            aria-label={`Your answer ${i + 1}`}
            placeholder="What you will say"
            maxLength={20_000}
            defaultValue={value.answer}
            onInput={(event) => list.set(key, { ...value, answer: event.currentTarget.value })}
          />
        </div>
      ))}
      {list.rows.length < 60 && (
        <div class="row-list-ends">
          <AddSelect
            label="Answer one of the rubric's follow-ups"
            prompt="From the rubric …"
            choices={free.map((ask) => ({ id: ask, title: ask }))}
            onAdd={(ask) => list.add({ ask, answer: '' })}
          />
          <button type="button" class="link small" onClick={() => list.add({ ask: '', answer: '' })}>
            Another follow-up
          </button>
        </div>
      )}
    </fieldset>
  );
}
