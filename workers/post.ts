import type { Endpoint } from 'comlink';

/** A worker as the pool sees it, whatever it is made of. */
export interface Post {
  readonly endpoint: Endpoint;
  /** Told once or more when the worker is lost and says so itself; a silent one is found by its silence. */
  onFault(tell: (reason: Error) => void): void;
  terminate(): void;
}

/** Starts a worker. */
export type Spawn = () => Post;
