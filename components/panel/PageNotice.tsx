import type { Panel } from '../../utils/panel/panel';
import { siteName, sitePattern } from '../../utils/settings/sites';
import { Notice } from '../ui/Notice';
import { switchSite } from './HeaderView';

/** Why there is nothing of this page to show, and what one can do about it. */
export function PageNotice({ panel }: { readonly panel: Panel }) {
  const { page } = panel;
  const url = page.url.value;
  switch (page.phase.value) {
    case 'asking':
      return null;
    case 'scanning':
      return (
        <Notice
          icon="search"
          title="Reading the page …"
          actions={
            <button type="button" class="button" onClick={() => void page.activate()}>
              Read it again
            </button>
          }
        />
      );
    case 'locked':
      return (
        <Notice
          icon="page"
          title="Click Storymark in the toolbar to read this page"
          actions={<FirstSteps panel={panel} />}
        >
          <p>
            Storymark reads a page only after your click, or on sites where you said “Always on this site”.
          </p>
        </Notice>
      );
    case 'browser':
      return (
        <Notice
          icon="page"
          title="The browser keeps this page to itself"
          actions={<FirstSteps panel={panel} />}
        >
          <p>No extension may read it. Your stories and the rubrics are here all the same: look below.</p>
        </Notice>
      );
    case 'off-site':
      return (
        <Notice
          icon="power"
          title={`Off on ${siteName(url)}`}
          actions={
            <button type="button" class="button primary" onClick={() => void switchSite(panel, url, false)}>
              Turn on
            </button>
          }
        >
          <p>You switched Storymark off for this site. Nothing here is read or marked.</p>
        </Notice>
      );
    case 'off-tab':
      return (
        <Notice
          icon="power"
          title="Off in this tab"
          actions={
            <button type="button" class="button primary" onClick={() => void page.setTabOff(false)}>
              Turn on
            </button>
          }
        >
          <p>Storymark stays off here until you turn it on or close the tab.</p>
        </Notice>
      );
    case 'language':
      return (
        <Notice icon="page" title="Not in this language yet" actions={<FirstSteps panel={panel} />}>
          <p>
            The page says it is in {languageName(page.report.value?.language ?? '')}. Storymark reads English,
            and the languages of packs you add in the library.
          </p>
        </Notice>
      );
    default:
      return (
        <Notice
          icon="search"
          title="No interview questions found here"
          actions={<FirstSteps panel={panel} />}
        >
          <p>
            Storymark looks for questions an interviewer asks (“Tell me about a time …”) and for the
            requirements of job postings.{' '}
            {sitePattern(url) ? 'Does the page load more as you scroll? What comes is marked by itself.' : ''}
          </p>
          <p>
            Is there one all the same? Select its words, then choose “Mark selected text as a question” in the
            menu above, or right-click it.
          </p>
        </Notice>
      );
  }
}

/** For somebody without a story: where stories come from. */
function FirstSteps({ panel }: { readonly panel: Panel }) {
  const library = panel.library.current.value;
  if (!library || library.stories.length > 0) return null;
  return (
    <button type="button" class="button" onClick={() => panel.services.browser.openOwn('welcome.html')}>
      Paste notes or try sample stories
    </button>
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag || 'another language';
  }
}
