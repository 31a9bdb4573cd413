/** A list to add from: what is chosen is handed on, and the field is ready for the next one. */

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
  if (choices.length === 0) return null;
  return (
    <select
      class="tag add"
      aria-label={label}
      value=""
      onKeyDown={(event) => {
        // On some systems an arrow changes a closed field at once: here that would add what was only passed by.
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        event.currentTarget.showPicker?.();
      }}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value) onAdd(value);
        event.currentTarget.value = '';
      }}
    >
      <option value="">{prompt}</option>
      {choices.map(({ id, title }) => (
        <option value={id} key={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
