import { simd } from '../../../src/kernel/simd.ts';
import { model } from '../reference/model.ts';
import { reference } from '../reference/parameters.ts';
import { loaded } from '../same/loaded.ts';
import type { Order } from './orders.ts';

const key = { low: 20260101, high: 7, domain: 1 };
const game = loaded([model(reference('small'), 64)], simd);

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'hash') postMessage(game.hash(data.seed, data.replications / game.lanes));
  if (data.kind === 'time') {
    const began = performance.now();
    for (let i = 0; i < data.units; i++) {
      game.begin(key, i * game.lanes);
      for (let t = 0; t < game.steps; t++) game.step(t);
    }
    postMessage((performance.now() - began) * 1e6);
  }
});
