import { poolFacts } from '../../workers/poolFacts.ts';
import address from '../../workers/faulty.worker.ts?worker&url';
import { postOf } from '../../../workers/spawn.browser.ts';

poolFacts({
  spawn: (fault) => {
    const name = fault ? JSON.stringify(fault) : '';
    return postOf(new Worker(address, { type: 'module', name }));
  },
  spawnNothing: () => postOf(new Worker('/nothing.js', { type: 'module' })),
});
