import type { Gaming } from './incentive.ts';
import type { Tariff } from './money.ts';

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
  /** A field of a region after the last step. */
  last(field: 'demand' | 'satisfaction' | 'customers', region: number): Float64Array;
  report(field: 'reportDemand' | 'reportPlan', region: number, report: number): Float64Array;
  /** A field of every store that holds stock. */
  stores(field: 'stock' | 'received' | 'expired' | 'used' | 'expedited'): readonly Float64Array[];
  /** What is added up for the whole network only. */
  network(
    field:
      | 'ordersPlaced'
      | 'ordersSpread'
      | 'demandSpread'
      | 'overtimeHours'
      | 'incidents'
      | 'crewJobs'
      | 'crewHours'
      | 'crewWaits'
      | 'crewShiftWork',
  ): Float64Array;
  /** Hours that counted crews stand ready in the counted steps. */
  readonly crewShiftHours: number;
  /** The ledger of the same futures had there been no campaign; null where there is none. */
  readonly withoutCampaigns: () => LedgerView | null;
  /** Steps that were counted. */
  readonly countedSteps: number;
  /** Whether stock expires at the end of each step (ζ = 0). */
  readonly expiring: boolean;
  readonly tariff: Tariff;
  readonly gaming: Gaming;
  /** Safety factor z′ of each store, null where every level is fixed. */
  readonly safety: Float64Array | null;
  /** Mean demand of each region per day, without campaigns and loyalty. */
  readonly baseDemand: readonly number[];
  /** Whether customers can go elsewhere. */
  readonly contested: boolean;
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
  | 'backlog'
  | 'cleared'
  | 'transport'
  | 'partnerCharge'
  | 'deliveryHours'
  | 'quoteExtra';

/**
 * One outcome: how it is read from the ledger of one future. `of(view, regions, lane)` gives the value over the
 * given regions; a network outcome is asked for all regions only. Never NaN: where nothing was asked for, nothing
 * was missed.
 */
export interface Outcome {
  readonly id: string;
  readonly unit: '%' | 'h' | 'points' | 'unit' | '1/yr' | 'share' | '1' | '¥/d' | 'percentagePoints';
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

/** Adds up arrays, lane by lane. */
export const sumOf =
  (arrays: readonly Float64Array[]): Reader =>
  (lane) => {
    let sum = 0;
    for (const array of arrays) sum += array[lane]!;
    return sum;
  };

/** Sum of a field over regions. */
export const total = (view: LedgerView, field: LedgerField, regions: readonly number[]): Reader =>
  sumOf(regions.map((r) => view.sum(field, r)));

/** 100 · part / whole, 0 where the whole is 0. */
export const percent = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0);

/** 100 · one field / another. */
export function ratio(part: LedgerField, whole: LedgerField): Outcome['of'] {
  return (view, regions) => {
    const [top, bottom] = [total(view, part, regions), total(view, whole, regions)];
    return (lane) => percent(top(lane), bottom(lane));
  };
}

/** A field as it is. */
export function amount(field: LedgerField): Outcome['of'] {
  return (view, regions) => total(view, field, regions);
}

/** Mean over the counted steps of what a sum adds up at the end of each. */
export function perStep(view: LedgerView, sum: Reader): Reader {
  return (lane) => sum(lane) / view.countedSteps;
}
