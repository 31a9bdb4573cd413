import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/panel.css';
import '../../components/styles/question.css';
import '../../components/styles/rubric.css';
import '../../components/styles/story.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/Library';

const app = document.getElementById('app');
if (app) render(<Library />, app);
