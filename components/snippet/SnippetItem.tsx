/** One saved passage: its words, the reader's note, what it is for, and where it is on the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { SnippetChange } from '../../utils/panel/services';
import type { ShownSnippet } from '../../utils/panel/snippet-groups';
import { NO_TIME } from '../../utils/store/identity';
import type { SnippetRecord } from '../../utils/store/records';
import { Icon } from '../ui/Icon';
import { Menu, type MenuItem } from '../ui/Menu';
import { type SnippetChoices, SnippetLinks, shortened } from './SnippetLinks';

interface Props extends SnippetChoices {
  readonly shown: ShownSnippet;
  /** For a saved question: the passages that were linked to it. */
  readonly passages?: readonly SnippetRecord[] | undefined;
  onPassage?(passage: SnippetRecord): void;
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

/** Longest tag that is kept, UTF-16 units. */
const LONGEST_TAG = 130;

const tagsOf = (text: string) =>
  [...new Set(text.split(',').map((tag) => tag.trim().toLowerCase().slice(0, LONGEST_TAG)))]
    .filter(Boolean)
    .slice(0, 40);

/** Long quotes scroll in their box, and what scrolls must scroll by keyboard too. */
const scrolls = ({ quote }: SnippetRecord) => quote.length > 300 || quote.split('\n').length > 8;

/** A field whose record was changed elsewhere shows it, but never under the hands of who is writing in it. */
function useFresh<E extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const field = useRef<E>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  return field;
}

export function SnippetItem(props: Props) {
  const { shown, focused, menu, passages = [], onReveal, onOpen, onPassage, onChange } = props;
  const { snippet, state } = shown;
  const root = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) root.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  const note = useFresh<HTMLTextAreaElement>(snippet.note);
  const tags = useFresh<HTMLInputElement>(snippet.tags.join(', '));
  const day =
    snippet.createdAt === NO_TIME
      ? ''
      : new Date(snippet.createdAt).toLocaleDateString('en', { day: 'numeric', month: 'short' });
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
        ref={note}
        class="field note"
        dir="auto"
        rows={1}
        maxLength={100_000}
        aria-label="Note"
        placeholder="Add a note"
        defaultValue={snippet.note}
        onInput={(event) => onChange({ note: event.currentTarget.value })}
      />
      {passages.length > 0 && (
        <div class="small">
          <p class="faint">Saved for this question</p>
          <ul class="plain-list">
            {passages.map((passage) => (
              <li key={passage.id}>
                <button type="button" class="link" title={passage.title} onClick={() => onPassage?.(passage)}>
                  {shortened(passage.quote, 90)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SnippetLinks {...props} snippet={snippet} />
      <div class="snippet-foot">
        <input
          ref={tags}
          class="tags-field"
          dir="auto"
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
