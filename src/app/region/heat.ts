// How strongly a cell of the matrix is tinted. The number stands in every cell; the tint only guides the eye.

import type { OutcomeSummary } from '../../statistics/summary.ts';
import type { FigureKind } from '../lens.svelte.ts';
import { figureOf } from '../outcomes/figure.ts';

export interface Heat {
  readonly low: number;
  readonly high: number;
  /** Per cent of the strongest tint. */
  of(value: number): number;
}

/** Levels run from the least to the largest of all cells; differences from nothing to the largest either way. */
export function heatOf(rows: readonly OutcomeSummary[], kind: FigureKind): Heat {
  const values = rows.flatMap(({ scenarios }) =>
    scenarios.flatMap((scenario) => figureOf(scenario, kind)?.mean ?? []),
  );
  const largest = Math.max(0, ...values.map(Math.abs));
  const [low, high] =
    kind === 'difference' ? [-largest, largest] : [Math.min(...values), Math.max(...values)];
  const span = kind === 'difference' ? largest : high - low;
  return {
    low,
    high,
    of: (value) =>
      span > 0 ? 100 * (kind === 'difference' ? Math.abs(value) / span : (value - low) / span) : 0,
  };
}
