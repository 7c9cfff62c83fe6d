import { readFileSync } from 'node:fs';
import { planRun } from '../../src/engine/plan.ts';
import { compile } from '../../src/engine/game.ts';
import { createEngine } from '../../src/engine/play.ts';
import { seriesOf, seriesReader } from '../../src/engine/seriesReader.ts';
import { seedKey } from '../../src/engine/streams.ts';
import type { Columns } from '../../src/engine/columns.ts';
import { outcomes } from '../../src/model/outcomes.ts';
import { pairedDifference, type Difference } from '../../src/statistics/compare.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve, resolveComparison, resolveScenario } from '../../src/study/resolve.ts';
import type { PlanChanges, Study } from '../../src/study/study.ts';

/** Replications of a study in these tests: enough for every conclusion, few enough to be quick. */
export const REPLICATIONS = 192;

/** A study as the reader takes it from the folder of shipped studies. */
export function shipped(id: string): Study {
  const text = readFileSync(new URL(`../../scenarios/${id}.tandem.json`, import.meta.url), 'utf8');
  const result = readStudy(text);
  if (!result.ok) throw new Error(`${id}: ${result.faults[0]?.path}: ${result.faults[0]?.found}`);
  return result.study;
}

/** The study with a scenario more: what an existing one changes, and these groups of the plan in addition. */
export function withVariant(study: Study, id: string, of: string, more: PlanChanges): Study {
  const name = { zh: id, en: id };
  const changes = { ...study.scenarios?.[of]?.changes, ...more };
  return { ...study, scenarios: { ...study.scenarios, [id]: { name, changes } } };
}

/** The scenarios of a study over the same futures; each is played when it is first asked for. */
export function play(study: Study, replications = REPLICATIONS) {
  const { seed } = resolveComparison(study);
  const scenarios = resolve(study);
  const plan = planRun(scenarios, { seed, replications }, { regional: false });
  const engine = createEngine(plan);
  const played = new Map<string, Columns>();

  function columns(id: string): Columns {
    let found = played.get(id);
    if (!found) {
      const scenario = scenarios.findIndex((s) => s.id === id);
      found = engine.play({ scenario, first: 0, count: replications });
      played.set(id, found);
    }
    return found;
  }
  function values(id: string, outcome: string): Float64Array {
    const { keys, values: all } = columns(id);
    const key = keys.indexOf(outcome);
    if (key < 0) throw new RangeError(`unknown outcome: ${outcome}`);
    return all.subarray(key * replications, (key + 1) * replications);
  }
  function mean(id: string, outcome: string): number {
    return values(id, outcome).reduce((sum, x) => sum + x, 0) / replications;
  }
  /** Paired difference, scenario − reference, at 95 %; every future counts, whatever the study holds for material. */
  function difference(id: string, reference: string, outcome: string): Difference {
    const facts = outcomes.find((o) => o.id === outcome);
    const rules = { better: facts?.better ?? 'none', confidence: 0.95 } as const;
    return pairedDifference(values(id, outcome), values(reference, outcome), rules);
  }
  /** Mean over mean. */
  function ratio(id: string, reference: string, outcome: string): number {
    return mean(id, outcome) / mean(reference, outcome);
  }
  return { values, mean, difference, ratio };
}

/**
 * Signed gap 100·Σ(D − F)/ΣF between demand and the forecast of the day before, over `days` days from each of the given
 * ones and all regions, one number per future. Positive: too little was expected.
 */
export function signedGaps(study: Study, id: string, from: readonly number[], days: number): Float64Array[] {
  const lanes = 512;
  const game = compile(resolveScenario(study, id), { lanes });
  const { world: w, player } = game;
  const readers = ['demand', 'forecast'].map((id) =>
    w.regionIds.map((_, region) => seriesReader(game, seriesOf(id), region)!),
  );
  const now = new Float64Array(lanes);
  const sums = from.map(() => ({ actual: new Float64Array(lanes), expected: new Float64Array(lanes) }));
  player.begin(seedKey(resolveComparison(study).seed), 0);
  for (let t = 0; t < w.steps; t++) {
    player.step(t);
    sums.forEach(({ actual, expected }, i) => {
      if (t < from[i]! || t >= from[i]! + days) return;
      [actual, expected].forEach((sum, k) => {
        for (const read of readers[k]!) {
          read(now);
          now.forEach((x, lane) => (sum[lane]! += x));
        }
      });
    });
  }
  return sums.map(({ actual, expected }) =>
    actual.map((x, lane) => (100 * (x - expected[lane]!)) / expected[lane]!),
  );
}
