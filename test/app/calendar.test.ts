// What a hand on the campaign calendar means for the plan, without a page.
import { describe, expect, test } from 'vitest';
import { curveOf, extremes } from '../../src/app/calendar/curve.ts';
import { copied, moved, reaching, stretched, toggled } from '../../src/app/calendar/edits.ts';
import { barBox, dayAt, gridOf, xOf } from '../../src/app/calendar/grid.ts';
import { rowsBetween, rowsOf } from '../../src/app/calendar/timeline.ts';
import { withValue } from '../../src/app/scenarios/overrides.ts';
import { withoutEntry } from '../../src/app/scenarios/structure.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import { writeStudy } from '../../src/study/write.ts';
import { shipped } from '../oracles/shipped.ts';

const { study, scenarios } = shipped().find((story) => story.study.id === 'summer-campaign')!;
const base = scenarios[0]!;
const summer = base.campaigns['summer']!;
const all = Object.keys(base.network.regions);

describe('a bar', () => {
  test('moves by days and stays within the run', () => {
    expect(moved('summer', summer, 3, 150)).toEqual([['campaigns.summer.startDay', 63]]);
    expect(moved('summer', summer, 500, 150)).toEqual([['campaigns.summer.startDay', 149]]);
    expect(moved('summer', summer, -500, 150)).toEqual([['campaigns.summer.startDay', 0]]);
  });

  test('is stretched at either end and keeps a day', () => {
    expect(stretched('summer', summer, 'last', -100)).toEqual([['campaigns.summer.days', 1]]);
    expect(stretched('summer', summer, 'first', 5)).toEqual([
      ['campaigns.summer.startDay', 65],
      ['campaigns.summer.days', 40],
    ]);
    expect(stretched('summer', summer, 'first', -100)).toEqual([
      ['campaigns.summer.startDay', 0],
      ['campaigns.summer.days', 105],
    ]);
  });

  test('is copied to the day after its end', () => {
    expect(copied(summer, 'Again', 150)).toMatchObject({ name: 'Again', startDay: 105, days: 45 });
  });
});

describe('the regions of a campaign', () => {
  test('are everywhere, some, and everywhere again', () => {
    const some = toggled('all', 'fuqing', false, all);
    expect(some).toEqual(Object.fromEntries(all.filter((id) => id !== 'fuqing').map((id) => [id, 1])));
    expect(toggled(some, 'fuqing', true, all)).toBe('all');
  });

  test('of the base that a scenario does not mean are taken out by name', () => {
    const two = { fuqing: 1, changle: 1 };
    const narrowed = withValue(study, 'base', ...reaching('summer', two, base, 'base'), { base, own: base });
    const [plan, own] = resolve(narrowed);
    const edit = reaching('summer', { changle: 1, minhou: 1 }, plan!, own!.id);
    const changed = withValue(narrowed, own!.id, ...edit, { base: plan!, own: own! });
    expect(resolve(changed)[1]!.campaigns['summer']!.regions).toEqual({ changle: 1, minhou: 1 });
    expect(readStudy(writeStudy(changed))).toMatchObject({ ok: true });
  });
});

test('a campaign that goes from the base takes along what scenarios and notes say of it', () => {
  const noted = {
    ...study,
    assumptions: { ...study.assumptions, 'base.campaigns.summer.effectCv': { grade: 'guess' as const } },
  };
  const rest = withoutEntry(noted, 'base', 'campaigns.summer', { base, own: base });
  expect(readStudy(writeStudy(rest))).toMatchObject({ ok: true });
  expect(resolve(rest).some(({ campaigns }) => 'summer' in campaigns)).toBe(false);
});

describe('the timeline', () => {
  test('gives campaigns that overlap lanes of their own', () => {
    const twice = {
      ...base,
      campaigns: {
        ...base.campaigns,
        other: { ...summer, startDay: 80 },
        later: { ...summer, startDay: 120 },
      },
    };
    const [row] = rowsOf(twice);
    expect(row!.lanes).toBe(2);
    expect(row!.bars.map(({ campaign, lane }) => [campaign, lane])).toEqual([
      ['summer', 0],
      ['other', 1],
      ['later', 0],
    ]);
  });

  test('reads days off the picture as it draws them, and rows under a pull', () => {
    const grid = gridOf(rowsOf(base), 60, 360, 150);
    for (const day of [0, 1, 74, 149]) expect(dayAt(grid, xOf(grid, day) + 0.5)).toBe(day);
    expect(barBox(grid, 1, { from: 0, until: 150, lane: 0 }).width).toBeCloseTo(300, 9);
    expect(rowsBetween(grid.tops, grid.tops[1]! + 2, grid.tops[3]! + 2)).toEqual([1, 2, 3]);
    expect(rowsBetween(grid.tops, grid.tops[3]! + 2, grid.tops[3]! + 4)).toEqual([3]);
  });
});

test('the curve wins the planned uplift and misses what was borrowed', () => {
  const curve = curveOf(summer, 150);
  expect(extremes(curve).highest).toEqual({ day: 60, value: 0.08 });
  const { day, value } = extremes(curve).lowest;
  expect(day).toBe(105);
  // π u (1 − (1 − δ)^45), the solution of the recursion.
  expect(-value).toBeCloseTo(0.2 * 0.08 * (1 - 0.9 ** 45), 12);
});
