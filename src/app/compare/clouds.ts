// What a scatter of two outcomes needs: the futures themselves, thinned, and where each scenario stands.

import type { Columns } from '../../engine/columns.ts';
import { tradeOff, type TradeOffPoint } from '../../statistics/tradeoff.ts';
import type { Comparison } from '../../study/study.ts';
import { factsOf } from '../outcomes/headline.ts';

/** More dots than these only make a blot. */
const most = 150;

export interface Cloud {
  readonly scenario: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
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

/** The first futures of every scenario: the same futures in each, so that clouds are paired. */
export function cloudsOf(columns: readonly Columns[], across: string, upward: string): Cloud[] {
  return columns.map((own) => {
    const [x, y] = [valuesOf(own, across), valuesOf(own, upward)];
    const shown = Math.min(own.count, most);
    return {
      scenario: own.scenario,
      dots: Array.from({ length: shown }, (_, n) => ({ x: x[n] ?? 0, y: y[n] ?? 0 })),
    };
  });
}

/** Where each scenario stands between two outcomes that have a better side. */
export function pointsOf(
  columns: readonly Columns[],
  across: string,
  upward: string,
  { confidence, materiality }: Comparison,
): Standing[] {
  const objective = (key: string) => {
    const { better } = factsOf(key);
    if (better === 'none') throw new Error(`no better side: ${key}`);
    const samples = columns.map((own) => valuesOf(own, key));
    const threshold = materiality[key];
    return { better, samples, confidence, ...(threshold === undefined ? {} : { materiality: threshold }) };
  };
  return tradeOff([objective(across), objective(upward)]).map((point, i) => ({
    ...point,
    scenario: columns[i]!.scenario,
    indistinguishableFrom: point.indistinguishableFrom.map((j) => columns[j]!.scenario),
  }));
}
