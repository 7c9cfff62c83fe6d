import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { entry } from '../../workers/entry.ts';
import { faultyEntry, type Fault } from './faulty.ts';
import { pretendEngine } from './pretend.ts';

const fault = workerData as Fault | undefined;
expose(
  faultyEntry(entry(pretendEngine), fault, () => process.exit()),
  nodeEndpoint(parentPort!),
);
