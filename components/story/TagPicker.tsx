import { Icon } from '../ui/Icon';

interface Props {
  readonly tags: readonly string[];
  readonly competencies: readonly { readonly id: string; readonly title: string }[];
  onChange(tags: string[]): void;
}

/** Competencies a story is for, set by hand. */
export function TagPicker({ tags, competencies, onChange }: Props) {
  const title = (id: string) => competencies.find((known) => known.id === id)?.title ?? id;
  const free = competencies.filter(({ id }) => !tags.includes(id));
  return (
    <fieldset class="tags">
      <legend>Good for</legend>
      {tags.map((tag) => (
        <button
          type="button"
          class="tag"
          key={tag}
          aria-label={`Remove ${title(tag)}`}
          onClick={() => onChange(tags.filter((other) => other !== tag))}
        >
          {title(tag)}
          <Icon name="close" />
        </button>
      ))}
      {free.length > 0 && (
        <select
          class="tag add"
          aria-label="Add a competency"
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value) onChange([...tags, value]);
            event.currentTarget.value = '';
          }}
        >
          <option value="">Add …</option>
          {free.map(({ id, title: name }) => (
            <option value={id} key={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
