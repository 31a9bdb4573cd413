import { useEffect, useRef } from 'preact/hooks';
import type { SnippetRecord } from '../../utils/store/records';
import { Icon } from '../ui/Icon';
import { SubHeader } from '../ui/SubHeader';

interface Props {
  readonly snippets: readonly SnippetRecord[];
  /** A snippet to bring into view. */
  readonly focus: string | null;
  readonly title: string;
  /** Links open the page; left out where the snippets are of the page in front. */
  readonly showSource: boolean;
  onNote(snippet: SnippetRecord, note: string): void;
  onTags(snippet: SnippetRecord, tags: string[]): void;
  onDelete(snippet: SnippetRecord): void;
  onOpen(url: string): void;
  onBack(): void;
}

/** Saved passages with their notes. */
export function SnippetList({ snippets, focus, title, showSource, onBack, ...actions }: Props) {
  const root = useRef<HTMLDivElement>(null);
  return (
    <div class="view" ref={root}>
      <SubHeader title={title} onBack={onBack} />
      {snippets.length === 0 && (
        <p class="soft pad">
          Select text on the page, then “Save selection to Storymark” in the context menu.
        </p>
      )}
      <ul class="snippets">
        {snippets.map((snippet) => (
          <SnippetItem
            key={snippet.id}
            snippet={snippet}
            focused={snippet.id === focus}
            showSource={showSource}
            {...actions}
            onDelete={(gone) => {
              actions.onDelete(gone);
              // Its button goes with it: the keyboard stays in this list.
              root.current?.querySelector('h1')?.focus();
            }}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps extends Pick<Props, 'onNote' | 'onTags' | 'onDelete' | 'onOpen' | 'showSource'> {
  readonly snippet: SnippetRecord;
  readonly focused: boolean;
}

const tagsOf = (text: string) =>
  [...new Set(text.split(',').map((tag) => tag.trim().toLowerCase()))].filter(Boolean).slice(0, 40);

/** Long quotes scroll in their box, and what scrolls must scroll by keyboard too. */
const scrolls = ({ quote }: SnippetRecord) => quote.length > 300 || quote.split('\n').length > 8;

function SnippetItem({ snippet, focused, showSource, onNote, onTags, onDelete, onOpen }: ItemProps) {
  const root = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) root.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  const day = new Date(snippet.createdAt).toLocaleDateString('en', { day: 'numeric', month: 'short' });
  return (
    <li class={`card snippet${focused ? ' lit' : ''}`} ref={root}>
      <blockquote cite={snippet.cleanUrl} tabIndex={scrolls(snippet) ? 0 : undefined}>
        {snippet.quote}
      </blockquote>
      <textarea
        class="field note"
        rows={1}
        aria-label="Note"
        placeholder="Add a note"
        defaultValue={snippet.note}
        onInput={(event) => onNote(snippet, event.currentTarget.value)}
      />
      <div class="snippet-foot">
        <input
          class="tags-field"
          aria-label="Tags, divided by commas"
          placeholder="Tags"
          defaultValue={snippet.tags.join(', ')}
          onInput={(event) => onTags(snippet, tagsOf(event.currentTarget.value))}
        />
        <span class="faint">{day}</span>
        {showSource && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Open ${snippet.title || 'its page'}`}
            title={snippet.title || snippet.cleanUrl}
            onClick={() => onOpen(snippet.cleanUrl)}
          >
            <Icon name="open" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label="Delete snippet"
          title="Delete"
          onClick={() => onDelete(snippet)}
        >
          <Icon name="bin" />
        </button>
      </div>
    </li>
  );
}
