import { defineBackground } from 'wxt/utils/define-background';
import { keepWord, markSelection } from '../utils/background/corrections';
import { focusQuestion, focusSnippet } from '../utils/background/focus';
import { markTab, refresh } from '../utils/background/marking';
import { setTabOff } from '../utils/background/off';
import { forgetPacks } from '../utils/background/packs';
import { setupFor } from '../utils/background/page-setup';
import { followAddress, noteOf, showSnippets, snippetsFor } from '../utils/background/page-snippets';
import { saveSelection } from '../utils/background/save-snippet';
import { stepOn } from '../utils/background/step';
import { storyCount } from '../utils/background/story-count';
import { withSuggestion } from '../utils/background/suggest';
import { browser } from '../utils/browser/api';
import { showCount } from '../utils/browser/badge';
import { onGrantsChange } from '../utils/browser/grants';
import { createMenus, onCommand, onMenu, onToolbarButton } from '../utils/browser/menus';
import { isPanelOpen, openFromBrowserUi, openFromPage } from '../utils/browser/panel-host';
import { injectOnDemand } from '../utils/browser/scripts';
import { openOwnPage } from '../utils/browser/tabs';
import { serveBackground } from '../utils/messaging/background-port';
import { toPage, toViews } from '../utils/messaging/view-port';
import { keepDraft } from '../utils/store/question-bank';

const logged = (error: unknown) => console.error('Storymark:', error);

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus().catch(logged);
    // Pages that were open before are marked too: after an update their old script has lost its background.
    refresh().catch(logged);
    if (reason === 'install') openOwnPage('/welcome.html').catch(logged);
  });
  browser.runtime.onStartup.addListener(() => void refresh().catch(logged));
  onGrantsChange(() => void refresh().catch(logged));

  // Opening comes first and synchronously in each of these: the browser forgets the gesture after an await.
  onToolbarButton((tab) => {
    openFromBrowserUi(tab.id).catch(logged);
    markTab(tab.id).catch(logged);
  });
  onMenu({
    open: (tab) => {
      openFromBrowserUi(tab.id).catch(logged);
      markTab(tab.id).catch(logged);
    },
    saveSelection: (tab, frameId) => void saveSelection(tab.id, frameId).catch(logged),
    markSelection: (tab, frameId) => void markSelection(tab.id, frameId).catch(logged),
    library: () => void openOwnPage('/library.html').catch(logged),
  });
  onCommand({
    step: (tab, direction) => void stepOn(tab, direction).catch(logged),
    saveSelection: (tab) => void saveSelection(tab.id).catch(logged),
  });

  serveBackground(
    {
      'page.ready': ({ url }, { tabId }) => {
        showSnippets(tabId, url).catch(logged);
        return setupFor(tabId, url);
      },
      'page.changed': async ({ url, questions }, { tabId }) => {
        followAddress(tabId, url).catch(logged);
        await showCount(tabId, questions);
        await toViews('view.changed', { tabId, url });
        return null;
      },
      'page.more': async (_, { tabId }) => ({ ok: await injectOnDemand(tabId) }),
      'hint.count': async ({ text, competencies }, { windowId }) => {
        const [count, panelOpen] = await Promise.all([
          storyCount({ text, competencies }),
          isPanelOpen(windowId),
        ]);
        return { count, panelOpen };
      },
      'hint.open': ({ spotId }, { tabId, windowId }) => {
        openFromPage(tabId, windowId).catch(logged);
        return focusQuestion(tabId, spotId).then(() => null);
      },
      'hint.lit': async ({ mark }, { tabId }) => {
        await toViews('view.lit', { tabId, spotId: mark?.spotId ?? null });
        return null;
      },
      'hint.correct': async ({ text, verdict, competency }) => {
        await keepWord(text, verdict, competency);
        return { ok: true };
      },
      'hint.save': async ({ snippet }, { tabId }) => {
        await keepDraft(await withSuggestion(snippet));
        showSnippets(tabId, snippet.url).catch(logged);
        return { ok: true };
      },
      'snippets.ready': ({ url }, { tabId }) => snippetsFor(tabId, url),
      'snippets.changed': async ({ url }, { tabId }) => {
        await toViews('view.snippets', { tabId, url });
        return null;
      },
      'snippets.hover': ({ id }) => noteOf(id),
      'snippets.open': ({ id }, { tabId, windowId }) => {
        openFromPage(tabId, windowId).catch(logged);
        return focusSnippet(tabId, id).then(() => null);
      },
      'snippets.save': async ({ snippet }, { tabId }) => {
        await keepDraft(await withSuggestion(snippet));
        showSnippets(tabId, snippet.url).catch(logged);
        return { ok: true };
      },
    },
    {
      'view.refresh': () => {
        forgetPacks();
        return refresh().then(() => null);
      },
      'view.activate': async ({ tabId }) => ({ ok: await markTab(tabId) }),
      'view.tabOff': async ({ tabId, off }) => {
        await setTabOff(tabId, off);
        const page = await toPage(tabId, 'page.alive', {});
        if (page) {
          await toPage(tabId, 'page.setup', await setupFor(tabId, page.url));
          await showSnippets(tabId, page.url);
        } else if (!off) await markTab(tabId);
        return null;
      },
    },
  );
});
