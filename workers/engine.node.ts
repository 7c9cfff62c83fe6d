import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createEngine } from '../src/engine/play.ts';
import { entry } from './entry.ts';

expose(entry(createEngine), nodeEndpoint(parentPort!));
