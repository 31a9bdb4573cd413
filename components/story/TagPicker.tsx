import { AddSelect } from '../ui/AddSelect';
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
      <AddSelect
        label="Add a competency"
        prompt="Add …"
        choices={free}
        onAdd={(id) => onChange([...tags, id])}
      />
    </fieldset>
  );
}
