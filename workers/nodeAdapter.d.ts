// The package has a type file beside `node-adapter.js`, which it does not ship, and none beside this one.
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink';
  import type { MessagePort, Worker } from 'node:worker_threads';

  export default function nodeEndpoint(end: Worker | MessagePort): Endpoint;
}
