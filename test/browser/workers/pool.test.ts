import { poolFacts } from '../../workers/poolFacts.ts';
import address from '../../workers/faulty.worker.ts?worker&url';
import { scriptUrl } from '../../../workers/scriptUrl.ts';
import { postOf } from '../../../workers/spawn.browser.ts';

poolFacts({
  spawn: (fault) => {
    const name = fault ? JSON.stringify(fault) : '';
    return postOf(new Worker(scriptUrl(address), { type: 'module', name }));
  },
  spawnNothing: () => postOf(new Worker(scriptUrl('/nothing.js'), { type: 'module' })),
});
