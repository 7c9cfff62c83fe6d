// What must hold in every future whatever is planned, looked at in one of them.

import type { Scenario } from '../study/study.ts';
import type { Line, Trace } from './trace.ts';

export type CheckId = 'carried' | 'units' | 'demand' | 'sources' | 'stock' | 'shares' | 'finite';

export interface Check {
  readonly id: CheckId;
  readonly passed: boolean;
  /** The largest breach found, 0 where there is none: of a quantity as a share of it, of a range as it is. */
  readonly worst: number;
  /** How many numbers were looked at. */
  readonly looked: number;
}

/** Rounding of a sum of many numbers; anything larger is a fault of the model. */
const TOLERANCE = 1e-9;

/**
 * The invariants of the model (2.11) on one future of a scenario: stock is carried over unchanged, what leaves the depots
 * arrives but for the loss on lanes, demand = served + unserved, what is served has a source, no stock is below zero,
 * shares and points lie in their ranges, and every number is one.
 */
export function modelChecks(trace: Trace, scenario: Scenario): Check[] {
  const of = (kind: Line['kind'], field: string): Line[] =>
    trace.lines.filter((line) => line.kind === kind && line.field === field);
  const { depots } = scenario.network;
  const own = (line: Line): boolean => depots[line.entity.split('/')[0]!]?.kind !== 'partner';
  const sum = (lines: readonly Line[], t: number): number =>
    lines.reduce((all, line) => all + line.values[t]!, 0);
  const steps = Array.from({ length: trace.steps }, (_, t) => t);

  const stores = Object.fromEntries(
    ['opening', 'received', 'expired', 'stock'].map((field) => [field, of('store', field).filter(own)]),
  ) as Record<'opening' | 'received' | 'expired' | 'stock', Line[]>;
  const sources = ['local', 'lateral', 'hub'].flatMap((field) => of('cell', field));
  const outside = ['partner', 'emergency'].flatMap((field) => of('cell', field));
  const loss = largestLoss(scenario);

  const carried = steps.slice(1).flatMap((t) =>
    stores.opening.map((line) => {
      const closing = stores.stock.find(({ entity }) => entity === line.entity)!.values[t - 1]!;
      return relative(line.values[t]! - closing, closing);
    }),
  );
  const units = steps.map((t) => {
    const there = sum(stores.opening, t) + sum(stores.received, t);
    const sent = there - sum(stores.expired, t) - sum(stores.stock, t);
    const arrived = sum(sources, t);
    return relative(beyond(sent, arrived, arrived / (1 - loss)), there);
  });
  const demand = steps.flatMap((t) =>
    of('region', 'demand').map(({ entity, values }) => {
      const met = ['served', 'unserved'].reduce((all, field) => all + at(of('region', field), entity, t), 0);
      return relative(values[t]! - met, values[t]!);
    }),
  );
  // What is owed from earlier days is delivered as well, so then the sources give at least what is served.
  const owing = scenario.supply.backlogShare > 0;
  const served = steps.map((t) => {
    const total = sum(of('region', 'served'), t);
    const given = sum([...sources, ...outside], t);
    return relative(owing ? beyond(given, total, Infinity) : given - total, total);
  });
  const stock = stores.stock.flatMap(({ values }) =>
    [...values].map((value) => relative(beyond(value, 0, Infinity), 1)),
  );
  const shares = [...within(of('outlet', 'onTimeShare'), 1), ...within(of('region', 'satisfaction'), 100)];
  const finite = trace.lines.flatMap(({ values }) => [...values].map((x) => (Number.isFinite(x) ? 0 : 1)));

  return [
    check('units', units),
    check('carried', carried),
    check('demand', demand),
    check('sources', served),
    check('stock', stock),
    check('shares', shares),
    check('finite', finite),
  ];
}

function check(id: CheckId, breaches: readonly number[]): Check {
  // A breach that is no number is the worst of all.
  const worst = breaches.reduce((most, x) => (Number.isNaN(x) ? Infinity : x > most ? x : most), 0);
  return { id, passed: worst <= TOLERANCE, worst, looked: breaches.length };
}

const at = (lines: readonly Line[], entity: string, t: number): number =>
  lines.find((line) => line.entity === entity)?.values[t] ?? 0;

const relative = (breach: number, scale: number): number =>
  Math.abs(breach) / (Math.abs(scale) > 1 ? Math.abs(scale) : 1);

/** By how much a number lies outside of a range. */
const beyond = (x: number, low: number, high: number): number =>
  x < low ? low - x : x > high ? x - high : 0;

function within(lines: readonly Line[], most: number): number[] {
  return lines.flatMap(({ values }) => [...values].map((x) => beyond(x, 0, most) / most));
}

function largestLoss({ network, placement }: Scenario): number {
  const stated = [
    ...Object.values(placement.lanes),
    ...Object.values(network.depots).flatMap((depot) => Object.values(depot.lanes)),
  ];
  return stated.reduce((most, { lossShare = 0 }) => (lossShare > most ? lossShare : most), 0);
}
