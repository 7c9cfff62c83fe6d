import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Taught } from '../../src/cli/calibrate.ts';
import { builtCommands } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

const { tandem, remove } = await builtCommands();
afterAll(remove);

const study = (name: string) => join(import.meta.dirname, '..', '..', 'scenarios', `${name}.tandem.json`);

test('the six rows of the paper, with their intervals and what they bear on', async () => {
  const { status, out } = await tandem(['calibrate', study('six-rows'), '--json']);
  expect(status).toBe(0);
  const { calibration, bootstrap, backtest, lessons, regions, refused } = JSON.parse(out) as Taught;
  expect([calibration.rows, calibration.fewRows, refused]).toEqual([6, true, []]);
  expect(calibration.campaign!.baseSpread.mean).toBeCloseTo(0.01675, 4);
  expect(bootstrap.meanAbsolutePercent).toBeCloseTo(2.9294, 4);
  // 2,000 resamples: the ends have a standard error of about .04 points.
  expect(Math.abs(bootstrap.interval[0] - 1.71)).toBeLessThan(0.15);
  expect(Math.abs(bootstrap.interval[1] - 4.17)).toBeLessThan(0.15);
  expect([backtest!.covered, backtest!.rows]).toEqual([5, 6]);
  expect(regions.map(({ region, rows }) => [region, rows])).toEqual([
    ['A', 2],
    ['B', 2],
    ['C', 1],
    ['D', 1],
  ]);
  const said = lessons.map(({ path, value, inFile }) => [path, Number(value.toFixed(3)), inFile]);
  // The file took its numbers from here.
  expect(said).toEqual([
    ['demand.cv', 0.036, [0.036422, 0.018]],
    ['campaigns.*.effectCv', 0.51, [0.51]],
    ['dispatch.hoursPerUnits', 0.842, [0.842]],
    ['demand.correlation.rho', expect.closeTo(-0.04, 2) as number, [0]],
  ]);
});

test('the same twice, line by line; a study without history is told so', async () => {
  const [one, two] = [
    await tandem(['calibrate', study('six-rows')]),
    await tandem(['calibrate', study('six-rows')]),
  ];
  expect(one.out).toBe(two.out);
  const types = one.out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { type: string }).type);
  const wanted = ['calibration', ...'four'].map((_, i) => (i === 0 ? 'calibration' : 'region'));
  expect(types).toEqual([...wanted, ...wanted.slice(1).map(() => 'lesson')]);
  const none = await tandem(['calibrate', study('joint-kpis'), '--lang', 'zh']);
  expect([none.status, none.err]).toEqual([2, expect.stringContaining('没有可用于校准的历史数据')]);
});
