import { Icon } from '../ui/Icon';
import { Menu, type MenuItem } from '../ui/Menu';

interface Props {
  /** Host of the page, or what to call it where there is none. */
  readonly site: string;
  /** `ask`: marked for this visit only; `on`: allowed for good; `none`: nothing to allow here. */
  readonly access: 'ask' | 'on' | 'none';
  /** Inside Firefox's popup: a button that keeps the panel. */
  readonly popup: boolean;
  readonly menu: readonly MenuItem[];
  onAlways(): void;
  onKeep(): void;
}

/** First line of the panel: where one is, and whether Storymark stays. */
export function SiteHeader({ site, access, popup, menu, onAlways, onKeep }: Props) {
  return (
    <header class="site-header">
      <span class="site-name" title={site}>
        {site}
      </span>
      {access === 'ask' && (
        <button type="button" class="button quiet small always" onClick={onAlways}>
          Always on this site
        </button>
      )}
      {access === 'on' && (
        <span class="site-on">
          <Icon name="tick" />
          On for this site
        </span>
      )}
      {popup && (
        <button
          type="button"
          class="icon-button"
          title="Keep open in the sidebar"
          aria-label="Keep open in the sidebar"
          onClick={onKeep}
        >
          <Icon name="sidebar" />
        </button>
      )}
      {menu.length > 0 && <Menu label="This site and Storymark" items={menu} />}
    </header>
  );
}
