import { meanInterval, type Estimate } from './interval.ts';
import { momentsOf } from './moments.ts';

/** Exact enumeration plays 2^levers scenarios; beyond this nobody waits for it. */
const MOST_LEVERS = 10;

/**
 * Why did the outcome change from A to B: the share of each lever, by the Shapley value over paired replications.
 * `samples[mask]`: the outcome per replication with exactly those levers at their value of B whose bit is set in `mask`;
 * `samples[0]` is A, the last is B, so there are 2^levers arrays of one length.
 * Each part is a mean over replications with its t-interval; the parts sum to the mean of B − A, and the order of the
 * levers plays no role. Shapley (1953): lever i gains weight |S|!(k−|S|−1)!/k! of each step S → S + i.
 * Throws RangeError unless the number of arrays is a power of two from 2 to 1,024.
 */
export function contributions(samples: Float64Array[], confidence: number): Estimate[] {
  const levers = 31 - Math.clz32(samples.length);
  if (levers < 1 || levers > MOST_LEVERS || samples.length !== 1 << levers)
    throw new RangeError(
      `contributions need 2 to ${1 << MOST_LEVERS} samples, a power of 2: ${samples.length}`,
    );
  const weights = shapleyWeights(levers);
  return Array.from({ length: levers }, (_, lever) => {
    const part = new Float64Array(samples[0]!.length);
    for (let mask = 0; mask < samples.length; mask++) {
      if (mask & (1 << lever)) continue;
      const [without, together] = [samples[mask]!, samples[mask | (1 << lever)]!];
      const weight = weights[bitsIn(mask)]!;
      for (let i = 0; i < part.length; i++) part[i]! += weight * (together[i]! - without[i]!);
    }
    return meanInterval(momentsOf(part), confidence);
  });
}

/** Weight of a step by the number of levers already taken, 0 … levers − 1: 1 / (levers · C(levers − 1, taken)). */
function shapleyWeights(levers: number): number[] {
  const weights: number[] = [];
  let choices = 1;
  for (let taken = 0; taken < levers; taken++) {
    weights.push(1 / (levers * choices));
    choices = (choices * (levers - 1 - taken)) / (taken + 1);
  }
  return weights;
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (; mask > 0; mask >>= 1) bits += mask & 1;
  return bits;
}
