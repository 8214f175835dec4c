import { render } from 'preact';
import '../../src/main/resources/org/winset/desk/report/page.css';
import './app.css';
import signs from '../../src/main/resources/org/winset/desk/report/signs.svg?raw';
import { App } from './app';

// The shapes the pictures refer to: the report's own, so that both speak one language of signs.
const sprite = document.createElement('div');
sprite.innerHTML = signs;
document.body.prepend(sprite);

render(<App />, document.getElementById('app')!);
