/** A list to add from: what is chosen is handed on, and the field is ready for the next one. */
import { useState } from 'preact/hooks';

interface Choice {
  readonly id: string;
  readonly title: string;
}
interface Props {
  readonly label: string;
  /** What the field shows while nothing is being chosen. */
  readonly prompt: string;
  readonly choices: readonly Choice[];
  onAdd(id: string): void;
}

/** Nothing where there is nothing to add. */
export function AddSelect({ label, prompt, choices, onAdd }: Props) {
  // A hundred of these may stand on one page, each with all stories or all saved questions: they are drawn in the one that
  // somebody comes to, by pointer or by keyboard, before it can be opened.
  const [near, setNear] = useState(false);
  const come = () => setNear(true);
  if (choices.length === 0) return null;
  return (
    <select
      class="tag add"
      aria-label={label}
      value=""
      onPointerEnter={come}
      onPointerDown={come}
      onFocus={come}
      onKeyDown={(event) => {
        // On some systems a closed field changes at a key's press: here that would add what is only passed by.
        const select = event.currentTarget;
        if (select.matches(':open') || !changesClosed(event)) return;
        event.preventDefault();
        select.showPicker();
      }}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value) onAdd(value);
        event.currentTarget.value = '';
      }}
    >
      <option value="">{prompt}</option>
      {near &&
        choices.map(({ id, title }) => (
          <option value={id} key={id}>
            {title}
          </option>
        ))}
    </select>
  );
}

/** Arrows, Home, End and pages step through the choices; letters jump to what begins with them. */
function changesClosed({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  return /^(?:Arrow.+|Home|End|Page.+)$/.test(key) || (key.length === 1 && key !== ' ');
}
