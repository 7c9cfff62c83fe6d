// What a scatter of two outcomes needs: the futures themselves, thinned, and where each scenario stands.

import type { Columns } from '../../engine/columns.ts';
import { paired } from '../../statistics/compare.ts';
import { tradeOff, type TradeOffPoint } from '../../statistics/tradeoff.ts';
import type { Comparison } from '../../study/study.ts';
import { factsOf } from '../outcomes/headline.ts';

/** More dots than these only make a blot. */
const most = 150;

export interface CloudDot {
  readonly x: number;
  readonly y: number;
}

export interface Cloud {
  readonly scenario: string;
  /** By replication: the same place in every cloud is the same future. */
  readonly dots: readonly CloudDot[];
}

export interface Standing extends Omit<TradeOffPoint, 'indistinguishableFrom'> {
  readonly scenario: string;
  readonly indistinguishableFrom: readonly string[];
}

function valuesOf({ keys, values, count }: Columns, key: string): Float64Array {
  const k = keys.indexOf(key);
  if (k < 0) throw new Error(`unknown outcome: ${key}`);
  return values.subarray(k * count, (k + 1) * count);
}

/**
 * The first futures of every scenario: the same futures in each, so that clouds are paired. With `reference` they are
 * differences from there, in the same future.
 */
export function cloudsOf(
  columns: readonly Columns[],
  across: string,
  upward: string,
  reference?: string,
): Cloud[] {
  const standard = columns.find(({ scenario }) => scenario === reference);
  const of = (own: Columns, key: string) =>
    standard ? paired(valuesOf(own, key), valuesOf(standard, key)) : valuesOf(own, key);
  return columns
    .filter((own) => own !== standard)
    .map((own) => {
      const [x, y] = [of(own, across), of(own, upward)];
      const shown = Math.min(own.count, most);
      return {
        scenario: own.scenario,
        dots: Array.from({ length: shown }, (_, n) => ({ x: x[n] ?? 0, y: y[n] ?? 0 })),
      };
    });
}

/**
 * Where each scenario stands between two outcomes that have a better side; with `reference` the means are differences
 * from its means.
 */
export function pointsOf(
  columns: readonly Columns[],
  across: string,
  upward: string,
  { confidence, materiality }: Comparison,
  reference?: string,
): Standing[] {
  const objective = (key: string) => {
    const { better } = factsOf(key);
    if (better === 'none') throw new Error(`no better side: ${key}`);
    const samples = columns.map((own) => valuesOf(own, key));
    const threshold = materiality[key];
    return { better, samples, confidence, ...(threshold === undefined ? {} : { materiality: threshold }) };
  };
  const standings = tradeOff([objective(across), objective(upward)]);
  const zero = standings[columns.findIndex(({ scenario }) => scenario === reference)]?.means;
  return standings.map((point, i) => ({
    ...point,
    means: point.means.map((mean, k) => mean - (zero?.[k] ?? 0)),
    scenario: columns[i]!.scenario,
    indistinguishableFrom: point.indistinguishableFrom.map((j) => columns[j]!.scenario),
  }));
}
