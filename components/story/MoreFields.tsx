/** What belongs to a story besides its account: each part shows once it is used, and is a button until then. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoryFields, Telling } from '../../utils/stories/model';
import { FollowUpAnswers, Links, type ListProps, Metrics } from './ListFields';

interface Props {
  readonly fields: StoryFields;
  /** The fields as they stand now, while those above are as they were when the editor was drawn. */
  readonly now: () => StoryFields;
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

const isTelling = (kind: Kind): kind is Telling => kind === 'short' || kind === 'medium' || kind === 'long';
const isLine = (kind: Kind): kind is keyof typeof LINES => kind in LINES;

function isUsed(fields: StoryFields, kind: Kind): boolean {
  if (isTelling(kind)) return (fields.tellings?.[kind] ?? '') !== '';
  const value = fields[kind as Exclude<Kind, Telling>];
  return value !== undefined && value.length > 0;
}

export function MoreFields({ fields, now, asks, followUp, onChange }: Props) {
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
                dir="auto"
                placeholder={LINES[kind][0]}
                maxLength={LINES[kind][1]}
                defaultValue={fields[kind] ?? ''}
                onInput={(event) => onChange({ [kind]: event.currentTarget.value })}
              />
            </label>
          )}
          {isTelling(kind) && <TellingField kind={kind} fields={fields} now={now} onChange={onChange} />}
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

interface TellingProps extends ListProps, Pick<Props, 'fields' | 'now'> {
  readonly kind: Telling;
}

/** Three tellings share one field: each is written beside what stands in the others at that moment. */
function TellingField({ kind, fields, now, onChange }: TellingProps) {
  return (
    <label class="section-field">
      <span>{NAMES[kind]}</span>
      <textarea
        class="field"
        rows={3}
        dir="auto"
        placeholder="As you would say it"
        defaultValue={fields.tellings?.[kind] ?? ''}
        onInput={(event) => onChange({ tellings: { ...now().tellings, [kind]: event.currentTarget.value } })}
      />
    </label>
  );
}
