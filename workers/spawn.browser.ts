import address from './engine.worker.ts?worker&url';
import type { Post } from './post.ts';
import { inlineScriptUrl, scriptUrl } from './scriptUrl.ts';

/** Starts an engine worker of the page. */
export function spawnWorker(): Post {
  // The page in one file has its worker in itself, and a worker from a file is no module.
  const single = import.meta.env.MODE === 'single';
  const script = single ? inlineScriptUrl(address) : scriptUrl(address);
  return postOf(new Worker(script, { type: single ? 'classic' : 'module', name: 'engine' }));
}

/** A worker of the page as the pool sees it. */
export function postOf(worker: Worker): Post {
  return {
    endpoint: worker,
    onFault(tell) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        // A script that is missing or blocked gives an event without a message.
        tell(new Error(event.message || 'worker script could not be loaded'));
      });
      worker.addEventListener('messageerror', () => tell(new Error('unreadable message from a worker')));
    },
    terminate: () => worker.terminate(),
  };
}
