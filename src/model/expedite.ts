import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { leadSteps, reviewSteps, rushSteps } from './leadTimes.ts';
import { stocked } from './stores.ts';
import type { World } from './world.ts';

/** Stores that have such orders. */
export function expediting(w: World): number[] {
  return stocked(w).filter((k) => w.outlooks.some((o) => o.window === 'rush' && o.store === k));
}

/**
 * Orders that are expedited: placed together with the usual ones, they arrive at the start of step t + 1 + L_x.
 * q_x = x·(m_x − IP_x)⁺ with m_x the forecast until the next expedited order could arrive, L_x + R_v steps, at most the
 * target; IP_x = on hand + what arrives in that time − backlog. They count as on order, so the usual order is smaller by
 * them, and are made beyond the upstream capacity: the dual-index policy of Veeraraghavan & Scheller-Wolf 2008 with the
 * forecast, without safety stock, as its lower index (our assumption). Where stock expires, what the block of the step
 * lacks of its newest forecast. Call before the usual orders.
 */
export function expedite(w: World): void {
  const { supply } = w.scenario;
  const stores = expediting(w);
  if (stores.length === 0) return;
  const mine = w.outlooks.flatMap((o, i) => (o.window === 'rush' && stores.includes(o.store!) ? [i] : []));
  const lead = rushSteps(w);
  const expiring = supply.retention === 0;
  const gate = ({ k }: { k: { review: Node } }): Node => k.review;
  const zero = constant(0);
  w.program.pass('nothing needed soon', { k: w.store.at(stores) }, ({ k }) => k.set({ soon: zero }), {
    gate,
  });
  w.program.pass(
    'needed soon',
    { o: w.outlook.at(mine), k: w.store.at(mine.map((i) => w.outlooks[i]!.store!)) },
    ({ o, k }) => k.add({ soon: f`${o.share} * ${o.mean}` }),
    { gate },
  );
  for (const usual of new Set(stores.map((k) => leadSteps(w, k)))) {
    const alike = stores.filter((k) => leadSteps(w, k) === usual);
    w.program.pass(
      'expedited orders',
      { k: w.store.at(alike) },
      ({ k }) => {
        const due = k.ring('arriving', lead + 1);
        let there: Node = due.value;
        if (!expiring) {
          there = supply.backlogShare > 0 ? f`${k.stock} - ${k.backlog}` : k.stock;
          // Later slots are still empty: nothing that was ordered comes after the usual lead time.
          const until = lead + reviewSteps(w) < usual ? lead + reviewSteps(w) : usual;
          for (let h = 1; h <= until; h++) there = f`${there} + ${k.ring('arriving', h).value}`;
        }
        const rush = f`${supply.expediteShare} * positive(min(${k.soon}, ${k.target}) - (${there}))`;
        k.set({ rush, onOrder: f`${k.onOrder} + ${rush}` });
        due.set(f`${due.value} + ${rush}`);
      },
      { gate },
    );
  }
}

/** Adds what is expedited to the orders of the day. */
export function countExpedited(w: World): void {
  w.program.pass(
    'orders with what is expedited',
    { k: w.store.at(expediting(w)) },
    ({ k }) => k.set({ order: f`${k.order} + ${k.rush}` }),
    { gate: ({ k }) => k.review },
  );
}
