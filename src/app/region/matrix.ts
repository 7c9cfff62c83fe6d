// The matrix of regions and scenarios as one outcome: with one number of decimals, so that its columns can be read down.

import type { OutcomeSummary } from '../../statistics/summary.ts';
import { sayingOf, type Saying } from '../outcomes/saying.ts';
import type { FigureKind } from '../lens.svelte.ts';
import { figureOf } from '../outcomes/figure.ts';
import type { Rows } from '../picture/formats.ts';
import type { Language } from '../words/language.svelte.ts';

/** How all cells of the matrix are written. */
export function matrixSaying(
  rows: readonly OutcomeSummary[],
  language: Language,
  energy: boolean,
  quantity: string,
): Saying | null {
  const [first] = rows;
  if (!first) return null;
  const low = Math.min(...rows.map(({ domain }) => domain[0]));
  const high = Math.max(...rows.map(({ domain }) => domain[1]));
  const scenarios = rows.flatMap((row) => row.scenarios);
  return sayingOf({ ...first, domain: [low, high], scenarios }, language, energy, quantity);
}

/** The region with the largest and the one with the smallest mean of a scenario; null with fewer than two. */
export function extremesOf(rows: readonly OutcomeSummary[], scenario: string) {
  const means = rows.flatMap(({ region, scenarios }) => {
    const own = scenarios.find((one) => one.scenario === scenario);
    return own && region !== null ? [{ region, mean: own.mean }] : [];
  });
  if (means.length < 2) return null;
  const ordered = [...means].sort((a, b) => a.mean - b.mean);
  return { least: ordered[0]!, most: ordered.at(-1)! };
}

/** The matrix for a spreadsheet: a row per region and scenario. */
export function matrixRows(
  rows: readonly OutcomeSummary[],
  kind: FigureKind,
  heading: readonly string[],
  name: { region(id: string): string; scenario(id: string): string },
): Rows {
  return [
    heading,
    ...rows.flatMap(({ region, scenarios }) =>
      scenarios.flatMap((scenario) => {
        const figure = figureOf(scenario, kind);
        const place = [region === null ? '' : name.region(region), name.scenario(scenario.scenario)];
        return figure
          ? [[...place, figure.mean, ...figure.interval, figure.p05, figure.p50, figure.p95]]
          : [];
      }),
    ),
  ];
}
