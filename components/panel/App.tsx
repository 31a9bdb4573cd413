import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../utils/panel/panel';
import { ToastBar } from '../ui/ToastBar';
import { EditView } from './EditView';
import { FindBar } from './FindBar';
import { HeaderView } from './HeaderView';
import { ListView } from './ListView';
import { OneStory } from './OneStory';
import { PageView } from './PageView';
import { RubricView } from './RubricView';
import { SnippetsView } from './SnippetsView';
import { TargetView } from './TargetView';
import { TestsView } from './TestsView';

interface Props {
  readonly panel: Panel;
  /** Shown in Firefox's popup. */
  readonly popup: boolean;
}

/** The whole panel: header, one view, the foot. */
export function App({ panel, popup }: Props) {
  const view = panel.views.current.value;
  const main = useRef<HTMLElement>(null);
  const key = JSON.stringify(view);
  const first = useRef(true);
  const spotId = panel.page.spot.value?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view or question starts at its top
  useEffect(() => main.current?.scrollTo(0, 0), [key, spotId]);
  // Views on top focus their own title; back on the page the question takes the focus, but not when the panel opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the view changes, whatever the view
  useEffect(() => {
    if (first.current) first.current = false;
    else if (view.name === 'page')
      main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [key]);

  return (
    <div class="app">
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
  const view = panel.views.current.value;
  switch (view.name) {
    case 'page':
      return <PageView panel={panel} />;
    case 'list':
      return <ListView panel={panel} />;
    case 'story':
      return <OneStory panel={panel} id={view.id} key={view.id} />;
    case 'edit':
      return <EditView panel={panel} key={view.id} />;
    case 'snippets':
      return <SnippetsView panel={panel} focus={null} />;
    case 'snippet':
      return <SnippetsView panel={panel} focus={view.id} key={view.id} />;
    case 'rubric':
      return <RubricView panel={panel} id={view.id} key={view.id} />;
    case 'tests':
      return <TestsView panel={panel} spotId={view.spotId} />;
    case 'target':
      return <TargetView panel={panel} />;
  }
}
