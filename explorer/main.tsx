import { render } from 'preact';
import 'uplot/dist/uPlot.min.css';
import './page.css';
import { App } from './app.js';
import { followSurroundings } from './state.js';

followSurroundings();
render(<App />, document.getElementById('page')!);
