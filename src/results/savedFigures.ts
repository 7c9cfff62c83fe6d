import { outcomes } from '../model/outcomes.ts';
import { isObject } from '../study/schema/shape.ts';
import type { SavedResults } from './readResults.ts';

/** One outcome of the network as a results file has it. */
export interface SavedOutcome {
  /** Id of an outcome that this version knows. */
  readonly outcome: string;
  readonly scenarios: readonly SavedFigure[];
}

/** Mean and its interval, in the outcome's unit. */
export interface SavedFigure {
  readonly scenario: string;
  readonly mean: number;
  readonly interval: readonly [number, number];
}

/** The figures of a results file, in its order; what cannot be read as such is left out. Whether they are true, `verify` says. */
export function savedFigures({ document }: SavedResults): SavedOutcome[] {
  return listOf(document['outcomes']).flatMap(({ outcome, region, scenarios }) => {
    const known = outcomes.some(({ id }) => id === outcome);
    const figures = listOf(scenarios).flatMap((figure) => figureOf(figure) ?? []);
    return known && region === null && figures.length > 0
      ? [{ outcome: outcome as string, scenarios: figures }]
      : [];
  });
}

function figureOf({ scenario, mean, interval }: Record<string, unknown>): SavedFigure | undefined {
  if (typeof scenario !== 'string' || typeof mean !== 'number' || !Array.isArray(interval)) return undefined;
  const [low, high] = interval as unknown[];
  return typeof low === 'number' && typeof high === 'number'
    ? { scenario, mean, interval: [low, high] }
    : undefined;
}

function listOf(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
