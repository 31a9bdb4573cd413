import { useState } from 'preact/hooks';
import { snippetsOfPage } from '../../utils/panel/page-snippets';
import type { Panel } from '../../utils/panel/panel';
import type { Undo } from '../../utils/panel/services';
import { isSiteOff, siteName, sitePattern, withSite } from '../../utils/settings/sites';
import { TargetLine } from '../target/TargetLine';
import type { MenuItem } from '../ui/Menu';
import { SiteHeader } from './SiteHeader';

/** Header of the panel, wired: the site with its switches, the target. */
export function HeaderView({ panel, popup }: { readonly panel: Panel; readonly popup: boolean }) {
  const [skipped, setSkipped] = useState(false);
  const { page, services, settings, toasts, views } = panel;
  const url = page.url.value;
  const site = siteName(url);
  const off = page.phase.value === 'off-site' || page.phase.value === 'off-tab';
  const target = settings.value.target;
  const view = views.current.value.name;

  async function always() {
    // The browser's own question must be asked within the click: nothing is awaited before it.
    const allowed = await services.browser.allowSite(url).catch(() => false);
    if (!allowed) return;
    toasts.say(`Storymark now marks ${site} by itself.`, async () => {
      await services.browser.dropSite(url);
      await services.browser.refresh();
      await page.refresh();
    });
    await services.browser.refresh();
    await page.refresh();
  }
  async function stopAlways() {
    await services.browser.dropSite(url);
    await services.browser.refresh();
    await page.refresh();
    toasts.say(`Storymark marks ${site} only when you click it.`);
  }

  return (
    <div class="app-head">
      <SiteHeader
        site={site || (page.phase.value === 'asking' ? '' : 'Storymark')}
        access={
          off || sitePattern(url) === null || !page.report.value ? 'none' : page.granted.value ? 'on' : 'ask'
        }
        popup={popup}
        menu={menuOf(panel, url, stopAlways)}
        onAlways={() => void always()}
        onKeep={() => {
          services.browser.openSidebar().then(
            () => window.close(),
            () =>
              toasts.complain('Firefox did not open the sidebar. Click Storymark in the toolbar instead.'),
          );
        }}
      />
      {view === 'page' && (
        <TargetLine
          target={target}
          skipped={skipped || !panel.library.current.value}
          today={new Date()}
          onEdit={() => views.open({ name: 'target' })}
          onSkip={() => setSkipped(true)}
        />
      )}
    </div>
  );
}

/** The header's menu: what can be switched for this page, and the ways out of the panel. */
function menuOf(panel: Panel, url: string, stopAlways: () => Promise<void>): MenuItem[] {
  const { page, services, settings, views } = panel;
  const site = siteName(url);
  const items: MenuItem[] = [];
  if (site) {
    const siteOff = isSiteOff(settings.value.sitesOff, url);
    if (page.granted.value && !siteOff)
      items.push({
        text: 'Only when I click, on this site',
        icon: 'close',
        onSelect: () => void stopAlways(),
      });
    items.push({
      text: siteOff ? 'Turn on for this site' : 'Turn off on this site',
      icon: 'power',
      onSelect: () => void switchSite(panel, url, !siteOff),
    });
  }
  if (page.report.value || page.phase.value === 'off-tab') {
    const tabOff = page.phase.value === 'off-tab';
    items.push({
      text: tabOff ? 'Turn on in this tab' : 'Turn off in this tab',
      icon: 'power',
      onSelect: () => void page.setTabOff(!tabOff),
    });
  }
  if (page.report.value)
    items.push({
      text: 'Mark selected text as a question',
      icon: 'pencil',
      onSelect: () => void markSelection(panel),
    });
  const count = snippetsOfPage(panel.library.current.value?.snippets ?? [], url).length;
  if (url) {
    const text = count === 0 ? 'Snippets of this page' : `Snippets of this page (${count})`;
    items.push({ text, icon: 'quote', onSelect: () => views.open({ name: 'snippets' }) });
  }
  if (page.report.value)
    items.push({
      text: 'Save this guide as a rubric',
      icon: 'book',
      onSelect: () => void takeGuide(panel),
    });
  items.push({
    text: 'Target role and companies',
    icon: 'target',
    onSelect: () => views.open({ name: 'target' }),
  });
  items.push({
    text: 'Open the library',
    icon: 'book',
    onSelect: () => services.browser.openOwn('library.html'),
  });
  return items;
}

/** The page's sections go to the library, to be looked through and saved as a rubric. */
async function takeGuide({ page, services, toasts }: Panel): Promise<void> {
  const id = page.tab.value?.id;
  if (id === undefined) return;
  if (await services.browser.takeGuide(id)) services.browser.openOwn('library.html#guide');
  else
    toasts.say(
      'This page has no sections of a guide: headings such as “What is tested”, “Pitfalls”, “Practice questions”.',
    );
}

/** What is selected on the page becomes a question, wherever it stands; with the way back. */
export async function markSelection({ page, services, toasts }: Panel): Promise<void> {
  const id = page.tab.value?.id;
  if (id === undefined) return;
  const { browser, store } = services;
  try {
    const texts = await browser.selection(id);
    if (texts.length === 0) {
      toasts.say('Select the words of a question on the page first.');
      return;
    }
    const undo: Undo[] = [];
    for (const text of texts) undo.push(await store.correct(text, 'is-a-question'));
    toasts.say(
      texts.length === 1 ? 'Marked, on every page.' : `${texts.length} texts marked, on every page.`,
      async () => {
        for (const back of undo) await back();
        await browser.refresh();
      },
    );
    await browser.refresh();
  } catch {
    toasts.complain('That could not be stored. Try again.');
  }
}

/** Switches Storymark off or on for a site, with the way back. */
export async function switchSite(panel: Panel, url: string, off: boolean): Promise<void> {
  const { services, toasts, page } = panel;
  const put = async (value: boolean) => {
    await services.store.saveSettings((before) => ({
      ...before,
      sitesOff: withSite(before.sitesOff, url, value),
    }));
    await panel.library.reload();
  };
  const follow = async () => {
    await services.browser.refresh();
    await page.refresh();
  };
  try {
    await put(off);
    // Said before the pages follow: one of them may lie in the background and take seconds.
    toasts.say(`${off ? 'Off' : 'On'} for ${siteName(url)}.`, async () => {
      await put(!off);
      await follow();
    });
    await follow();
  } catch {
    toasts.complain('That could not be stored. Try again.');
  }
}
