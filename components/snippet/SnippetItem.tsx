/** One saved passage: its words, the reader's note, what it is for, and where it is on the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { SnippetChange } from '../../utils/panel/services';
import type { ShownSnippet } from '../../utils/panel/snippet-groups';
import type { SnippetRecord } from '../../utils/store/records';
import { AddSelect } from '../ui/AddSelect';
import { Icon } from '../ui/Icon';
import { Menu, type MenuItem } from '../ui/Menu';

export interface SnippetChoices {
  readonly competencies: readonly { readonly id: string; readonly title: string }[];
  readonly stories: readonly { readonly id: string; readonly title: string }[];
}

interface Props extends SnippetChoices {
  readonly shown: ShownSnippet;
  readonly focused: boolean;
  readonly menu: readonly MenuItem[];
  /** The way to its place on the page in front; absent where it has none. */
  readonly onReveal?: (() => void) | undefined;
  /** Opens the page it is from; absent for the page in front. */
  readonly onOpen?: (() => void) | undefined;
  onChange(change: SnippetChange): void;
}

const STATES = {
  exact: null,
  moved: ['Moved', 'The same words, elsewhere on the page'],
  changed: ['Changed', 'The page says it in other words now'],
  ambiguous: ['Several places', 'These words stand at several places now, and nothing tells which was meant'],
  orphan: ['Gone', 'These words are no longer on the page'],
} as const;

export const tagsOf = (text: string) =>
  [...new Set(text.split(',').map((tag) => tag.trim().toLowerCase()))].filter(Boolean).slice(0, 40);

/** Long quotes scroll in their box, and what scrolls must scroll by keyboard too. */
const scrolls = ({ quote }: SnippetRecord) => quote.length > 300 || quote.split('\n').length > 8;

export function SnippetItem(props: Props) {
  const { shown, focused, menu, competencies, stories, onReveal, onOpen, onChange } = props;
  const { snippet, state } = shown;
  const root = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) root.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  const day = new Date(snippet.createdAt).toLocaleDateString('en', { day: 'numeric', month: 'short' });
  const word = state && STATES[state];
  return (
    <li class={`card snippet${focused ? ' lit' : ''}`} ref={root}>
      <blockquote cite={snippet.cleanUrl} tabIndex={scrolls(snippet) ? 0 : undefined}>
        {snippet.quote}
      </blockquote>
      {word && (
        <p class="snippet-state" title={word[1]}>
          <span class={`state-word state-${state}`}>{word[0]}</span> <span class="faint">{word[1]}</span>
        </p>
      )}
      <textarea
        class="field note"
        rows={1}
        aria-label="Note"
        placeholder="Add a note"
        defaultValue={snippet.note}
        onInput={(event) => onChange({ note: event.currentTarget.value })}
      />
      <SnippetLinks snippet={snippet} competencies={competencies} stories={stories} onChange={onChange} />
      <div class="snippet-foot">
        <input
          class="tags-field"
          aria-label="Tags, divided by commas"
          placeholder="Tags"
          defaultValue={snippet.tags.join(', ')}
          onInput={(event) => onChange({ tags: tagsOf(event.currentTarget.value) })}
        />
        <span class="faint">{day}</span>
        {onReveal && (
          <button
            type="button"
            class="icon-button"
            aria-label="Show it on the page"
            title="Show it on the page"
            onClick={onReveal}
          >
            <Icon name="page" />
          </button>
        )}
        {onOpen && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Open ${snippet.title || 'its page'}`}
            title={snippet.title || snippet.cleanUrl}
            onClick={onOpen}
          >
            <Icon name="open" />
          </button>
        )}
        <Menu label="More about this snippet" items={menu} />
      </div>
    </li>
  );
}

interface LinksProps extends SnippetChoices {
  readonly snippet: SnippetRecord;
  onChange(change: SnippetChange): void;
}

/** What it is good for, and the stories it belongs to. */
function SnippetLinks({ snippet, competencies, stories, onChange }: LinksProps) {
  const linked = snippet.storyIds ?? [];
  const known = new Map(stories.map(({ id, title }) => [id, title]));
  const free = stories.filter(({ id }) => !linked.includes(id));
  return (
    <div class="tags snippet-links">
      <select
        class="tag add"
        aria-label="What it is good for"
        value={snippet.competency ?? ''}
        onChange={(event) => onChange({ competency: event.currentTarget.value || undefined })}
      >
        <option value="">Good for …</option>
        {competencies.map(({ id, title }) => (
          <option value={id} key={id} selected={id === snippet.competency}>
            {title}
          </option>
        ))}
      </select>
      {linked.map((id) => (
        <button
          type="button"
          class="tag"
          key={id}
          aria-label={`Unlink the story ${known.get(id) ?? ''}`}
          onClick={() => onChange({ storyIds: linked.filter((other) => other !== id) })}
        >
          {known.get(id) ?? 'A story that was deleted'}
          <Icon name="close" />
        </button>
      ))}
      <AddSelect
        label="Link a story"
        prompt="Link a story …"
        choices={free}
        onAdd={(id) => onChange({ storyIds: [...linked, id] })}
      />
    </div>
  );
}
