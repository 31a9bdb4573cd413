import type { Panel } from '../../utils/panel/panel';
import { EditView } from './EditView';
import { ListView } from './ListView';
import { OneStory } from './OneStory';
import { RubricView } from './RubricView';
import { SnippetsView } from './SnippetsView';
import { TargetView } from './TargetView';
import { TestsView } from './TestsView';

/** Every view that lies on top of the page's. */
export function LaterView({ panel }: { readonly panel: Panel }) {
  const view = panel.views.current.value;
  switch (view.name) {
    case 'page':
      return null;
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
