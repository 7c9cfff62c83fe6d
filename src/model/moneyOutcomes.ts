import { sumOf, total, type LedgerView, type Outcome, type Reader } from './reading.ts';

/** An amount of money in one future, ¥ over the counted days. */
type Amount = (view: LedgerView, regions: readonly number[]) => Reader;

const plus =
  (...parts: Amount[]): Amount =>
  (view, regions) => {
    const readers = parts.map((part) => part(view, regions));
    return (lane) => readers.reduce((sum, read) => sum + read(lane), 0);
  };

/** So much every day, in every future. */
const daily =
  (perDay: (view: LedgerView) => number): Amount =>
  (view) => {
    const amount = perDay(view) * view.countedDays;
    return () => amount;
  };

/** price · quantity. */
const times =
  (price: (view: LedgerView) => number, quantity: Amount): Amount =>
  (view, regions) => {
    const [each, units] = [price(view), quantity(view, regions)];
    return each === 0 ? () => 0 : (lane) => each * units(lane);
  };

const units =
  (...fields: Parameters<LedgerView['sum']>[0][]): Amount =>
  (view, regions) =>
    sumOf(fields.flatMap((field) => regions.map((r) => view.sum(field, r))));

/** Served late: served in this step less on time, and what clears a backlog (it counts late). */
const late: Amount = (view, regions) => {
  const [served, onTime] = [total(view, 'served', regions), total(view, 'onTime', regions)];
  const cleared = total(view, 'cleared', regions);
  return (lane) => served(lane) - onTime(lane) + cleared(lane);
};

/** Every unit that was paid for by a customer, whenever it was asked for. */
const revenue = times(({ tariff }) => tariff.price, units('served', 'cleared'));

/**
 * Goods or energy blocks that were used up, at cost: what arrived less what it added to the stock, so that the phase of
 * the order cycle at either end of the count does not matter. What expired or leaked left the stock and is in here;
 * `expiredCostPerDay` shows it beside the total and is never added to it.
 */
const purchase = times(
  ({ tariff }) => tariff.unitCost,
  (view) => sumOf(view.stores('used')),
);
const expired = times(
  ({ tariff }) => tariff.unitCost,
  (view) => sumOf(view.stores('expired')),
);
const holding = times(
  ({ tariff }) => tariff.holdingPerStep,
  (view) => sumOf(view.stores('stock')),
);

/** What a partner delivers costs the unit itself and the partner's charge. */
const partner = plus(
  times(({ tariff }) => tariff.unitCost, units('partner')),
  units('partnerCharge'),
);
const emergency = times(({ tariff }) => tariff.emergencyUnitCost, units('emergency'));
const crew = plus(
  times(({ tariff }) => tariff.wage, units('deliveryHours')),
  times(
    ({ tariff }) => tariff.overtimePremium,
    (view) => sumOf([view.network('overtimeHours')]),
  ),
);

/** The parts of the cost, each ¥; their sum is the cost (model 2.11). */
const parts = {
  purchase,
  holding,
  transport: units('transport'),
  partner,
  emergency,
  expediting: times(
    ({ tariff }) => tariff.expediteCost,
    (view) => sumOf(view.stores('expedited')),
  ),
  crew,
  adjustment: times(({ tariff }) => tariff.wage, units('hours')),
  depot: daily(({ tariff }) => tariff.depotsPerDay),
  compensation: times(({ tariff }) => tariff.compensation, late),
  campaign: daily(({ tariff }) => tariff.campaignsPerDay),
  coordination: daily(({ tariff }) => tariff.coordinationPerDay),
  incentive: daily(({ tariff }) => tariff.incentivesPerDay),
  incident: times(
    ({ tariff }) => tariff.incident,
    (view) => sumOf([view.network('incidents')]),
  ),
  shortage: times(({ tariff }) => tariff.shortagePenalty, units('unserved')),
} as const satisfies Record<string, Amount>;

const cost = plus(...Object.values(parts));
const profit: Amount = (view, regions) => {
  const [earned, spent] = [revenue(view, regions), cost(view, regions)];
  return (lane) => earned(lane) - spent(lane);
};

function perDay(id: string, better: Outcome['better'], of: Amount): Outcome {
  return {
    id,
    unit: '¥/d',
    better,
    shape: 'network',
    of: (view, regions) => {
      const read = of(view, regions);
      return (lane) => read(lane) / view.countedDays;
    },
  };
}

/** Money per counted day; stock is valued at cost. */
export const moneyOutcomes: readonly Outcome[] = [
  perDay('costPerDay', 'lower', cost),
  perDay('profitPerDay', 'higher', profit),
  perDay('revenuePerDay', 'higher', revenue),
  ...Object.entries(parts).map(([name, of]) => perDay(`${name}CostPerDay`, 'lower', of)),
  perDay('expiredCostPerDay', 'lower', expired),
];
