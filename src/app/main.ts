import { mount } from 'svelte';
import { Lookout } from '../../workers/lookout.ts';
import { createPool } from '../../workers/pool.ts';
import { spawnWorker } from '../../workers/spawn.browser.ts';
import App from './App.svelte';
import { beginningWithin } from './library/beginning.ts';
import { Library } from './library/library.svelte.ts';
import { shippedStudies } from './library/shipped.ts';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { remember, remembered } from './remembered.ts';
import { Workbench } from './workbench.svelte.ts';

// Milliseconds; a store that is blocked by another tab may take for ever.
const storePatience = 1500;

const target = document.querySelector('#app');
const [first] = shippedStudies();
if (!target || !first) throw new Error('no place or no study for the workbench');
const makeRunner = () => createPool({ spawn: spawnWorker });
// Workers start while the library is opened.
const runner = makeRunner();
const library = Library.open();
const last = await beginningWithin(library, storePatience);
const bench = new Workbench({
  runner,
  makeRunner,
  lookout: new Lookout(spawnWorker),
  study: last?.study ?? first.study,
  fileName: last?.card.fileName ?? null,
});
// Whoever comes for the first time, and not by a link to a study, is asked for a question.
const welcome = last === null && remembered('welcomed') === null && location.hash === '';
remember('welcomed', 'yes');
mount(App, { target, props: { bench, library, card: last?.card ?? null, welcome } });
