import { Worker, type WorkerOptions } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Post } from './post.ts';

/** Starts a worker thread from a script, such as the built `engine.node.mjs`. */
export function spawnThread(script: URL, options?: WorkerOptions): Post {
  const worker = new Worker(script, options);
  return {
    endpoint: nodeEndpoint(worker),
    onFault(tell) {
      worker.on('error', (error) => tell(error instanceof Error ? error : new Error(String(error))));
      worker.on('messageerror', () => tell(new Error('unreadable message from a worker')));
      worker.on('exit', (code) => tell(new Error(`worker ended with status ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}
