/** Snippets of the page in front, as the panel lists them. Pure. */
import type { AnchorState } from '../snippets/anchor';
import type { SnippetRecord } from '../store/records';
import type { FoundSnippet } from './services';

export interface ShownSnippet {
  readonly snippet: SnippetRecord;
  /** Null while nothing looks for it: the page may not be read, or it is kept as a text only. */
  readonly state: AnchorState | null;
}

export interface SnippetGroups {
  /** In the order of the page; where nothing looks for them, the last saved first. */
  readonly placed: readonly ShownSnippet[];
  /** Without a place on the page as it is now. */
  readonly lost: readonly ShownSnippet[];
  /** Kept as texts. */
  readonly texts: readonly ShownSnippet[];
}

const isLost = (state: AnchorState | null) => state === 'orphan' || state === 'ambiguous';

export function groupSnippets(
  snippets: readonly SnippetRecord[],
  anchors: readonly FoundSnippet[] | null,
): SnippetGroups {
  const order = new Map(anchors?.map(({ id, state }, at) => [id, { state, at }]));
  const shown = snippets
    .filter(({ detached }) => detached !== true)
    .map((snippet): ShownSnippet => ({ snippet, state: order.get(snippet.id)?.state ?? null }));
  const at = ({ snippet }: ShownSnippet) => order.get(snippet.id)?.at ?? Number.MAX_SAFE_INTEGER;
  return {
    placed: shown.filter(({ state }) => !isLost(state)).sort((a, b) => at(a) - at(b)),
    lost: shown.filter(({ state }) => isLost(state)),
    texts: snippets.filter(({ detached }) => detached === true).map((snippet) => ({ snippet, state: null })),
  };
}
