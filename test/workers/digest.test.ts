import { afterAll } from 'vitest';
import { spawnThread } from '../../workers/spawn.node.ts';
import { digestFacts } from './digestFacts.ts';
import { threadScript } from './threadScript.ts';

const { script, remove } = await threadScript('../../workers/engine.node.ts');
afterAll(remove);

digestFacts(() => spawnThread(script), 'digest.txt');
