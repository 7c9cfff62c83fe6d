import { describe, expect, test } from 'vitest';
import hubOrCounties from '../../scenarios/hub-or-counties.tandem.json';
import { digest, joinColumns, type Columns } from '../../src/engine/columns.ts';
import { planRun, type PlanOptions } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import type { BackEnd } from '../../src/kernel/player.ts';
import { momentsOf, variance } from '../../src/statistics/moments.ts';
import { groupMeans } from '../../src/statistics/groups.ts';
import { createHere } from '../../workers/here.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';

const [base, hub] = resolve(hubOrCounties as Study) as [Scenario, Scenario];
const short = { ...base, time: { ...base.time, horizonDays: 40, warmupDays: 0 } };
const unknown: Scenario = { ...short, ranges: { 'demand/cv': { low: 0.3, high: 0.4 } } };

const comparison = { seed: 'sampling', replications: 192, sampling: 'accelerated' } as const;
const engineOf = (scenario: Scenario, options?: PlanOptions, backEnd?: BackEnd) =>
  createEngine(planRun([scenario], comparison, options), backEnd);
const play = (
  [first, count]: [number, number],
  scenario = short,
  options?: PlanOptions,
  backEnd?: BackEnd,
): Columns => engineOf(scenario, options, backEnd).play({ scenario: 0, first, count });

describe('accelerated sampling', () => {
  test('has the same bits however the run is cut and on every back-end', () => {
    const whole = digest([play([0, 192])]);
    const cuts = [
      [0, 30, 100, 192],
      [0, 64, 192],
      [0, 7, 65, 192],
    ];
    for (const [i, cut] of cuts.entries()) {
      const options = { blockLanes: [16, 12, 128][i]! };
      const parts = cut.slice(1).map((end, k) => play([cut[k]!, end - cut[k]!], short, options));
      expect(digest([joinColumns(parts)])).toBe(whole);
    }
    for (const backEnd of ['scalar', 'oracle'] as const)
      expect(digest([play([0, 192], short, {}, backEnd)])).toBe(whole);
  });

  test('says with its numbers over how many futures it is stratified, wherever it is played', async () => {
    const plan = planRun([short, { ...short, id: 'other' }], comparison, { regional: false });
    const engine = createEngine(plan);
    const expected = digest([0, 1].map((scenario) => engine.play({ scenario, first: 0, count: 192 })));
    const runner = createHere();
    for (const chunk of [undefined, 24]) {
      const { columns, digest: found } = await runner.run(plan, { chunk });
      expect(found).toBe(expected);
      expect(columns.map(({ group }) => group)).toEqual([64, 64]);
    }
    runner.close();
  });

  test('begins a longer run with the futures of a shorter one, and a trace follows one of them', () => {
    const [longer, shorter] = [play([0, 192]), play([0, 100])];
    shorter.keys.forEach((_, k) =>
      expect(shorter.values.slice(k * 100, k * 100 + 100)).toEqual(
        longer.values.slice(k * 192, k * 192 + 100),
      ),
    );
    const { lines } = engineOf(short).trace(0, 77);
    const unserved = lines.filter(({ field }) => field === 'unserved');
    const total = unserved.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), 0);
    const k = longer.keys.indexOf('unservedUnits');
    expect(total).toBeCloseTo(longer.values[k * 192 + 77]!, 6);
  });

  test('stratifies unknown numbers as well, with the same bits in any cut', () => {
    const whole = play([0, 64], unknown, { keys: ['demandUnits'] });
    const parts = [
      play([0, 10], unknown, { keys: ['demandUnits'] }),
      play([10, 54], unknown, { keys: ['demandUnits'] }),
    ];
    expect(joinColumns(parts)).toEqual(whole);
    expect(whole.values).not.toEqual(
      createEngine(
        planRun([unknown], { seed: 'sampling', replications: 64 }, { keys: ['demandUnits'] }),
      ).play({
        scenario: 0,
        first: 0,
        count: 64,
      }).values,
    );
  });

  test('leaves no trace in the plan of a run that does not ask for it', () => {
    const plain = planRun([short], { ...comparison, sampling: 'plain' });
    expect(Object.keys(plain)).not.toContain('sampling');
    expect(createEngine(plain).play({ scenario: 0, first: 0, count: 8 })).not.toHaveProperty('group');
  });

  test('makes means of the shipped study vary less, and never more', () => {
    const keys = ['unservedPercent', 'satisfaction', 'profitPerDay', 'forecastGapPercent'];
    const ratios = keys.map(() => 0);
    for (const scenario of [base, hub]) {
      const { values, count } = play([0, 2048], scenario, { keys, replications: 2048 });
      keys.forEach((_, k) => {
        const own = values.subarray(k * count, (k + 1) * count);
        ratios[k]! += variance(momentsOf(own)) / (64 * variance(momentsOf(groupMeans(own, 64)))) / 2;
      });
    }
    // A ratio from twice 31 degrees of freedom is off by a quarter to a half of itself at worst.
    const [unserved, satisfaction, profit, gap] = ratios;
    expect(unserved).toBeGreaterThan(1.3);
    expect(satisfaction).toBeGreaterThan(1.4);
    expect(profit).toBeGreaterThan(6);
    expect(gap).toBeGreaterThan(0.7);
  });
});
