// The package has a type file beside `node-adapter.js`, which it does not ship, and none beside this one.
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink';

  /** A worker of `node:worker_threads`, or the port inside it. */
  interface NodeEnd {
    postMessage(message: unknown, transfer?: readonly never[]): void;
    on(event: 'message', listener: (data: unknown) => void): unknown;
    off(event: 'message', listener: (data: unknown) => void): unknown;
  }

  export default function nodeEndpoint(end: NodeEnd): Endpoint;
}
