import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/panel.css';
import '../../components/styles/question.css';
import '../../components/styles/rubric.css';
import '../../components/styles/story.css';
import { App } from '../../components/panel/App';
import { announcePanel } from '../../utils/browser/panel-host';
import { liveServices } from '../../utils/panel/live-services';
import { createPanel } from '../../utils/panel/panel';

const asked = new URLSearchParams(location.search);
const tabId = Number.parseInt(asked.get('tab') ?? '', 10);
const popup = asked.get('view') === 'popup';

const panel = createPanel(liveServices(Number.isNaN(tabId) ? null : tabId));
panel.start();
announcePanel().catch(console.error);
if (popup) document.body.classList.add('popup');
const app = document.getElementById('app');
if (app) render(<App panel={panel} popup={popup} />, app);
