import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/engine/columns.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { seedKey } from '../../src/engine/streams.ts';
import { drawn, triangularQuantile } from '../../src/engine/unknown.ts';
import { outcomes } from '../../src/model/outcomes.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanInput, Scenario } from '../../src/study/study.ts';

const seed = 'unknown';
const comparison = { seed, replications: 12 };

const base: PlanInput = {
  time: { horizonDays: 60 },
  network: {
    regions: {
      north: { name: 'North', baseDemandPerDay: 100 },
      south: { name: 'South', baseDemandPerDay: 60 },
    },
    depots: {
      hub: { name: 'Hub', kind: 'central' },
      n: { name: 'N', kind: 'regional', region: 'north' },
      s: { name: 'S', kind: 'regional', region: 'south' },
    },
  },
  placement: { centralShare: 0.3, lateral: { enabled: true } },
  campaigns: { sale: { name: 'Sale', startDay: 20, days: 14 } },
};
const ranges = {
  'demand/cv': { low: 0.1, high: 0.4 },
  'placement/centralShare': { low: 0, high: 0.6 },
  'campaigns/sale/mode/upliftShare': { low: 0.05, high: 0.3 },
};

function scenarios(...changes: PlanInput['ranges'][]): Scenario[] {
  const own = changes.map((each, i) => [`s${i}`, { name: `S${i}`, changes: { ranges: each } }]);
  return resolve({
    format: 'tandem/1',
    id: 'unknown',
    name: 'Unknown',
    comparison,
    base,
    scenarios: Object.fromEntries(own) as never,
  });
}

const play = (scenario: Scenario, first: number, count: number, backEnd?: 'scalar' | 'oracle') =>
  createEngine(planRun([scenario], comparison), backEnd).play({ scenario: 0, first, count });

describe('a number that nobody knows', () => {
  test('is drawn once for each future: playing it is playing that plan', () => {
    const [, unknown] = scenarios(ranges);
    const whole = play(unknown!, 0, 6);
    for (let r = 0; r < 6; r++) {
      const alone = play(drawn(unknown!, seedKey(seed), r), r, 1);
      whole.keys.forEach((_, k) => expect(whole.values[k * 6 + r]).toBe(alone.values[k]));
    }
  });

  test('has the same bits however the run is cut and on every back-end', () => {
    const [, unknown] = scenarios(ranges);
    const whole = digest([play(unknown!, 0, 8)]);
    const [a, b] = [play(unknown!, 0, 3), play(unknown!, 3, 5)];
    const joined = a.keys.flatMap((_, k) => [
      ...a.values.slice(k * 3, k * 3 + 3),
      ...b.values.slice(k * 5, k * 5 + 5),
    ]);
    expect(digest([{ ...a, count: 8, values: Float64Array.from(joined) }])).toBe(whole);
    expect(digest([play(unknown!, 0, 8, 'scalar')])).toBe(whole);
    expect(digest([play(unknown!, 0, 8, 'oracle')])).toBe(whole);
  });

  test('is the same truth for every scenario, each within its own range', () => {
    const [, wide, narrow] = scenarios(
      { 'demand/cv': { low: 0.1, high: 0.3 } },
      { 'demand/cv': { low: 0.15, high: 0.25 } },
    );
    for (let r = 0; r < 20; r++) {
      const [x, y] = [wide!, narrow!].map((s) => drawn(s, seedKey(seed), r).demand.cv);
      expect(x! > 0.2).toBe(y! > 0.2);
      expect(Math.abs(x! - 0.2)).toBeCloseTo(2 * Math.abs(y! - 0.2), 12);
    }
  });

  test('spreads what it drives and moves nothing else', () => {
    const [certain, unknown] = scenarios({
      'network/regions/north/baseDemandPerDay': { low: 50, high: 150 },
    });
    const demand = outcomes.findIndex((o) => o.id === 'demandUnits');
    const [one, other] = [certain!, unknown!].map((s) => play(s, 0, 12));
    const south = one!.keys.indexOf('demandUnits@south');
    const of = (c: typeof one, k: number) => [...c!.values.slice(k * 12, k * 12 + 12)];
    expect(of(other, south)).toEqual(of(one, south));
    expect(of(other, demand)).not.toEqual(of(one, demand));
  });

  test('follows the triangle between its ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 0, max: 10 }),
        (u, mode) => {
          const x = triangularQuantile(u, 0, mode, 10);
          const share = x <= mode ? (x * x) / (10 * mode || 1) : 1 - (10 - x) ** 2 / (10 * (10 - mode));
          expect(share).toBeCloseTo(u, 9);
        },
      ),
    );
  });
});
