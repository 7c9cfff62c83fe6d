import type { Finding, Path } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Plan } from '../study.ts';
import { tooMany } from './rule.ts';

/** What is divided is divided without rest: shares and weights add up to 1. */
export function* sharesAddUp({ demand, customers, incentives }: Plan): Iterable<Finding> {
  yield* addUp(['demand', 'channels'], sharesOf(demand.channels));
  yield* addUp(['demand', 'segments'], sharesOf(demand.segments));
  yield* addUp(['demand', 'products'], sharesOf(demand.products));
  yield* addUp(['customers', 'weights'], Object.values(customers.weights));
  yield* addUp(['incentives', 'weights'], Object.values(incentives.weights));
}

export function* divisions({ demand }: Plan): Iterable<Finding> {
  yield* tooMany(['demand', 'channels'], demand.channels, limits.channels);
  yield* tooMany(['demand', 'segments'], demand.segments, limits.segments);
  yield* tooMany(['demand', 'products'], demand.products, limits.products);
}

function sharesOf(record: Readonly<Record<string, { readonly share: number }>>): number[] {
  return Object.values(record).map(({ share }) => share);
}

function* addUp(path: Path, shares: readonly number[]): Iterable<Finding> {
  const sum = shares.reduce((total, share) => total + share, 0);
  // Wide enough for thirds written with six digits.
  if (Math.abs(sum - 1) <= 2e-6) return;
  const found = shares.length === 0 ? 'no entry' : `a sum of ${Number(sum.toFixed(6))}`;
  yield { code: 'wrongSum', path, found, accepted: 'shares that add up to 1', params: { sum } };
}
