import type { Ref } from 'preact';
import type { FindKind, Found } from '../../utils/panel/find';
import { SampleBadge } from '../ui/Badge';
import { Icon, type IconName } from '../ui/Icon';

interface Props {
  readonly query: string;
  /** The results are shown. */
  readonly open: boolean;
  readonly results: readonly Found[];
  /** Index of the result the keys stand on. */
  readonly active: number;
  readonly input: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  onOpen(): void;
  onMove(step: 1 | -1): void;
  onPick(found: Found): void;
  onClose(): void;
  onNew(): void;
  /** Words that wait unsaved; null for none. */
  readonly draft: string | null;
  onDraft(): void;
}

const ICONS: Record<FindKind, IconName> = {
  draft: 'pencil',
  story: 'book',
  question: 'page',
  snippet: 'quote',
  rubric: 'spark',
};
const NAMES: Record<FindKind, string> = {
  draft: 'Draft',
  story: 'Story',
  question: 'On this page',
  snippet: 'Snippet',
  rubric: 'Rubric',
};

/** The panel's foot: find anything, new story. */
export function BottomBar(props: Props) {
  const {
    query,
    open,
    results,
    active,
    input,
    onQuery,
    onOpen,
    onMove,
    onPick,
    onClose,
    onNew,
    draft,
    onDraft,
  } = props;
  const pick = results[active];

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && pick) onPick(pick);
    else if (event.key === 'Escape' && open) onClose();
    else return;
    event.preventDefault();
  }

  return (
    <footer class="bottom">
      {open && (
        <div class="find-results">
          {results.length === 0 ? (
            <p class="find-none" role="status">
              {query.trim() ? 'Nothing found. Try fewer letters.' : 'Your stories will be listed here.'}
            </p>
          ) : (
            <div role="listbox" id="find-list" aria-label="Found">
              {results.map((found, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys, as in any combobox
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
                <div
                  role="option"
                  key={`${found.kind} ${found.id}`}
                  id={`find-${index}`}
                  class="find-row"
                  aria-selected={index === active}
                  ref={(row) => (index === active ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onPick(found)}
                >
                  <Icon name={ICONS[found.kind]} />
                  <span class="row-text">
                    <span class="row-title">
                      {found.title}
                      {found.sample && <SampleBadge />}
                    </span>
                    <span class="row-detail">
                      {NAMES[found.kind]}
                      {found.detail && found.kind !== 'question' && found.kind !== 'draft'
                        ? ` · ${found.detail}`
                        : ''}
                    </span>
                  </span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
      {draft !== null && !open && (
        <button type="button" class="draft-line" onClick={onDraft}>
          <Icon name="pencil" />
          <span class="draft-title">{draft || 'A story begun'}</span>
          <span class="link">Continue draft</span>
        </button>
      )}
      <div class="bottom-bar">
        <div class="find">
          <Icon name="search" />
          <input
            ref={input}
            type="text"
            role="combobox"
            class="field"
            placeholder="Find anything"
            aria-label="Find stories, questions, snippets and rubrics"
            aria-expanded={open}
            aria-controls={open && results.length > 0 ? 'find-list' : undefined}
            aria-activedescendant={open && pick ? `find-${active}` : undefined}
            aria-autocomplete="list"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onFocus={onOpen}
            onBlur={onClose}
            onKeyDown={onKeyDown}
          />
        </div>
        <button type="button" class="button primary new-story" onClick={onNew}>
          <Icon name="plus" />
          New story
        </button>
      </div>
    </footer>
  );
}
