import { describe, expect, test } from 'vitest';
import { erlangC, variabilityFactor } from '../../src/theory/erlang.ts';
import { onTimeShare, promiseFor } from '../../src/theory/onTime.ts';
import {
  customerBaseAfter,
  experience,
  satisfactionAfter,
  satisfactionTarget,
} from '../../src/theory/satisfactionPath.ts';
import { expectNear } from './near.ts';

describe('Erlang C', () => {
  test('8 jobs an hour, 2 per crew, 5 crews', () => {
    const queue = erlangC(8, 2, 5);
    expectNear(queue.waitProbability, 0.554113);
    expectNear(queue.meanWaitHours, 0.277056);
    expectNear(queue.waitsLongerThan(0.25), 0.336086);
    expectNear(queue.utilisation, 0.8, 1e-12);
  });

  test('30 jobs an hour, 12 per crew, 3 crews', () => {
    expectNear(erlangC(30, 12, 3).waitProbability, 0.702247);
    expectNear(erlangC(30, 12, 3).meanWaitHours, 0.117041);
  });

  test('one crew is the M/M/1 queue', () => {
    expectNear(erlangC(2, 3, 1).waitProbability, 0.666667);
    expectNear(erlangC(2, 3, 1).meanWaitHours, 0.666667);
  });

  test('the recursion is the sum over factorials', () => {
    const [load, crews] = [13.2, 17];
    let term = 1;
    let below = 0;
    for (let k = 0; k < crews; k++) {
      below += term;
      term *= load / (k + 1);
    }
    const tail = (term * crews) / (crews - load);
    expectNear(erlangC(load, 1, crews).waitProbability, tail / (below + tail), 1e-12);
  });

  test('no jobs do not wait, 200 crews do not overflow, too few crews are refused', () => {
    expect(erlangC(0, 2, 3).waitProbability).toBe(0);
    expect(erlangC(190, 1, 200).waitProbability).toBeGreaterThan(0.3);
    expect(() => erlangC(10, 2, 5)).toThrow('cannot keep up: spare jobs per hour 0');
    expect(variabilityFactor(1, 1)).toBe(1);
  });
});

describe('on time', () => {
  test('lognormal hours: promise 24 h against mean 18 h cv .3 and mean 20 h cv .25', () => {
    expectNear(onTimeShare(24, 18, 0.3), 0.870077);
    expectNear(onTimeShare(24, 20, 0.25), 0.806094);
  });

  test('the promise that 95 % keep is kept by 95 %', () => {
    expectNear(onTimeShare(promiseFor(0.95, 18, 0.3), 18, 0.3), 0.95, 1e-11);
  });

  test('without scatter a promise is kept or broken', () => {
    expect([17, 18, 19].map((promise) => onTimeShare(promise, 18, 0))).toEqual([0, 1, 1]);
  });
});

describe('satisfaction', () => {
  const weights = { availability: 0.5, onTime: 0.35, care: 0.15 };

  test('5 % unserved, 90 % on time, expectation 90: from 85 to 84.425435 in 30 days', () => {
    const experienced = experience(0.05, 0.25, 0.9, 1, weights);
    expectNear(experienced, 86.5, 1e-12);
    const target = satisfactionTarget(experienced, 90, 0.2, 0.6);
    expectNear(target, 84.4, 1e-12);
    expectNear(satisfactionAfter(85, target, 0.1, 30), 84.425435, 1e-8);
  });

  test('the closed form is the recursion', () => {
    let level = 85;
    for (let day = 0; day < 30; day++) level += 0.1 * (84.4 - level);
    expectNear(satisfactionAfter(85, 84.4, 0.1, 30), level, 1e-13);
  });

  test('70 points against 80 keep 92.7714 % of the customers after 90 days', () => {
    expectNear(customerBaseAfter(70, 80, 0.25, 90), 0.927714);
  });

  test('a loss against expectation weighs more than a gain, and the scale ends at 0 and 100', () => {
    expect(satisfactionTarget(95, 90, 0.2, 0.6) - 95).toBeCloseTo(1, 12);
    expect(85 - satisfactionTarget(85, 90, 0.2, 0.6)).toBeCloseTo(3, 12);
    expect(satisfactionTarget(100, 90, 0.2, 0.6)).toBe(100);
    expect(satisfactionTarget(10, 90, 0.2, 0.6)).toBe(0);
    expect(experience(0.3, 0.25, 0, 0, weights)).toBe(0);
    expect([customerBaseAfter(0, 80, 1, 1000), customerBaseAfter(100, 80, 1, 1000)]).toEqual([0.5, 1.5]);
  });
});
