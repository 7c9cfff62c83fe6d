import { planRun, type RunPlan } from '../engine/plan.ts';
import { replay, type Replay } from '../history/replay.ts';
import { ignoredInAll, type Leaf } from '../model/described.ts';
import { outcomes, type Outcome } from '../model/outcomes.ts';
import { summarise } from '../statistics/summarise.ts';
import type { Summary } from '../statistics/summary.ts';
import { parameters } from '../study/defaults.ts';
import type { Comparison, Scenario, Study } from '../study/study.ts';
import type { RunResult } from '../../workers/runner.ts';

/** What is played: some scenarios of a study, and how they are compared. */
export interface Question {
  readonly study: Study;
  readonly comparison: Comparison;
  readonly scenarios: readonly Scenario[];
  /** Whether outcomes are kept for every region as well. */
  readonly regional: boolean;
}

/** A question with its answer, and everything that is said about both. */
export interface Played extends Question {
  readonly result: RunResult;
  readonly summary: Summary;
  /** What the file's history says, if it has one. */
  readonly replay: Replay | null;
  /** What the scenarios set although no future depends on it. */
  readonly ignored: readonly Leaf[];
}

/** The run that answers a question. */
export function runOf({ scenarios, comparison, regional }: Question): RunPlan {
  return planRun(scenarios, comparison, { regional });
}

/** Puts question and answer together. `keys`: the outcomes to summarise; all that were played where left out. */
export function playedOf(question: Question, result: RunResult, keys?: readonly string[]): Played {
  const { study, comparison, scenarios } = question;
  const { reference } = comparison;
  return {
    ...question,
    result,
    summary: summarise(result.columns, comparison, outcomes, { reference, ...(keys && { keys }) }),
    replay: study.history ? replay(study.history) : null,
    ignored: ignoredInAll(scenarios, parameters),
  };
}

/** What is known about an outcome. Throws RangeError if there is none of this id. */
export function factsOf(id: string): Outcome {
  const found = outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new RangeError(`unknown outcome: ${id}`);
  return found;
}
