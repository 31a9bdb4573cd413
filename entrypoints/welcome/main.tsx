import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/panel.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
