import { useMemo, useRef, useState } from 'preact/hooks';
import { explain } from '../../utils/panel/library-state';
import { snippetsOfPage } from '../../utils/panel/page-snippets';
import type { Panel } from '../../utils/panel/panel';
import { titleFor } from '../../utils/panel/sections';
import type { SnippetChange } from '../../utils/panel/services';
import { groupSnippets, type ShownSnippet } from '../../utils/panel/snippet-groups';
import { createSnippetWriter } from '../../utils/panel/snippet-writer';
import { startFrom } from '../../utils/panel/writing';
import { placeAddress } from '../../utils/snippets/saved';
import type { SnippetRecord } from '../../utils/store/records';
import { SnippetItem } from '../snippet/SnippetItem';
import { passagesByQuestion, questionChoices } from '../snippet/SnippetLinks';
import { Icon } from '../ui/Icon';
import type { MenuItem } from '../ui/Menu';
import { SubHeader } from '../ui/SubHeader';

const NONE: readonly SnippetRecord[] = [];

/** Snippets of the page in front in its order, those that have no place apart; or one that was found elsewhere. */
export function SnippetsView({ panel, focus }: { readonly panel: Panel; readonly focus: string | null }) {
  const { library, page, services, toasts, views, guide } = panel;
  const root = useRef<HTMLDivElement>(null);
  const all = library.current.value?.snippets ?? NONE;
  const here = snippetsOfPage(all, page.url.value);
  const ofPage = focus === null || here.some(({ id }) => id === focus);
  const groups = groupSnippets(
    ofPage ? here : all.filter(({ id }) => id === focus),
    ofPage ? page.anchors.value : null,
  );
  const tabId = page.tab.value?.id;
  const writer = useRef(
    createSnippetWriter(services.store.updateSnippet, (error) => toasts.complain(explain(error))),
  );
  const stories = (library.current.value?.stories ?? []).map((story) => ({
    id: story.id,
    title: titleFor(story) || 'Untitled story',
  }));

  const questions = useMemo(() => questionChoices(all), [all]);
  const passages = useMemo(() => passagesByQuestion(all), [all]);

  const pageLooks = () => (tabId === undefined ? Promise.resolve() : services.browser.refreshSnippets(tabId));
  /** At once, and with the way back; the page takes it in. */
  async function change(snippet: SnippetRecord, part: SnippetChange, said: string): Promise<void> {
    try {
      const undo = await services.store.updateSnippet(snippet.id, part);
      toasts.say(said, async () => {
        await undo();
        await pageLooks();
      });
      await pageLooks();
    } catch (error) {
      toasts.complain(explain(error));
    }
  }
  function remove(snippet: SnippetRecord): void {
    services.store.deleteSnippet(snippet).then(
      async (undo) => {
        toasts.say('Snippet deleted.', async () => {
          await undo();
          await pageLooks();
        });
        await pageLooks();
      },
      () => toasts.complain('The snippet could not be deleted. Try again.'),
    );
    // Its button goes with it: the keyboard stays in this list.
    root.current?.querySelector('h1')?.focus();
  }
  const bin = (snippet: SnippetRecord): MenuItem => ({
    text: 'Delete snippet',
    icon: 'bin',
    danger: true,
    onSelect: () => remove(snippet),
  });
  const begin = (snippet: SnippetRecord): MenuItem => ({
    text: 'Start a story from it',
    icon: 'pencil',
    onSelect: () => panel.write(startFrom(snippet)),
  });
  const item = (shown: ShownSnippet, menu: readonly MenuItem[], onReveal?: () => void) => (
    <SnippetItem
      key={shown.snippet.id}
      shown={shown}
      focused={shown.snippet.id === focus}
      competencies={guide.value?.competencies ?? []}
      stories={stories}
      questions={questions}
      passages={passages.get(shown.snippet.id)}
      onPassage={(passage) => services.browser.openWeb(placeAddress(passage))}
      menu={[begin(shown.snippet), ...menu, bin(shown.snippet)]}
      onReveal={onReveal}
      onOpen={ofPage ? undefined : () => services.browser.openWeb(placeAddress(shown.snippet))}
      onChange={(part) => writer.current(shown.snippet.id, part)}
    />
  );
  const reveal = (id: string) => () => {
    if (tabId !== undefined) void services.browser.revealSnippet(tabId, id, false);
  };

  return (
    <div class="view" ref={root}>
      <SubHeader title={ofPage ? 'Snippets of this page' : 'Snippet'} onBack={views.back} />
      {ofPage && here.length === 0 && (
        <p class="soft pad">
          Select text on the page, then “Save selection to Storymark” in the context menu.
        </p>
      )}
      <ul class="snippets">
        {groups.placed.map((shown) => item(shown, [], shown.state ? reveal(shown.snippet.id) : undefined))}
      </ul>
      {groups.lost.length > 0 && (
        <section class="pad">
          <h2 class="section-title">Not found on this page now</h2>
          <ul class="snippets flush">
            {groups.lost.map((shown) => (
              <LostSnippet
                key={shown.snippet.id}
                panel={panel}
                shown={shown}
                draw={(menu) => item(shown, menu)}
                onChange={(part, said) => void change(shown.snippet, part, said)}
              />
            ))}
          </ul>
        </section>
      )}
      {groups.texts.length > 0 && (
        <section class="pad">
          <h2 class="section-title">Kept as text</h2>
          <ul class="snippets flush">
            {groups.texts.map((shown) =>
              item(shown, [
                {
                  text: 'Look for it on its page again',
                  icon: 'search',
                  onSelect: () => void change(shown.snippet, { detached: undefined }, 'Looked for again.'),
                },
              ]),
            )}
          </ul>
        </section>
      )}
    </div>
  );
}

interface LostProps {
  readonly panel: Panel;
  readonly shown: ShownSnippet;
  draw(menu: readonly MenuItem[]): preact.JSX.Element;
  onChange(part: SnippetChange, said: string): void;
}

/** A snippet without a place: look at the likest passage, put it on what is selected, or keep its words as a text. */
function LostSnippet({ panel, shown, draw, onChange }: LostProps) {
  const { snippet } = shown;
  const { page, services, toasts } = panel;
  const [nearest, setNearest] = useState<string | null | undefined>(undefined);
  const tabId = page.tab.value?.id;

  async function look(): Promise<void> {
    if (tabId !== undefined) setNearest(await services.browser.revealSnippet(tabId, snippet.id, true));
  }
  async function anchor(nearestTo: string | null): Promise<void> {
    const draft = tabId === undefined ? null : await services.browser.describe(tabId, nearestTo);
    if (!draft) {
      toasts.say(
        nearestTo === null
          ? 'Select the words on the page first, then choose this.'
          : 'It is no longer there.',
      );
      return;
    }
    const { kind: _kind, lookalikes, ...described } = draft;
    onChange({ ...described, lookalikes: lookalikes && [...lookalikes] }, 'Anchored again.');
    setNearest(undefined);
  }
  return (
    <>
      {draw([
        { text: 'Anchor it on what is selected', icon: 'quote', onSelect: () => void anchor(null) },
        {
          text: 'Keep as text',
          icon: 'page',
          onSelect: () => onChange({ detached: true }, 'Kept as text, no longer looked for.'),
        },
      ])}
      <li class="lost-help" aria-live="polite">
        {nearest === undefined && (
          <button type="button" class="button small" onClick={() => void look()}>
            <Icon name="search" />
            Search this page
          </button>
        )}
        {nearest === null && <p class="soft small">Nothing on this page is like it.</p>}
        {nearest && (
          <>
            <p class="small">
              <span class="soft">The likest passage, shown on the page:</span>{' '}
              <q class="words">{nearest.slice(0, 300)}</q>
            </p>
            <button type="button" class="button small" onClick={() => void anchor(snippet.id)}>
              Anchor it there
            </button>
          </>
        )}
      </li>
    </>
  );
}
