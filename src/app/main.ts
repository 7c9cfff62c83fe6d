import { mount } from 'svelte';
import { Lookout } from '../../workers/lookout.ts';
import { createPool } from '../../workers/pool.ts';
import { spawnWorker } from '../../workers/spawn.browser.ts';
import App from './App.svelte';
import { shippedStudies } from './library/shipped.ts';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { Workbench } from './workbench.svelte.ts';

const target = document.querySelector('#app');
const [first] = shippedStudies();
if (!target || !first) throw new Error('no place or no study for the workbench');
const makeRunner = () => createPool({ spawn: spawnWorker });
const bench = new Workbench({
  runner: makeRunner(),
  makeRunner,
  lookout: new Lookout(spawnWorker),
  study: first.study,
});
mount(App, { target, props: { bench } });
