import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { middle } from './timing.ts';

/** A plain loop in a thread of its own: whole numbers and fractions within the first cache, nothing of ours. */
const loop = `
const { parentPort } = require('node:worker_threads');
const whole = new Int32Array(4096);
const parts = new Float64Array(4096);
parentPort.on('message', (rounds) => {
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < 4096; i++) {
      whole[i] = Math.imul(whole[i] ^ (whole[i] >>> 15), 0x7feb352d) + round;
      parts[i] = parts[i] * 0.99 + whole[i];
    }
  parentPort.postMessage(parts[0]);
});`;
const ROUNDS = 30_000;

/**
 * How many times faster so many plain loops are at once than one after the other: what this machine gives to several
 * threads at best, whatever they play. Less than their number where processors share a core, a clock or a host.
 */
export async function machineGain(threads: number, rounds: number): Promise<number> {
  const all = Array.from({ length: threads }, () => new Worker(loop, { eval: true }));
  const seconds = async (of: readonly Worker[]): Promise<number> => {
    const began = performance.now();
    await Promise.all(
      of.map((one) => {
        one.postMessage(ROUNDS);
        return once(one, 'message');
      }),
    );
    return (performance.now() - began) / 1000;
  };
  const gains: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const alone = await seconds(all.slice(0, 1));
    const together = await seconds(all);
    if (round >= 0) gains.push((threads * alone) / together);
  }
  await Promise.all(all.map((one) => one.terminate()));
  return middle(gains.sort((a, b) => a - b));
}
