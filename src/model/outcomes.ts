/** Which way is better for the company, if there is one. */
export type Better = 'lower' | 'higher' | 'none';

/** The ledger of a block of futures, as outcomes read it: sums over the counted steps, one number per lane. */
export interface LedgerView {
  readonly lanes: number;
  readonly regions: number;
  /** Complete reports; the only one where the run is shorter. */
  readonly reports: number;
  readonly countedDays: number;
  sum(field: LedgerField, region: number): Float64Array;
  report(field: 'reportDemand' | 'reportPlan', region: number, report: number): Float64Array;
  /** A field of every store that holds stock. */
  stores(field: 'stock' | 'received' | 'expired'): readonly Float64Array[];
  /** How orders and demand of the whole network vary from step to step. */
  network(field: 'ordersPlaced' | 'ordersSpread' | 'demandSpread'): Float64Array;
  /** Steps that were counted. */
  readonly countedSteps: number;
  /** Whether stock expires at the end of each step (ζ = 0). */
  readonly expiring: boolean;
}

export type LedgerField =
  | 'demand'
  | 'served'
  | 'unserved'
  | 'hours'
  | 'planHours'
  | 'lateralHours'
  | 'outsideHours'
  | 'onTime'
  | 'absoluteError'
  | 'forecast'
  | 'satisfaction'
  | 'lateral'
  | 'hub'
  | 'partner'
  | 'emergency'
  | 'incremental'
  | 'backlog';

/**
 * One outcome: how it is read from the ledger of one future. `of(view, regions, lane)` gives the value over the
 * given regions; a network outcome is asked for all regions only. Never NaN: where nothing was asked for, nothing
 * was missed.
 */
export interface Outcome {
  readonly id: string;
  readonly unit: '%' | 'h' | 'points' | 'unit' | '1/yr' | 'share' | '1';
  readonly better: Better;
  readonly shape: 'network' | 'region';
  readonly headline?: true;
  /** Natural bounds, for densities and axes. */
  readonly lowest?: number;
  readonly highest?: number;
  of(this: void, view: LedgerView, regions: readonly number[]): Reader;
}

/** A number for each lane of the block that was played last. */
export type Reader = (lane: number) => number;

const sumOf =
  (arrays: readonly Float64Array[]): Reader =>
  (lane) => {
    let sum = 0;
    for (const array of arrays) sum += array[lane]!;
    return sum;
  };

const total = (view: LedgerView, field: LedgerField, regions: readonly number[]): Reader =>
  sumOf(regions.map((r) => view.sum(field, r)));

/** 100 · part / whole, 0 where the whole is 0. */
const percent = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0);

function ratio(part: LedgerField, whole: LedgerField): Outcome['of'] {
  return (view, regions) => {
    const [top, bottom] = [total(view, part, regions), total(view, whole, regions)];
    return (lane) => percent(top(lane), bottom(lane));
  };
}

function amount(field: LedgerField): Outcome['of'] {
  return (view, regions) => total(view, field, regions);
}

/** Plan and demand of every report of the regions, reports outermost. */
function reportsOf(view: LedgerView, regions: readonly number[]) {
  return Array.from({ length: view.reports }, (_, b) =>
    regions.map((r) => ({
      plan: view.report('reportPlan', r, b),
      demand: view.report('reportDemand', r, b),
    })),
  );
}

/** Simple mean over region-reports of |ΣD − F| / F, in per cent: the paper's "supply gap". */
function forecastGap(view: LedgerView, regions: readonly number[]): Reader {
  const cells = reportsOf(view, regions).flat();
  return (lane) => {
    let sum = 0;
    for (const { plan, demand } of cells) sum += percent(Math.abs(demand[lane]! - plan[lane]!), plan[lane]!);
    return sum / cells.length;
  };
}

/** 1 − Σ_reports |Σ_r (D − F)| / Σ_reports Σ_r |D − F|: what one common reserve would save, 0 … 1. */
function poolingIndex(view: LedgerView, regions: readonly number[]): Reader {
  const reports = reportsOf(view, regions);
  return (lane) => {
    let apart = 0;
    let together = 0;
    for (const report of reports) {
      let net = 0;
      for (const { plan, demand } of report) {
        const error = demand[lane]! - plan[lane]!;
        apart += Math.abs(error);
        net += error;
      }
      together += Math.abs(net);
    }
    return apart > 0 ? 1 - together / apart : 0;
  };
}

/** Served per mean end-of-step stock, per year; where stock expires, served per contracted instead. */
function turnover(view: LedgerView, regions: readonly number[]): Reader {
  const served = total(view, 'served', regions);
  const held = sumOf(view.stores(view.expiring ? 'received' : 'stock'));
  const scale = view.expiring ? 1 : (365 / view.countedDays) * view.countedSteps;
  return (lane) => (held(lane) > 0 ? scale * (served(lane) / held(lane)) : 0);
}

/** Mean over the counted steps of what a sum adds up at the end of each. */
function perStep(view: LedgerView, sum: Reader): Reader {
  return (lane) => sum(lane) / view.countedSteps;
}

/**
 * Variance of the network's orders per step / variance of its demand (bullwhip measure, Chen et al. 2000); 0 where
 * demand does not vary.
 */
function amplification(view: LedgerView): Reader {
  const [orders, demand] = [view.network('ordersSpread'), view.network('demandSpread')];
  return (lane) => (demand[lane]! > 0 ? orders[lane]! / demand[lane]! : 0);
}

/** Mean of S weighted by demand; S itself is 0 … 100. */
function meanSatisfaction(view: LedgerView, regions: readonly number[]): Reader {
  const [points, demand] = [total(view, 'satisfaction', regions), total(view, 'demand', regions)];
  return (lane) => percent(points(lane), demand(lane)) / 100;
}

/** Every outcome, in the order in which it is stored and shown. Words for them live in the catalogues. */
export const outcomes: readonly Outcome[] = [
  {
    id: 'forecastGapPercent',
    unit: '%',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    headline: true,
    of: forecastGap,
  },
  {
    id: 'unservedPercent',
    unit: '%',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    headline: true,
    of: ratio('unserved', 'demand'),
  },
  {
    id: 'dispatchHours',
    unit: 'h',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    headline: true,
    of: amount('hours'),
  },
  {
    id: 'satisfaction',
    unit: 'points',
    lowest: 0,
    highest: 100,
    better: 'higher',
    shape: 'region',
    headline: true,
    of: meanSatisfaction,
  },
  {
    id: 'onTimePercent',
    unit: '%',
    lowest: 0,
    better: 'higher',
    shape: 'region',
    of: ratio('onTime', 'served'),
  },
  {
    id: 'onTimeInFullPercent',
    unit: '%',
    lowest: 0,
    better: 'higher',
    shape: 'region',
    of: ratio('onTime', 'demand'),
  },
  {
    id: 'operationalGapPercent',
    unit: '%',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    of: ratio('absoluteError', 'forecast'),
  },
  { id: 'planHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: amount('planHours') },
  { id: 'lateralHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: amount('lateralHours') },
  { id: 'outsideHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: amount('outsideHours') },
  { id: 'demandUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('demand') },
  { id: 'servedUnits', unit: 'unit', better: 'higher', shape: 'region', of: amount('served') },
  { id: 'unservedUnits', unit: 'unit', better: 'lower', shape: 'region', of: amount('unserved') },
  { id: 'lateralUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('lateral') },
  { id: 'hubUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('hub') },
  { id: 'partnerUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('partner') },
  { id: 'incrementalUnits', unit: 'unit', better: 'higher', shape: 'region', of: amount('incremental') },
  {
    id: 'expiredUnits',
    unit: 'unit',
    better: 'lower',
    shape: 'network',
    of: (view) => sumOf(view.stores('expired')),
  },
  { id: 'poolingIndex', unit: 'share', better: 'none', shape: 'network', of: poolingIndex },
  { id: 'turnover', unit: '1/yr', better: 'higher', shape: 'network', of: turnover },
  {
    id: 'meanStockUnits',
    unit: 'unit',
    better: 'lower',
    shape: 'network',
    of: (view) => perStep(view, sumOf(view.stores('stock'))),
  },
  {
    id: 'meanBacklogUnits',
    unit: 'unit',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    of: (view, regions) => perStep(view, total(view, 'backlog', regions)),
  },
  { id: 'orderAmplification', unit: '1', lowest: 0, better: 'lower', shape: 'network', of: amplification },
  {
    id: 'ordersPlaced',
    unit: '1',
    lowest: 0,
    better: 'none',
    shape: 'network',
    of: (view) => sumOf([view.network('ordersPlaced')]),
  },
];
