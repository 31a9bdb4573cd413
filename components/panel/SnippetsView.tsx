import { snippetsOfPage } from '../../utils/panel/page-snippets';
import type { Panel } from '../../utils/panel/panel';
import type { SnippetRecord } from '../../utils/store/records';
import { SnippetList } from '../snippet/SnippetList';

/** Snippets of the page in front, or one that was found. */
export function SnippetsView({ panel, focus }: { readonly panel: Panel; readonly focus: string | null }) {
  const { library, page, services, toasts, views } = panel;
  const all = library.current.value?.snippets ?? [];
  const here = snippetsOfPage(all, page.url.value);
  const ofPage = focus === null || here.some(({ id }) => id === focus);
  const store = (snippet: SnippetRecord, change: { note?: string; tags?: string[] }) => {
    services.store
      .updateSnippet(snippet.id, change)
      .catch(() => toasts.complain('That could not be stored. Try again.'));
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
