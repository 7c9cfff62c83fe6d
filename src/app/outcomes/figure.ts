// What a picture draws of one scenario: its level, or its paired difference from the reference. Both have the same
// parts, so that every picture draws either.

import type { ScenarioSummary } from '../../statistics/summary.ts';
import type { FigureKind } from '../lens.svelte.ts';

/** A mean with its interval, and how far futures lie apart. */
export type Figure = Pick<ScenarioSummary, 'mean' | 'interval' | 'p05' | 'p50' | 'p95' | 'dots'>;

/** Null for the difference of the reference from itself. */
export function figureOf(scenario: ScenarioSummary, kind: FigureKind): Figure | null {
  return kind === 'level' ? scenario : scenario.difference;
}
