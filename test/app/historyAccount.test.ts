import { expect, test } from 'vitest';
import { historyOf, rangeOf } from '../../src/app/model/historyAccount.ts';
import { lessons } from '../../src/history/lessons.ts';
import { resolve } from '../../src/study/resolve.ts';
import { shipped } from '../oracles/shipped.ts';

const six = shipped().find(({ study }) => study.id === 'six-rows')!.study;
const [base] = resolve(six);
const account = historyOf(six.history, 'six-rows')!;
const inputs = lessons(account.calibration, [base!], account.unit);

test('the swing of demand takes the interval of its history as its range, around the value that it has', () => {
  const lesson = inputs.find(({ path }) => path === 'demand.cv')!;
  const range = rangeOf(lesson, base!)!;
  expect(range).toEqual({ likeliest: base!.demand.cv, ends: { low: 0.0269, high: 0.058 }, taken: false });
  const ranged = { ...base!, ranges: { ...base!.ranges, 'demand/cv': range.ends } };
  expect(rangeOf(lesson, ranged)?.taken).toBe(true);
  // Outside the interval, the history's own value is the likeliest.
  const far = { ...base!, demand: { ...base!.demand, cv: 0.2 } };
  expect(rangeOf(lesson, far)?.likeliest).toBe(0.0364);
});

test('no range where the history gives no interval, and no account without rows', () => {
  const rho = inputs.find(({ path }) => path === 'demand.correlation.rho')!;
  expect(rangeOf(rho, base!)).toBeNull();
  expect(historyOf(undefined, 'six-rows')).toBeNull();
});
