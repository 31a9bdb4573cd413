import type { StoryFields } from '../../utils/stories/model';

const SCOPES: readonly (readonly [NonNullable<StoryFields['scope']>, string])[] = [
  ['self', 'My own work'],
  ['team', 'My team'],
  ['teams', 'Several teams'],
  ['organisation', 'The organization'],
];

const scopeOf = (value: string): Partial<StoryFields> => {
  const scope = SCOPES.find(([id]) => id === value)?.[0];
  return scope ? { scope } : {};
};

interface Props {
  readonly scope: StoryFields['scope'];
  onChange(part: Partial<StoryFields>): void;
}

/** How far the story reached: what an interviewer measures a level by. */
export function ScopeField({ scope, onChange }: Props) {
  return (
    <label class="scope-field">
      Scope
      <select class="field" onChange={(event) => onChange(scopeOf(event.currentTarget.value))}>
        {!scope && <option value="">Not said</option>}
        {SCOPES.map(([id, name]) => (
          <option value={id} key={id} selected={scope === id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
