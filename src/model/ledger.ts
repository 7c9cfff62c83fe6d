import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { expediting } from './expedite.ts';
import { byPlan } from './planPeriod.ts';
import { stocked } from './stores.ts';
import type { World } from './world.ts';

/** First event of a step: the plan of record of a report that begins now, as it was made before the step. */
export function planOfRecord(w: World): void {
  const report = w.outlooks.flatMap((o, i) => (o.window === 'report' ? [i] : []));
  w.program.pass(
    'plan of record',
    { o: w.outlook.at(report), y: w.ledger.at(report.map((i) => w.cells[w.outlooks[i]!.cell]!.region)) },
    ({ o, y }) => y.add({ reportPlan: o.mean }),
    { gate: ({ o }) => o.opens },
  );
}

/** Last event: what happened in a counted step is added up per region and per store. */
export function account(w: World): void {
  w.net.series('counted', (t) => (t >= w.firstCounted ? 1 : 0));
  const regions = { r: w.region.each(), y: w.ledger.each(), n: w.net.at(w.regionIds.map(() => 0)) };
  const gate = ({ n }: { n: { counted: Node } }) => n.counted;
  w.program.pass(
    'ledger of regions',
    regions,
    ({ r, y }) =>
      y.add({
        demand: r.demand,
        served: r.served,
        unserved: r.unserved,
        hours: r.hours,
        planHours: r.planHours,
        lateralHours: r.lateralHours,
        outsideHours: r.outsideHours,
        onTime: r.onTime,
        absoluteError: f`abs(${r.deviation})`,
        forecast: f`${r.demand} - ${r.deviation}`,
        satisfaction: r.satisfaction,
        reportDemand: r.demand,
      }),
    { gate },
  );
  const cells = {
    c: w.cell.each(),
    y: w.ledger.at(w.cells.map((c) => c.region)),
    n: w.net.at(w.cells.map(() => 0)),
  };
  w.program.pass(
    'ledger of sources',
    cells,
    ({ c, y }) => y.add({ lateral: c.lateral, hub: c.hub, partner: c.partner, emergency: c.emergency }),
    { gate },
  );
  const reached = w.streams.flatMap((s, i) => (w.campaigns.some((c) => c.region === s.region) ? [i] : []));
  const crossed = Object.values(w.scenario.campaigns).some((c) => c.cannibalisationShare > 0);
  w.program.pass(
    'ledger of campaigns',
    {
      j: w.stream.at(reached),
      y: w.ledger.at(reached.map((i) => w.streams[i]!.region)),
      n: w.net.at(reached.map(() => 0)),
    },
    ({ j, y }) => y.add({ incremental: f`${j.gain} - ${j.dip} - ${crossed ? j.crossLoss : 0}` }),
    { gate },
  );
  const stores = stocked(w);
  w.program.pass(
    'ledger of stores',
    { k: w.store.at(stores), y: w.storeLedger.at(stores), n: w.net.at(stores.map(() => 0)) },
    ({ k, y }) =>
      y.add({
        stock: k.stock,
        received: k.received,
        expired: k.expired,
        used: f`${k.opening} + ${k.received} - ${k.stock}`,
      }),
    { gate },
  );
  const rushed = expediting(w);
  w.program.pass(
    'ledger of expediting',
    { k: w.store.at(rushed), y: w.storeLedger.at(rushed), n: w.net.at(rushed.map(() => 0)) },
    ({ k, y, n }) => y.add({ expedited: f`${n.counted} * ${k.rush}` }),
    { gate: ({ k }) => k.review },
  );
  if (w.scenario.supply.backlogShare > 0) {
    const owing = {
      j: w.stream.each(),
      y: w.ledger.at(w.streams.map((s) => s.region)),
      n: w.net.at(w.streams.map(() => 0)),
    };
    w.program.pass(
      'ledger of backlog',
      owing,
      ({ j, y }) => y.add({ backlog: j.backlog, cleared: j.servedOld }),
      { gate },
    );
  }
  ledgerOfOrders(w);
}

/**
 * How much orders and demand of the whole network vary from step to step: running mean and sum of squared deviations
 * (Welford 1962), which stays exactly zero where nothing varies. Steps without a review order nothing; by plan, the orders
 * of a step are its lots.
 */
function ledgerOfOrders(w: World): void {
  const zero = constant(0);
  const stores = stocked(w);
  w.net.series('weight', (t) => (t >= w.firstCounted ? 1 / (t - w.firstCounted + 1) : 0));
  const net = { n: w.net.each() };
  const gate = ({ n }: { n: { counted: Node } }) => n.counted;
  w.program.pass('orders of the network begin', net, ({ n }) => n.set({ orders: zero, demand: zero }), {
    gate,
  });
  w.program.pass(
    'orders of the network',
    { k: w.store.at(stores), n: w.net.at(stores.map(() => 0)) },
    ({ k, n }) => {
      n.add({ ordersPlaced: f`${k.order} > 1e-9 * ${k.target} ? ${n.counted} : 0` });
      if (!byPlan(w)) n.add({ orders: k.order });
    },
    { gate: ({ k }) => k.review },
  );
  if (byPlan(w)) {
    const rows = { k: w.store.at(stores), n: w.net.at(stores.map(() => 0)) };
    w.program.pass('lots of the network', rows, ({ k, n }) => n.add({ orders: k.lot }), { gate });
  }
  const regions = { r: w.region.each(), n: w.net.at(w.regionIds.map(() => 0)) };
  w.program.pass('demand of the network', regions, ({ r, n }) => n.add({ demand: r.demand }), { gate });
  w.program.pass(
    'spread of orders and demand',
    net,
    ({ n }) => {
      const orders = f`${n.orders} - ${n.ordersMean}`;
      const demand = f`${n.demand} - ${n.demandMean}`;
      const left = f`1 - ${n.weight}`;
      n.set({
        ordersMean: f`${n.ordersMean} + ${orders} * ${n.weight}`,
        ordersSpread: f`${n.ordersSpread} + ${orders} * ${orders} * ${left}`,
        demandMean: f`${n.demandMean} + ${demand} * ${n.weight}`,
        demandSpread: f`${n.demandSpread} + ${demand} * ${demand} * ${left}`,
      });
    },
    { gate },
  );
}
