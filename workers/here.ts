import { expose } from 'comlink';
import type { RunPlan } from '../src/engine/plan.ts';
import { createEngine } from '../src/engine/play.ts';
import { entry, type Engine } from './entry.ts';
import { createPool } from './pool.ts';
import type { Post } from './post.ts';
import type { Runner } from './runner.ts';

/**
 * Plays in this thread, for places without workers and for tests. It is a pool of one whose worker sits at the
 * other end of a message channel: the thread takes a breath between two tasks, and every message is cloned as on
 * the way to a real worker.
 */
export function createHere(create: (plan: RunPlan) => Engine = createEngine): Runner {
  return createPool({ workers: 1, spawn: () => postHere(create) });
}

function postHere(create: (plan: RunPlan) => Engine): Post {
  const { port1, port2 } = new MessageChannel();
  expose(entry(create), port1);
  port2.start();
  return {
    endpoint: port2,
    // Nothing dies here without the thread that would be told.
    onFault() {},
    terminate: () => port2.close(),
  };
}
