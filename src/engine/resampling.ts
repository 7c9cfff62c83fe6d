import { uniformOnce } from '../kernel/draws.ts';
import { draw } from '../model/purposes.ts';
import { entityWords, seedKey } from './streams.ts';

/** The draws in [0, 1) by which rows of a history are resampled under a seed: the i-th is the same everywhere. */
export function resamplingDraws(seed: string): (i: number) => number {
  const key = seedKey(seed);
  const { purpose } = draw('resampledRow', 'uniform', 'replication');
  const word = entityWords()('history', 'rows');
  return (i) => uniformOnce(key, purpose, word, i);
}
