// What the history of a study says about a scenario's inputs, and the range that an input would take from it.

import { resamplingDraws } from '../../engine/resampling.ts';
import { accountOf, type Account } from '../../history/account.ts';
import type { Lesson } from '../../history/lessons.ts';
import type { Scenario, Study } from '../../study/study.ts';
import { rangeAt, type Ends } from '../levers/range.ts';
import { valueAt } from '../scenarios/overrides.ts';
import { parameterOf } from '../scenarios/parameters.ts';

/**
 * Null for a study without a row of history that can be used. Takes tens of milliseconds, and knows nothing of the plan:
 * a lever that moves asks for no new one.
 */
export function historyOf(history: Study['history'], seed: string): Account | null {
  return history ? accountOf(history, resamplingDraws(seed)) : null;
}

export interface LessonRange {
  readonly likeliest: number;
  readonly ends: Ends;
  /** Whether the scenario has just this range. */
  readonly taken: boolean;
}

/**
 * The range of an input by its history, within what the plan permits and to three figures, with the scenario's own
 * value as the likeliest if it lies inside; null where the history gives none, and for inputs that stand in several
 * places.
 */
export function rangeOf({ path, value, interval }: Lesson, scenario: Scenario): LessonRange | null {
  const parameter = parameterOf(path);
  if (!interval || !parameter || path.includes('*')) return null;
  const permitted = (number: number) =>
    Number(Math.min(parameter.max ?? number, Math.max(parameter.min ?? number, number)).toPrecision(3));
  const ends = { low: permitted(interval[0]), high: permitted(interval[1]) };
  const [now, here] = [rangeAt(scenario, path), valueAt(scenario, path)];
  const inside = typeof here === 'number' && here >= ends.low && here <= ends.high;
  return {
    likeliest: inside ? here : permitted(value),
    ends,
    taken: now !== null && now.low === ends.low && now.high === ends.high,
  };
}
