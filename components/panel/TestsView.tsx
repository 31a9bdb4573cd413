import type { Panel } from '../../utils/panel/panel';
import { Icon } from '../ui/Icon';
import { SubHeader } from '../ui/SubHeader';
import { correct } from './PageView';

/** "It tests something else": pick what. */
export function TestsView({ panel, spotId }: { readonly panel: Panel; readonly spotId: string }) {
  const spot = panel.page.report.value?.spots.find(({ id }) => id === spotId);
  const now = spot?.competencies[0]?.id;
  return (
    <div class="view">
      <SubHeader title="What does it test?" onBack={panel.views.back} />
      {spot && <p class="pad soft">{spot.text}</p>}
      <ul class="pick-list">
        {(panel.guide.value?.competencies ?? []).map(({ id, title, test }) => (
          <li key={id}>
            <button
              type="button"
              class="row"
              aria-current={id === now ? 'true' : undefined}
              onClick={() => {
                panel.views.home();
                if (spot && id !== now) void correct(panel, spot.text, 'tests', id);
              }}
            >
              <span class="row-text">
                <span class="row-title">{title}</span>
                <span class="row-detail">{test}</span>
              </span>
              {id === now && <Icon name="tick" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
