import { useRef } from 'preact/hooks';
import { createDraftWriter, type DraftWriter } from '../../utils/panel/draft-writer';
import { explain } from '../../utils/panel/library-state';
import { snippetsOfPage } from '../../utils/panel/page-snippets';
import type { Panel } from '../../utils/panel/panel';
import type { SnippetRecord } from '../../utils/store/records';
import { SnippetList } from '../snippet/SnippetList';

interface SnippetChange {
  readonly note?: string;
  readonly tags?: string[];
}

/** Snippets of the page in front, or one that was found. */
export function SnippetsView({ panel, focus }: { readonly panel: Panel; readonly focus: string | null }) {
  const { library, page, services, toasts, views } = panel;
  const all = library.current.value?.snippets ?? [];
  const here = snippetsOfPage(all, page.url.value);
  const ofPage = focus === null || here.some(({ id }) => id === focus);
  // Every keystroke is kept; of one snippet only one write is under way at a time.
  const writers = useRef(new Map<string, DraftWriter<SnippetChange>>());
  const store = ({ id }: SnippetRecord, change: SnippetChange) => {
    const writer =
      writers.current.get(`${id} ${Object.keys(change)}`) ??
      createDraftWriter<SnippetChange>(
        (newest) => services.store.updateSnippet(id, newest),
        (state, error) => state === 'failed' && toasts.complain(explain(error)),
      );
    writers.current.set(`${id} ${Object.keys(change)}`, writer);
    writer.keep(change);
  };
  return (
    <SnippetList
      title={ofPage ? 'Snippets of this page' : 'Snippet'}
      snippets={ofPage ? here : all.filter(({ id }) => id === focus)}
      focus={focus}
      showSource={!ofPage}
      onNote={(snippet, note) => store(snippet, { note })}
      onTags={(snippet, tags) => store(snippet, { tags })}
      onDelete={(snippet) => {
        services.store.deleteSnippet(snippet).then(
          (undo) => toasts.say('Snippet deleted.', undo),
          () => toasts.complain('The snippet could not be deleted. Try again.'),
        );
      }}
      onOpen={services.browser.openWeb}
      onBack={views.back}
    />
  );
}
