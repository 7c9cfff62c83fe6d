import type { Interval } from '../statistics/interval.ts';
import type { Summary } from '../statistics/summary.ts';
import type { Comparison, Scenario } from '../study/study.ts';
import type { Answer, Question } from './refinement.ts';

/** What is drawn: an answer, what it followed, and whether all its replications are there. */
export interface Picture {
  readonly answer: Answer;
  readonly ghost: Ghost | null;
  readonly last: boolean;
}

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
export function movedSince({ question }: Ghost, now: Scenario, { seed, sampling }: Comparison): boolean {
  const { comparison, scenarios } = question;
  if (comparison.seed !== seed || comparison.sampling !== sampling) return true;
  return scenarios.find(({ id }) => id === now.id) !== now;
}

/**
 * The first picture after a change, in which whatever has not been touched stays as it was, with all its replications: a
 * lever of one plan moves that plan alone. Differences are paired in any case. Where the reference or the settings are
 * others, all of it is new.
 */
export function withUnmoved(
  now: Summary,
  ghost: Ghost,
  plans: readonly Scenario[],
  comparison: Comparison,
): Summary {
  const moved = (scenario: string) => {
    const plan = plans.find(({ id }) => id === scenario);
    return !plan || movedSince(ghost, plan, comparison);
  };
  const { question, summary } = ghost;
  const alike =
    summary.reference === now.reference && summary.differenceConfidence === now.differenceConfidence;
  if (question.comparison !== comparison || !alike || moved(now.reference)) return now;
  const outcomes = now.outcomes.map((outcome) => {
    const before = summary.outcomes.find(({ key }) => key === outcome.key);
    if (!before) return outcome;
    const scenarios = outcome.scenarios.map(
      (own) => (!moved(own.scenario) && before.scenarios.find((one) => one.scenario === own.scenario)) || own,
    );
    const domain = around(before.domain, outcome.domain);
    return {
      ...outcome,
      scenarios,
      domain,
      differenceDomain: around(before.differenceDomain, outcome.differenceDomain),
    };
  });
  return { ...now, outcomes };
}

const around = (one: Interval, other: Interval): Interval => [
  Math.min(one[0], other[0]),
  Math.max(one[1], other[1]),
];
