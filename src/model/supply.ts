import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { countExpedited, expedite } from './expedite.ts';
import { coveredSteps, leadSteps, reviewSteps } from './leadTimes.ts';
import { pooledDeviation } from './placement.ts';
import { byPlan, lotOf, openingPeriod, releaseLots } from './planPeriod.ts';
import { stocked } from './stores.ts';
import type { World } from './world.ts';

/** Rows that bind every claim to its store and cell. */
function claimRows(w: World) {
  const claims = w.outlooks.flatMap((o, i) => (o.window === 'claim' ? [i] : []));
  return {
    claims,
    rows: {
      o: w.outlook.at(claims),
      k: w.store.at(claims.map((i) => w.outlooks[i]!.store!)),
      c: w.cell.at(claims.map((i) => w.outlooks[i]!.cell)),
    },
  };
}

/** The safety factor z′ = z − θ·e_lean that is left where people run lean. */
export const leanSafety = ({ scenario, effort }: World): number =>
  scenario.supply.safetyFactor - scenario.incentives.effects.lean * effort.lean;

/**
 * Target of every store: S = Σ share·m·(1 + margin) + z′·pooled deviation, with m the forecast over L + R_v and
 * s = √(H·V) the error of each cell (order-up-to, Snyder & Shen 2019, ch. 4; pooled over cells as Eppen 1979).
 * z′ is `leanSafety`. A store with a fixed level has just that.
 */
export function targets(w: World, at: 'start' | 'step'): void {
  const { marginShare } = w.scenario.supply;
  const z = leanSafety(w);
  w.store.parameter('safety', () => z);
  const fixed = w.store.parameterValues.get('fixed')!;
  const ruled = stocked(w).filter((i) => Number.isNaN(fixed[i]!));
  const isRuled = new Set(ruled);
  const { claims, rows } = claimRows(w);
  const mine = claims.flatMap((i, row) => (isRuled.has(w.outlooks[i]!.store!) ? [row] : []));
  const pick = <T extends { indices: readonly number[] }>(b: T): T => ({
    ...b,
    indices: mine.map((row) => b.indices[row]!),
  });
  const bound = { o: pick(rows.o), k: pick(rows.k), c: pick(rows.c) };
  const zero = constant(0);
  const gate = at === 'step' ? ({ k }: { k: { review: Node } }): Node => k.review : undefined;
  const options = gate ? { at, gate } : { at };
  w.program.pass(
    'no target yet',
    { k: w.store.at(ruled) },
    ({ k }) => k.set({ mean: zero, sigma: zero, variance: zero }),
    options,
  );
  w.outlook.parameter('steps', (i) =>
    w.outlooks[i]!.window === 'claim' ? coveredSteps(w, w.outlooks[i]!.store!) : 1,
  );
  // Where stock expires a target is the block of one step, also where a plan buys the blocks of many.
  const blocks = w.scenario.supply.retention === 0 ? reviewSteps(w) : 1;
  w.program.pass(
    'claims on a store',
    bound,
    ({ o, k, c }) => {
      const sigma = f`${o.share} * sqrt(${o.steps} * ${c.errorVariance})`;
      o.set({ sigma });
      k.add({ mean: f`${o.share} * ${o.mean} / ${blocks}`, sigma, variance: f`${sigma} * ${sigma}` });
    },
    options,
  );
  const pooled = pooledDeviation(
    w,
    mine.map((row) => claims[row]!),
    options,
  );
  w.program.pass(
    'targets',
    { k: w.store.at(ruled) },
    ({ k }) => k.set({ target: f`positive(${k.mean} * ${1 + marginShare} + ${k.safety} * ${pooled(k)})` }),
    options,
  );
  const held = stocked(w).filter((i) => !isRuled.has(i));
  if (at === 'start') {
    w.store.parameter('fixedTarget', (i) => (Number.isNaN(fixed[i]!) ? 0 : fixed[i]!));
    w.program.pass(
      'fixed targets',
      { k: w.store.at(held) },
      ({ k }) => k.set({ target: f`${k.fixedTarget} * 1` }),
      { at },
    );
  }
}

/** Stock at its target before the first step; where stock expires, the blocks of the first L + 1 steps. */
export function openingStock(w: World): void {
  if (byPlan(w)) return openingPeriod(w);
  const stores = stocked(w);
  if (w.scenario.supply.retention > 0) {
    w.program.pass('opening stock', { k: w.store.at(stores) }, ({ k }) => k.set({ stock: k.target }), {
      at: 'start',
    });
    return;
  }
  const most = stores.reduce((m, i) => (leadSteps(w, i) > m ? leadSteps(w, i) : m), 0);
  for (let h = 0; h <= most; h++) {
    const rows = stores.filter((i) => leadSteps(w, i) >= h);
    w.program.pass(
      'opening blocks',
      { k: w.store.at(rows) },
      ({ k }) => {
        k.ring('arriving', h).set(k.target);
        k.add({ onOrder: k.target });
      },
      { at: 'start' },
    );
  }
}

/** Event 0 of a step: what was ordered L + 1 steps ago arrives. */
export function receive(w: World): void {
  w.program.pass('receipts', { k: w.store.at(stocked(w)) }, ({ k }) => {
    const due = k.ring('arriving', 0);
    // What was to go back may have been sold since: no more goes than there is.
    const received = returnsStock(w) ? f`max(${due.value}, ${0} - ${k.stock})` : due.value;
    k.set({
      received,
      opening: k.stock,
      stock: f`${k.stock} + ${received}`,
      onOrder: f`${k.onOrder} - ${due.value}`,
    });
    due.set(constant(0));
  });
}

/**
 * Event 7: orders, arriving at the start of step t + 1 + L. Order-up-to q = max(0, S − IP) with IP = on hand +
 * pipeline − backlog; (s, S) where IP ≤ s; (r, nQ) in lots. Expiring stock has a block of its own for each step,
 * q = S. Above the upstream capacity all orders are scaled alike. By plan, the same is bought for a whole period.
 */
export function order(w: World): void {
  const { policy, retention, upstreamCapacityPerDay, backlogShare } = w.scenario.supply;
  const stores = stocked(w);
  const review = reviewSteps(w);
  w.store.series('review', (t) => ((t + 1) % review === 0 ? 1 : 0));
  const rows = { k: w.store.at(stores), n: w.net.at(stores.map(() => 0)) };
  const gate = ({ k }: { k: { review: Node } }): Node => k.review;
  const capped = upstreamCapacityPerDay !== null;
  const planned = byPlan(w);
  const zero = constant(0);
  if (backlogShare > 0) backlogOfStores(w);
  // Between reviews nothing is ordered: the order of the last one must not stand there, see the trace.
  if (review > 1)
    w.program.pass('no order yet', { k: w.store.at(stores) }, ({ k }) => k.set({ order: zero }));
  expedite(w);
  if (capped) w.program.pass('nothing ordered yet', { n: w.net.each() }, ({ n }) => n.set({ ordered: zero }));
  w.program.pass(
    'orders',
    rows,
    ({ k, n }) => {
      const position = f`${k.stock} + ${k.onOrder} - ${backlogShare > 0 ? k.backlog : 0}`;
      const wanted = (): Node => {
        if (retention === 0) return f`${k.target} * ${review}`;
        if (planned) return f`positive(${k.target} - ${position})`;
        switch (policy.kind) {
          case 'baseStock':
            return returnsStock(w) ? f`${k.target} - ${position}` : f`positive(${k.target} - ${position})`;
          case 'sS':
            return f`${position} <= ${policy.reorderUnits} ? ${policy.orderUpToUnits} - ${position} : 0`;
          case 'rnQ': {
            const { reorderUnits: r, lotUnits: q } = policy;
            return f`${position} <= ${r} ? ${q} * (floor((${r} - ${position}) / ${q}) + 1) : 0`;
          }
          default:
            return policy satisfies never;
        }
      };
      const quantity = wanted();
      k.set({ order: quantity });
      if (capped) n.add({ ordered: quantity });
    },
    { gate },
  );
  const room = (upstreamCapacityPerDay ?? 0) * w.stepDays * review;
  w.program.pass(
    planned ? 'purchases' : 'orders on their way',
    rows,
    ({ k, n }) => {
      const quantity = capped
        ? f`${n.ordered} > ${room} ? ${k.order} * (${room} / ${n.ordered}) : ${k.order}`
        : k.order;
      k.set({ order: quantity });
      if (planned) return k.set({ lot: lotOf(w, quantity) });
      k.ring('arriving', (i) => leadSteps(w, i) + 1).set(quantity);
      k.set({ onOrder: f`${k.onOrder} + ${quantity}` });
    },
    { gate },
  );
  if (planned) releaseLots(w);
  countExpedited(w);
}

/** Whether an order may be negative: stock above the level goes back to the supplier. */
function returnsStock(w: World): boolean {
  const { policy, retention, returnsAllowed } = w.scenario.supply;
  return returnsAllowed && policy.kind === 'baseStock' && retention > 0 && !byPlan(w);
}

function backlogOfStores(w: World): void {
  const { claims } = claimRows(w);
  const links = claims.flatMap((i) =>
    w.streams.flatMap((s, stream) =>
      s.cell === w.outlooks[i]!.cell ? [{ outlook: i, store: w.outlooks[i]!.store!, stream }] : [],
    ),
  );
  const zero = constant(0);
  w.program.pass('backlog of stores', { k: w.store.at(stocked(w)) }, ({ k }) => k.set({ backlog: zero }));
  w.program.pass(
    'backlog of stores, by stream',
    {
      o: w.outlook.at(links.map((l) => l.outlook)),
      k: w.store.at(links.map((l) => l.store)),
      j: w.stream.at(links.map((l) => l.stream)),
    },
    ({ o, k, j }) => k.add({ backlog: f`${o.share} * ${j.backlog}` }),
  );
}
