import type { OutcomeSummary, ScenarioSummary } from '../statistics/summary.ts';
import type { Played } from './run.ts';

/** The result as plain data, the same on every machine: without times, places and numbers of workers. */
export function resultDocument({ study, scenarios, result, summary, ignored }: Played) {
  return {
    format: 'tandem-result/1',
    study: { id: study.id, name: study.name },
    engineVersion: result.engineVersion,
    seed: result.seed,
    replications: result.replications,
    digest: result.digest,
    reference: summary.reference,
    confidence: summary.confidence,
    scenarios: scenarios.map(({ id, name }) => ({ id, name })),
    notActedOn: ignored.map(({ path, value }) => ({ path, value })),
  };
}

/** One outcome of the network or of a region, over all scenarios. */
export function outcomeDocument({ key, outcome, region, scenarios }: OutcomeSummary, { facts }: Played) {
  const { unit, better } = facts(outcome);
  return { key, outcome, region, unit, better, scenarios: scenarios.map(scenarioDocument) };
}

// Dots and densities are pictures. Infinity is no JSON; it says that the difference never varies.
function scenarioDocument({ dots: _dots, density: _density, difference, ...figures }: ScenarioSummary) {
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
