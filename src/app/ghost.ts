import type { Summary } from '../statistics/summary.ts';
import type { Scenario } from '../study/study.ts';
import type { Question } from './refinement.ts';

/** The picture before the last change, drawn lightly behind the new one. */
export interface Ghost {
  readonly summary: Summary;
  /** What it answers. */
  readonly question: Question;
}

/**
 * Whether a scenario is played otherwise than in the picture before. One that is not has no ghost: its first replications
 * lie elsewhere than all of them, but nothing about it has changed.
 */
export function movedSince({ question }: Ghost, now: Scenario, seed: string): boolean {
  return question.comparison.seed !== seed || question.scenarios.find(({ id }) => id === now.id) !== now;
}
