import { afterAll } from 'vitest';
import { spawnThread } from '../../workers/spawn.node.ts';
import { poolFacts } from './poolFacts.ts';
import { threadScript } from './threadScript.ts';

const { script, remove } = await threadScript('faulty.node.ts');
afterAll(remove);

poolFacts({
  spawn: (fault) => spawnThread(script, { workerData: fault, stderr: true }),
  spawnNothing: () => spawnThread(new URL('nothing.mjs', script)),
});
