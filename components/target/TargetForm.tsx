import { useState } from 'preact/hooks';
import type { Target } from '../../utils/store/records';
import { SubHeader } from '../ui/SubHeader';
import { LEVELS } from './target-words';

interface Props {
  readonly target: Target;
  /** Role titles the rubrics know, offered while typing. */
  readonly roles: readonly string[];
  readonly companies: readonly string[];
  onSave(target: Target): void;
  onBack(): void;
}

/** Role, level, companies, date. All may stay empty. */
export function TargetForm({ target, roles, companies, onSave, onBack }: Props) {
  const [draft, setDraft] = useState(target);
  const [companyText, setCompanyText] = useState(target.companies.join(', '));
  const names = () =>
    [...new Set(companyText.split(',').map((name) => name.trim()))].filter(Boolean).slice(0, 20);
  const changed =
    companyText !== target.companies.join(', ') ||
    (['role', 'level', 'date'] as const).some((part) => draft[part] !== target[part]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hearing Escape from the fields is no control
    <div
      class="view"
      onKeyDown={(event) => {
        // What was typed is not gone by one key: Cancel says so, Escape need not.
        if (event.key === 'Escape' && changed) event.preventDefault();
      }}
    >
      <SubHeader title="Your target" onBack={onBack} />
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ ...draft, role: draft.role.trim(), companies: names() });
        }}
      >
        <p class="soft">
          Picks the role’s own advice and the company’s principles. Everything may stay empty.
        </p>
        <label>
          Role
          <input
            class="field"
            list="target-roles"
            maxLength={200}
            value={draft.role}
            placeholder="Machine learning engineer"
            onInput={(event) => setDraft({ ...draft, role: event.currentTarget.value })}
          />
        </label>
        <datalist id="target-roles">
          {roles.map((role) => (
            <option value={role} key={role} />
          ))}
        </datalist>
        <label>
          Level
          <select
            class="field"
            value={draft.level}
            onChange={(event) => setDraft({ ...draft, level: event.currentTarget.value as Target['level'] })}
          >
            {LEVELS.map(([id, name]) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Companies
          <input
            class="field"
            list="target-companies"
            maxLength={1000}
            value={companyText}
            placeholder="Amazon, Google"
            onInput={(event) => setCompanyText(event.currentTarget.value)}
          />
        </label>
        <datalist id="target-companies">
          {companies.map((name) => (
            <option value={name} key={name} />
          ))}
        </datalist>
        <label>
          Interview date
          <input
            class="field"
            type="date"
            value={draft.date}
            onInput={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
          />
        </label>
        <div class="form-actions">
          <button type="submit" class="button primary">
            Save target
          </button>
          <button type="button" class="button quiet" onClick={onBack}>
            Cancel
          </button>
        </div>
      </form>
    </div>
  );
}
