import { f } from '../kernel/formula.ts';
import type { Node } from '../kernel/expression.ts';
import { correlationMatrix, pairIndex } from './correlation.ts';
import { reviewSteps } from './leadTimes.ts';
import { deviationOf } from './variation.ts';
import type { World } from './world.ts';

/**
 * Fixed order-up-to levels, NaN where the rule decides. A depot's own `stockUnits` comes first; in the iso-stock
 * comparison what it leaves of the total is spread over the other stores in proportion to the mean demand that each
 * plans for, so that placement is compared and not the amount. Left open, the total is what the rule would hold in the regions alone
 * at mean demand: Σ (H·μ + z·√H·σ).
 */
export function fixedLevels(w: World): void {
  const { compare } = w.scenario.placement;
  const { depots } = w.scenario.network;
  const claims = w.outlooks.filter((o) => o.window === 'claim');
  const mean = (cell: number): number => {
    const { region, product } = w.cells[cell]!;
    const share = w.scenario.demand.products[w.productIds[product]!]!.share;
    return w.scenario.network.regions[w.regionIds[region]!]!.baseDemandPerDay * share * w.stepDays;
  };
  const own = w.stores.map(({ depot, product }) => {
    const { stockUnits, kind } = depots[w.depots[depot]!.id]!;
    if (stockUnits === undefined || kind === 'partner') return null;
    return stockUnits * w.scenario.demand.products[w.productIds[product]!]!.share;
  });
  const weight = w.stores.map((_, k) =>
    own[k] === null ? claims.reduce((sum, o) => (o.store === k ? sum + o.share * mean(o.cell) : sum), 0) : 0,
  );
  const whole = weight.reduce((sum, x) => sum + x, 0);
  const total = compare.kind === 'isoStock' ? (compare.totalUnits ?? ruleTotal(w, mean)) : 0;
  const left = own.reduce<number>((sum, units) => sum - (units ?? 0), total);
  const spread = left > 0 && whole > 0 ? left : 0;
  w.store.parameter(
    'fixed',
    (k) => own[k] ?? (compare.kind === 'isoStock' ? (spread * weight[k]!) / (whole || 1) : NaN),
  );
}

function ruleTotal(w: World, mean: (cell: number) => number): number {
  const { safetyFactor, marginShare, leadDays, retention } = w.scenario.supply;
  // The usual lead time, not that of one depot: the total must not depend on where the stock is placed.
  const steps = retention === 0 ? 1 : Math.floor(leadDays / w.stepDays) + reviewSteps(w);
  return w.cells.reduce((sum, _, cell) => {
    const deviation = Math.sqrt(steps) * deviationOf(w, cell, mean(cell));
    return sum + steps * mean(cell) * (1 + marginShare) + safetyFactor * deviation;
  }, 0);
}

/**
 * √(Σ_r Σ_q ρ_rq s_r s_q) of the cells that a store plans for (Eppen 1979, eq. 2 for unequal deviations): the safety
 * that a pooled error needs. Returns how a store reads it once the passes that it adds have run.
 */
export function pooledDeviation(
  w: World,
  claims: readonly number[],
  options: { at: 'start' | 'step'; gate?: (b: { k: { review: Node } }) => Node },
): (k: { sigma: Node; variance: Node }) => Node {
  const { correlation } = w.scenario.demand;
  if (correlation.kind === 'equal') {
    const { rho } = correlation;
    return (k) => f`sqrt(positive(${1 - rho} * ${k.variance} + ${rho} * ${k.sigma} * ${k.sigma}))`;
  }
  const matrix = correlationMatrix(w);
  const couples = claims.flatMap((a, i) =>
    claims.slice(0, i).flatMap((b) => (w.outlooks[a]!.store === w.outlooks[b]!.store ? [{ a, b }] : [])),
  );
  const region = (outlook: number): number => w.cells[w.outlooks[outlook]!.cell]!.region;
  w.pair.parameter('covariance', (i) => {
    const r = w.regionIds.findIndex((_, x) => pairIndex(x, x) >= i);
    return 2 * matrix[r]![i - (r * (r + 1)) / 2]!;
  });
  w.program.pass(
    'pooled deviation',
    {
      a: w.outlook.at(couples.map((c) => c.a)),
      b: w.outlook.at(couples.map((c) => c.b)),
      k: w.store.at(couples.map((c) => w.outlooks[c.a]!.store!)),
      p: w.pair.at(couples.map((c) => pairIndex(region(c.a), region(c.b)))),
    },
    ({ a, b, k, p }) => k.add({ variance: f`${p.covariance} * ${a.sigma} * ${b.sigma}` }),
    options,
  );
  return (k) => f`sqrt(positive(${k.variance}))`;
}
