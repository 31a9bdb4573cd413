import { useEffect, useRef, useState } from 'preact/hooks';
import type { Panel } from '../../utils/panel/panel';
import { useKeptFocus } from '../ui/kept-focus';
import { ToastBar } from '../ui/ToastBar';
import { FindBar } from './FindBar';
import { HeaderView } from './HeaderView';
import { PageView } from './PageView';

interface Props {
  readonly panel: Panel;
  /** Shown in Firefox's popup. */
  readonly popup: boolean;
}

/** The whole panel: header, one view, the foot. */
export function App({ panel, popup }: Props) {
  const view = panel.views.current.value;
  const main = useRef<HTMLElement>(null);
  const app = useRef<HTMLDivElement>(null);
  useKeptFocus(app);
  const key = JSON.stringify(view);
  const first = useRef(true);
  const spotId = panel.page.spot.value?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view or question starts at its top
  useEffect(() => main.current?.scrollTo(0, 0), [key, spotId]);
  // Views on top focus their own title; back on the page the question takes the focus, but not when the panel opens.
  const owed = useRef(false);
  const answered = panel.answer.value !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the view changes, whatever the view
  useEffect(() => {
    if (first.current) first.current = false;
    else owed.current = view.name === 'page';
  }, [key]);
  // The question may still be on its way; it gets the focus when it comes, unless somebody is typing by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view or an answer brings the heading
  useEffect(() => {
    const heading = owed.current ? main.current?.querySelector<HTMLElement>('h1') : null;
    if (!heading) return;
    owed.current = false;
    if (!document.activeElement?.matches('input, textarea, select')) heading.focus({ preventScroll: true });
  }, [key, answered]);

  // Escape leads back from every view on top; the editor, menus and the search hear their own first.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const { name } = panel.views.current.peek();
      if (name === 'page' || name === 'edit') return;
      event.preventDefault();
      panel.views.back();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [panel]);

  return (
    <div class="app" ref={app}>
      <HeaderView panel={panel} popup={popup} />
      <main class="app-main" ref={main}>
        <Problem panel={panel} />
        <CurrentView panel={panel} />
      </main>
      {view.name !== 'edit' && <FindBar panel={panel} />}
      <ToastBar toasts={panel.toasts} />
    </div>
  );
}

function Problem({ panel }: { readonly panel: Panel }) {
  const problem = panel.library.problem.value;
  return problem ? (
    <p class="problem" role="alert">
      {problem}{' '}
      <button type="button" class="link" onClick={() => void panel.library.reload()}>
        Try again
      </button>
    </p>
  ) : null;
}

function CurrentView({ panel }: { readonly panel: Panel }) {
  const [later, setLater] = useState<typeof import('./later-views') | null>(null);
  // Views on top come in a file of their own, fetched right after the first paint: opening one never waits for it.
  useEffect(() => {
    import('./later-views').then(setLater, () =>
      panel.toasts.complain('A part of the panel could not be loaded. Close it and open it again.'),
    );
  }, [panel]);
  if (panel.views.current.value.name === 'page') return <PageView panel={panel} />;
  return later && <later.LaterView panel={panel} />;
}
