import type { OutcomeSummary, ScenarioSummary } from '../statistics/summary.ts';
import { studyDigest } from '../study/digest.ts';
import { factsOf, type Played } from './played.ts';

/** The version of the results file that this code writes. */
export const resultFormat = 'tandem-result/1';

/**
 * The facts of a run as plain data, the same on every machine: without times, places and numbers of workers. Whoever
 * has them and the study can play the run again and must find the same digest.
 */
export function resultDocument({ study, scenarios, regional, result, summary, ignored }: Played) {
  return {
    format: resultFormat,
    study: { id: study.id, name: study.name, digest: studyDigest(study) },
    engineVersion: result.engineVersion,
    seed: result.seed,
    replications: result.replications,
    ...(summary.sampling && { sampling: { kind: 'accelerated', ...summary.sampling } }),
    regional,
    digest: result.digest,
    reference: summary.reference,
    confidence: summary.confidence,
    scenarios: scenarios.map(({ id, name }) => ({ id, name })),
    notActedOn: ignored.map(({ path, value }) => ({ path, value })),
  };
}

/** Everything that a results file holds: the facts, every outcome that was summarised, and the study itself. */
export function wholeDocument(played: Played) {
  const { study, summary, replay } = played;
  return {
    ...resultDocument(played),
    outcomes: summary.outcomes.map(outcomeDocument),
    ...(replay && { replay }),
    studyFile: study,
  };
}

/** One outcome of the network or of a region, over all scenarios. */
export function outcomeDocument({ key, outcome, region, scenarios }: OutcomeSummary) {
  const { unit, better } = factsOf(outcome);
  return { key, outcome, region, unit, better, scenarios: scenarios.map(scenarioDocument) };
}

// Dots are pictures. Infinity is no JSON; it says that the difference never varies.
function scenarioDocument({ dots: _dots, difference, ...figures }: ScenarioSummary) {
  if (!difference) return { ...figures, difference };
  const { dots: _differenceDots, varianceReduction, ...rest } = difference;
  return {
    ...figures,
    difference: {
      ...rest,
      varianceReduction: Number.isFinite(varianceReduction) ? varianceReduction : null,
    },
  };
}
