// One future of one region as a ledger that balances: what was there, what came, what went, what is left.

import type { Scenario } from '../study/study.ts';
import type { Trace } from './trace.ts';

export type Column =
  | 'demand'
  | 'forecast'
  | 'served'
  | 'unserved'
  | 'local'
  | 'lateral'
  | 'hub'
  | 'outside'
  | 'opening'
  | 'received'
  | 'out'
  | 'expired'
  | 'closing'
  | 'ordered'
  | 'hours'
  | 'satisfaction';

export interface Ledger {
  readonly columns: readonly Column[];
  /** Decimals of each column. */
  readonly decimals: readonly number[];
  readonly rows: readonly { step: number; short: boolean; values: readonly (number | null)[] }[];
}

/** Left out where they are zero throughout: what a plan does not use needs no column. */
const spare: readonly Column[] = ['lateral', 'hub', 'outside', 'opening', 'expired', 'closing'];

/**
 * The ledger of a region: its demand and sources, and the stock of the depots that stand in it. In every step
 * opening + received = out + expired + closing, and demand = served + unserved; a column that is left out is zero, and
 * `whole` leaves out none.
 */
export function ledgerOf(trace: Trace, scenario: Scenario, region: string, { whole = false } = {}): Ledger {
  const depots = Object.entries(scenario.network.depots)
    .filter(([, depot]) => depot.region === region && depot.kind === 'regional')
    .map(([id]) => id);
  const mine = (kind: string, entity: string): boolean => {
    const [first] = entity.split('/');
    return kind === 'store' ? depots.includes(first ?? '') : first === region;
  };
  const sum = (kind: string, field: string) => {
    const lines = trace.lines.filter((l) => l.kind === kind && l.field === field && mine(kind, l.entity));
    return lines.length === 0 ? null : (t: number) => lines.reduce((all, l) => all + (l.values[t] ?? 0), 0);
  };
  const read = {
    demand: sum('region', 'demand'),
    forecast: sum('region', 'forecast'),
    served: sum('region', 'served'),
    unserved: sum('region', 'unserved'),
    local: sum('cell', 'local'),
    lateral: sum('cell', 'lateral'),
    hub: sum('cell', 'hub'),
    outside: both(sum('cell', 'partner'), sum('cell', 'emergency')),
    opening: sum('store', 'opening'),
    received: sum('store', 'received'),
    expired: sum('store', 'expired'),
    closing: sum('store', 'stock'),
    ordered: sum('store', 'order'),
    hours: sum('region', 'hours'),
    satisfaction: sum('region', 'satisfaction'),
  };
  const { opening, received, closing } = read;
  const out =
    opening && received && closing
      ? (t: number) => opening(t) + received(t) - closing(t) - (read.expired?.(t) ?? 0)
      : null;
  const all: Record<Column, ((t: number) => number) | null> = { ...read, out };
  const order: Column[] = [
    'demand',
    'forecast',
    'served',
    'unserved',
    'local',
    'lateral',
    'hub',
    'outside',
    'opening',
    'received',
    'out',
    'expired',
    'closing',
    'ordered',
    'hours',
    'satisfaction',
  ];
  const empty = (read: (t: number) => number) => {
    for (let t = 0; t < trace.steps; t++) if (Math.abs(read(t)) > 1e-9) return false;
    return true;
  };
  const columns = order.filter((column) => {
    const value = all[column];
    return value !== null && (whole || !(spare.includes(column) && empty(value)));
  });
  const fine: Column[] = ['hours', 'satisfaction'];
  return {
    columns,
    decimals: columns.map((column) => (fine.includes(column) ? 2 : 1)),
    rows: Array.from({ length: trace.steps }, (_, step) => ({
      step,
      short: (all.unserved?.(step) ?? 0) > 1e-6,
      values: columns.map((column) => all[column]?.(step) ?? null),
    })),
  };
}

function both(a: ((t: number) => number) | null, b: ((t: number) => number) | null) {
  if (!a) return b;
  return b ? (t: number) => a(t) + b(t) : a;
}
