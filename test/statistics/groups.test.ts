import { describe, expect, test } from 'vitest';
import type { Columns } from '../../src/engine/columns.ts';
import { normalQuantile } from '../../src/kernel/normalDistribution.ts';
import { GROUP, stratified, words } from '../../src/kernel/strata.ts';
import { threefry4x32, words as threefryWords } from '../../src/kernel/threefry.ts';
import { groupedInterval, groupMeans, partOf } from '../../src/statistics/groups.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { precisionOf } from '../../src/statistics/precision.ts';
import { summarise } from '../../src/statistics/summarise.ts';
import * as study from '../../src/study/sampling.ts';

/** The uniforms of one draw in `count` stratified replications; each seed and draw has its own. */
function uniforms(count: number, seed: number, draw: number): Float64Array {
  const word = (who: number, last: number) =>
    threefry4x32(threefryWords, [who, draw, -1, 0], [seed, 0, 0, last])[0];
  return Float64Array.from({ length: count }, (_, r) => {
    const own = stratified(words, word(r, 0), word(Math.floor(r / GROUP), 1), r);
    return ((own >>> 0) + 0.5) / 2 ** 32;
  });
}

/** Something that adds up, something that does not, and a probability: its mean is e^(1/8) + 0.1. */
function outcome(count: number, seed: number): Float64Array {
  const [a, b, c] = [0, 1, 2].map((draw) => uniforms(count, seed, draw));
  return a!.map((u, r) => {
    const [x, y] = [normalQuantile(u), normalQuantile(b![r]!)];
    return Math.exp(x / 2) + 0.3 * x * y + (c![r]! < 0.1 ? 1 : 0);
  });
}
const truth = Math.exp(1 / 8) + 0.1;

const columns = (scenario: string, values: Float64Array, group?: number): Columns => ({
  ...{ scenario, first: 0, count: values.length, keys: ['unservedPercent'], values },
  ...(group && { group }),
});
const outcomes = [{ id: 'unservedPercent', better: 'lower', headline: true } as const];

test('kernel, study and statistics mean the same groups', () => {
  expect(study.GROUP).toBe(GROUP);
  expect(study.playedReplications(1000, 'accelerated')).toBe(1024);
  expect(study.playedReplications(1024, 'accelerated')).toBe(1024);
  expect(study.playedReplications(1000, 'plain')).toBe(1000);
});

describe('the interval of a stratified mean', () => {
  test('comes from groups where there are eight whole ones, and from single futures otherwise', () => {
    expect([partOf(1024, 64), partOf(512, 64), partOf(448, 64), partOf(1000, 64), partOf(1024)]).toEqual([
      64, 64, 1, 1, 1,
    ]);
    const values = outcome(1024, 1);
    const moments = momentsOf(values);
    expect(groupMeans(values, 64)).toHaveLength(16);
    expect(groupedInterval(values, moments, 1, 0.95)).toEqual(meanInterval(moments, 0.95));
    const own = groupedInterval(values, moments, 64, 0.95);
    const groups = momentsOf(groupMeans(values, 64));
    expect(own.mean).toBe(moments.mean);
    // 2.1314: the quantile of Student's t with 15 degrees of freedom.
    expect((own.interval[1] - own.mean) / Math.sqrt(groups.squares / 15 / 16)).toBeCloseTo(2.1314, 4);
  });

  test('covers the truth in 95 of 100 studies, and is narrower than that of plain sampling', () => {
    const studies = 400;
    let [covered, narrower] = [0, 0];
    for (let seed = 1; seed <= studies; seed++) {
      const values = outcome(1024, seed);
      const moments = momentsOf(values);
      const { interval, samplingGain } = groupedInterval(values, moments, 64, 0.95);
      if (interval[0] <= truth && truth <= interval[1]) covered++;
      narrower += Math.log(samplingGain!) / studies;
    }
    expect(Math.abs(covered / studies - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / studies));
    expect(Math.exp(narrower)).toBeGreaterThan(2);
  });

  test('covers while one looks again and again until it is narrow enough', () => {
    const studies = 60;
    let missed = 0;
    for (let seed = 1; seed <= studies; seed++) {
      const whole = outcome(2048, 1000 + seed);
      for (const count of [64, 500, 512, 1024, 2048]) {
        const seen = columns('base', whole.subarray(0, count), 64);
        const settings = { wanted: 0.05, confidence: 0.95, reference: 'base' };
        const { half, reached, needed } = precisionOf([seen], 'unservedPercent', settings);
        if (count === 64) expect(half).toBe(Infinity);
        if (!reached) expect(needed % 64).toBe(0);
        if (!reached) continue;
        const groups = groupMeans(seen.values, 64);
        if (Math.abs(momentsOf(groups).mean - truth) > half) missed++;
        break;
      }
    }
    expect(missed / studies).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / studies));
  });
});

describe('a summary of stratified futures', () => {
  const [base, noise] = [outcome(1024, 1), outcome(1024, 2)];
  const other = base.map((x, r) => x + 0.1 * noise[r]!);
  const play = (count: number, group?: number) =>
    summarise(
      [columns('base', base.subarray(0, count), group), columns('other', other.subarray(0, count), group)],
      { confidence: 0.95 },
      outcomes,
      { reference: 'base' },
    );

  test('says where its intervals come from and what the sampling has brought', () => {
    const { sampling, outcomes: said } = play(1024, 64);
    expect(sampling).toMatchObject({ group: 64, groups: 16 });
    const [, row] = said[0]!.scenarios;
    expect(sampling!.gainOfDifferences).toBe(row!.difference!.samplingGain);
    expect(sampling!.gainOfMeans).toBeGreaterThan(1);
    expect(play(1000, 64).sampling).toEqual({
      ...{ group: 64, groups: null, gainOfMeans: null, gainOfDifferences: null },
    });
  });

  test('leaves everything but means as it is', () => {
    const [plain, grouped] = [
      play(1024).outcomes[0]!.scenarios[1]!,
      play(1024, 64).outcomes[0]!.scenarios[1]!,
    ];
    expect(play(1024)).not.toHaveProperty('sampling');
    expect(plain).not.toHaveProperty('samplingGain');
    const bare = ({
      interval: _i,
      standardError: _s,
      samplingGain: _g,
      difference,
      ...rest
    }: typeof plain) => {
      const { interval, standardError, samplingGain, verdict, replicationsNeeded, ...kept } = difference!;
      expect([interval.length, Number.isFinite(standardError), typeof verdict]).toEqual([2, true, 'string']);
      expect(samplingGain === undefined || replicationsNeeded! % 64 === 0).toBe(true);
      return { ...rest, difference: kept };
    };
    expect(bare(grouped)).toEqual(bare(plain));
  });

  test('refuses scenarios that were sampled differently', () => {
    const mixed = [columns('base', base, 64), columns('other', other)];
    expect(() => summarise(mixed, { confidence: 0.95 }, outcomes, { reference: 'base' })).toThrow(RangeError);
  });
});
