/** What belongs to a story besides its account: each part shows once it is used, and is a button until then. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoryFields, StoryFollowUp, StoryMetric, Telling } from '../../utils/stories/model';
import { Icon } from '../ui/Icon';

interface Props {
  readonly fields: StoryFields;
  /** What an interviewer asks next, by the rubric the story is for: offered to be answered. */
  readonly asks: readonly string[];
  /** The follow-up to write on, when the editor was opened for it. */
  readonly followUp: string | undefined;
  onChange(part: Partial<StoryFields>): void;
}

type Kind =
  | 'headline'
  | 'company'
  | 'role'
  | 'dates'
  | 'metrics'
  | 'links'
  | 'followUps'
  | 'short'
  | 'medium'
  | 'long';
const NAMES: Readonly<Record<Kind, string>> = {
  headline: 'Headline',
  company: 'Company or project',
  role: 'Role in it',
  dates: 'Dates',
  metrics: 'Numbers',
  links: 'Links',
  followUps: 'Follow-up answers',
  short: 'In 30 seconds',
  medium: 'In 90 seconds',
  long: 'In 2 minutes',
};
const KINDS = Object.keys(NAMES) as readonly Kind[];
const LINES = {
  headline: ['The story in one sentence, said first', 500],
  company: ['Where it was', 200],
  role: ['What you were there', 200],
  dates: ['Spring 2024', 100],
} as const;
const NO_METRIC: StoryMetric = { name: '', before: '', after: '', unit: '', period: '' };

const isTelling = (kind: Kind): kind is Telling => kind === 'short' || kind === 'medium' || kind === 'long';
const isLine = (kind: Kind): kind is keyof typeof LINES => kind in LINES;

function isUsed(fields: StoryFields, kind: Kind): boolean {
  if (isTelling(kind)) return (fields.tellings?.[kind] ?? '') !== '';
  const value = fields[kind as Exclude<Kind, Telling>];
  return value !== undefined && value.length > 0;
}

export function MoreFields({ fields, asks, followUp, onChange }: Props) {
  const [shown, setShown] = useState<ReadonlySet<Kind>>(
    () => new Set(KINDS.filter((kind) => isUsed(fields, kind) || (kind === 'followUps' && followUp))),
  );
  const [opened, setOpened] = useState<Kind | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (opened === null) return;
    root.current?.querySelector<HTMLElement>(`[data-part="${opened}"] .field`)?.focus();
  }, [opened]);
  const open = (kind: Kind) => {
    setShown(new Set([...shown, kind]));
    setOpened(kind);
  };
  const hidden = KINDS.filter((kind) => !shown.has(kind));
  return (
    <div class="more-fields" ref={root}>
      {KINDS.filter((kind) => shown.has(kind)).map((kind) => (
        <div class="more-part" data-part={kind} key={kind}>
          {isLine(kind) && (
            <label class="section-field">
              <span>{NAMES[kind]}</span>
              <input
                class="field"
                placeholder={LINES[kind][0]}
                maxLength={LINES[kind][1]}
                defaultValue={fields[kind] ?? ''}
                onInput={(event) => onChange({ [kind]: event.currentTarget.value })}
              />
            </label>
          )}
          {isTelling(kind) && <TellingField kind={kind} fields={fields} onChange={onChange} />}
          {kind === 'metrics' && <Metrics start={fields.metrics} onChange={onChange} />}
          {kind === 'links' && <Links start={fields.links} onChange={onChange} />}
          {kind === 'followUps' && (
            <FollowUpAnswers start={fields.followUps} asks={asks} focus={followUp} onChange={onChange} />
          )}
        </div>
      ))}
      {hidden.length > 0 && (
        <fieldset class="tags">
          <legend>Add to it</legend>
          {hidden.map((kind) => (
            <button type="button" class="tag" key={kind} onClick={() => open(kind)}>
              {NAMES[kind]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface PartProps {
  onChange(part: Partial<StoryFields>): void;
}

function TellingField({ kind, fields, onChange }: PartProps & { kind: Telling; fields: StoryFields }) {
  // Three tellings share one field: each writes over what stands in the others at that moment.
  const latest = useRef(fields);
  latest.current = fields;
  return (
    <label class="section-field">
      <span>{NAMES[kind]}</span>
      <textarea
        class="field"
        rows={3}
        placeholder="As you would say it"
        defaultValue={fields.tellings?.[kind] ?? ''}
        onInput={(event) =>
          onChange({ tellings: { ...latest.current.tellings, [kind]: event.currentTarget.value } })
        }
      />
    </label>
  );
}

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

function Metrics({ start = [NO_METRIC], onChange }: PartProps & { start: StoryFields['metrics'] }) {
  const list = useRows(start, (metrics) => onChange({ metrics }));
  return (
    <fieldset class="row-list">
      <legend>{NAMES.metrics}</legend>
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

function Links({ start = [''], onChange }: PartProps & { start: StoryFields['links'] }) {
  const list = useRows(start, (links) => onChange({ links }));
  return (
    <fieldset class="row-list">
      <legend>{NAMES.links}</legend>
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

interface FollowUpProps extends PartProps {
  readonly start: StoryFields['followUps'];
  readonly asks: readonly string[];
  readonly focus: string | undefined;
}

function FollowUpAnswers({ start = [], asks, focus, onChange }: FollowUpProps) {
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
      <legend>{NAMES.followUps}</legend>
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
          {free[0] !== undefined && (
            <select
              class="tag add"
              aria-label="Answer one of the rubric's follow-ups"
              value=""
              onChange={(event) => {
                const ask = event.currentTarget.value;
                if (ask) list.add({ ask, answer: '' });
                event.currentTarget.value = '';
              }}
            >
              <option value="">From the rubric …</option>
              {free.map((ask) => (
                <option value={ask} key={ask}>
                  {ask}
                </option>
              ))}
            </select>
          )}
          <button type="button" class="link small" onClick={() => list.add({ ask: '', answer: '' })}>
            Another follow-up
          </button>
        </div>
      )}
    </fieldset>
  );
}
