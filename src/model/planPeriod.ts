import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { coveredSteps, leadSteps, reviewSteps } from './leadTimes.ts';
import { stocked } from './stores.ts';
import type { World } from './world.ts';

/**
 * Supply by plan: every C_p days the forecast of the period plus safety − IP is bought and released in C_p equal lots,
 * with no correction inside the period (model 2.6, our assumption). The forecast covers the lead time as well, as it does
 * in sales-driven supply, or every period would begin short by what is sold until its first lot arrives.
 */
export function byPlan(w: World): boolean {
  return w.scenario.supply.mode === 'plan';
}

/**
 * What is there before the first step: the first period begins as all others do, planned, its lots still to come and
 * those of the lead time on their way; on hand is what the target leaves above them.
 */
export function openingPeriod(w: World): void {
  const stores = stocked(w);
  const expiring = w.scenario.supply.retention === 0;
  const firstBase = w.outlook.parameterValues.get('firstBase')!;
  w.store.parameter('firstLot', (k) =>
    w.outlooks.reduce(
      (sum, o, i) => (o.store === k ? sum + (o.share * firstBase[i]!) / coveredSteps(w, k) : sum),
      0,
    ),
  );
  w.store.parameter('covered', (k) => coveredSteps(w, k));
  w.program.pass(
    'first period',
    { k: w.store.at(stores) },
    ({ k }) => {
      const lot = expiring ? k.target : f`${k.firstLot} * 1`;
      k.set({ lot, onOrder: constant(0) });
      if (!expiring) k.set({ stock: f`positive(${k.target} - ${k.covered} * ${lot})` });
    },
    { at: 'start' },
  );
  const most = stores.reduce((m, k) => (leadSteps(w, k) > m ? leadSteps(w, k) : m), 0);
  for (let h = 0; h <= most; h++) {
    w.program.pass(
      'first lots',
      { k: w.store.at(stores.filter((k) => leadSteps(w, k) >= h)) },
      ({ k }) => {
        k.ring('arriving', h).set(k.lot);
        k.add({ onOrder: k.lot });
      },
      { at: 'start' },
    );
  }
}

/** A purchase as one of equal lots. */
export const lotOf = (w: World, purchase: Node): Node => f`${purchase} / ${reviewSteps(w)}`;

/** Sends the lot of the day on its way; call after the purchases of the day. */
export function releaseLots(w: World): void {
  w.program.pass('lots on their way', { k: w.store.at(stocked(w)) }, ({ k }) => {
    k.ring('arriving', (i) => leadSteps(w, i) + 1).set(k.lot);
    k.set({ onOrder: f`${k.onOrder} + ${k.lot}` });
  });
}
