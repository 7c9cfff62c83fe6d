// How sure accelerated means are on the shipped studies, over many seeds: coverage of the interval, and the gain.
import { expect, test } from 'vitest';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { outcomes } from '../../src/model/outcomes.ts';
import { momentsOf, variance } from '../../src/statistics/moments.ts';
import { summarise } from '../../src/statistics/summarise.ts';
import { shipped } from '../oracles/shipped.ts';

const keys = ['unservedPercent', 'dispatchHours', 'satisfaction', 'profitPerDay'];
const seeds = 100;
const replications = 1024;

test.each(
  shipped()
    .filter(({ file }) => /hub|kpis|promise/.test(file))
    .map(({ file, scenarios }) => [file, scenarios.slice(0, 2)] as const),
)('intervals of accelerated means and differences cover, and are narrower: %s', (_file, scenarios) => {
  const seen = new Map<string, { mean: number; half: number; plain: number }[]>();
  for (let seed = 0; seed < seeds; seed++) {
    const comparison = { seed: `night ${seed}`, replications, sampling: 'accelerated' as const };
    const engine = createEngine(planRun(scenarios, comparison, { regional: false, keys }));
    const columns = scenarios.map((_, scenario) => engine.play({ scenario, first: 0, count: replications }));
    const summary = summarise(columns, { confidence: 0.95 }, outcomes, { reference: scenarios[0]!.id });
    for (const { key, scenarios: rows } of summary.outcomes)
      for (const row of rows)
        for (const [kind, estimate] of [['mean', row] as const, ['difference', row.difference] as const]) {
          if (!estimate || estimate.standardError === 0) continue;
          const { mean, interval, standardError, samplingGain } = estimate;
          const plain = samplingGain! * standardError * standardError;
          const all = seen.get(`${kind} ${row.scenario} ${key}`) ?? [];
          seen.set(`${kind} ${row.scenario} ${key}`, [...all, { mean, half: interval[1] - mean, plain }]);
        }
  }
  const gains: number[] = [];
  for (const [what, all] of seen) {
    const means = momentsOf(all.map(({ mean }) => mean));
    const covered = all.filter(({ mean, half }) => Math.abs(mean - means.mean) <= half).length / seeds;
    // Four standard errors of a share of 95 in 100; what is taken for the truth is a mean of a hundred.
    expect(Math.abs(covered - 0.95), what).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / seeds));
    const gain = momentsOf(all.map(({ plain }) => plain)).mean / variance(means);
    // Nowhere worse than plain sampling: 1, less four standard errors of a variance from a hundred means.
    expect(gain, what).toBeGreaterThan(1 / (1 + 4 * Math.sqrt(2 / (seeds - 1))));
    if (what.startsWith('mean')) gains.push(gain);
  }
  gains.sort((a, b) => a - b);
  expect(gains[Math.floor(gains.length / 2)]).toBeGreaterThan(1.3);
});
