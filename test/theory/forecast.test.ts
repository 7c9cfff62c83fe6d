import { describe, expect, test } from 'vitest';
import {
  autoregressiveAmplification,
  movingAverageAmplification,
  smoothingAmplification,
} from '../../src/theory/bullwhip.ts';
import {
  autoregressiveErrorRatio,
  dailyCv,
  expectedGapShare,
  movingAverageErrorVarianceRatio,
  persistenceVarianceFactor,
  smoothingErrorVarianceRatio,
} from '../../src/theory/forecastError.ts';
import { pairedCost } from '../../src/theory/commonRandomNumbers.ts';
import { newsvendor } from '../../src/theory/newsvendor.ts';
import { normalDemand } from '../../src/theory/normalDemand.ts';
import { expectFigures, expectNear } from './near.ts';

describe('forecast error', () => {
  test('AR(1) demand reported 0, 1, 3, 7 days late', () => {
    const lags = [0, 1, 3, 7];
    [0.6, 0.768375, 0.912265, 0.985826].forEach((ratio, i) =>
      expectNear(autoregressiveErrorRatio(0.8, lags[i]!), ratio),
    );
    [0.866025, 0.968246, 0.998045].forEach((ratio, i) =>
      expectNear(autoregressiveErrorRatio(0.5, lags[i]!), ratio),
    );
    expect(autoregressiveErrorRatio(0, 5)).toBe(1);
  });

  test('smoothing .2 and .1, means of 7 and 4 days on independent demand', () => {
    expectNear(smoothingErrorVarianceRatio(0.2), 1.111111);
    expectNear(smoothingErrorVarianceRatio(0.1), 1.052632);
    expectNear(movingAverageErrorVarianceRatio(7), 1.142857);
    expectNear(movingAverageErrorVarianceRatio(4), 1.25);
    expect(() => smoothingErrorVarianceRatio(0)).toThrow(RangeError);
  });

  test('month of days with cv .2: mean gap 2.9135 %, with persistence .6 5.6419 %', () => {
    expectNear(100 * expectedGapShare(0.2, 0, 30), 2.9135, 2e-5);
    expectNear(100 * expectedGapShare(0.2, 0.6, 30), 5.6419, 2e-5);
  });

  test('a monthly deviation of 3.64 % is a daily cv of .20 or, with persistence .6, .10', () => {
    expect(dailyCv(0.0364, 0, 30)).toBeCloseTo(0.2, 2);
    expect(dailyCv(0.0364, 0.6, 30)).toBeCloseTo(0.1, 2);
    expectNear(expectedGapShare(dailyCv(0.05, 0.4, 30), 0.4, 30), 0.05 * Math.sqrt(2 / Math.PI), 1e-12);
  });

  test('the variance factor is the closed sum of a geometric series', () => {
    const [phi, n] = [0.7, 30];
    const closed = (1 + phi) / (1 - phi) - (2 * phi * (1 - phi ** n)) / (n * (1 - phi) ** 2);
    expectNear(persistenceVarianceFactor(phi, n), closed, 1e-12);
    expect(persistenceVarianceFactor(0.9, 1)).toBe(1);
  });
});

describe('orders vary more than demand', () => {
  test('Chen et al. 2000: mean of 5 or 10 days, lead time 2', () => {
    expectNear(movingAverageAmplification(5, 2), 2.92, 1e-12);
    expectNear(movingAverageAmplification(10, 2), 1.78, 1e-12);
  });

  test('Chen, Ryan & Simchi-Levi 2000: smoothing .2 at lead time 2, .3 at lead time 1', () => {
    expectNear(smoothingAmplification(0.2, 2), 2.6, 1e-12);
    expectNear(smoothingAmplification(0.3, 1), 2.623529);
  });

  test('Lee, So & Tang 2000: persistence .7 at lead time 2, .5 at lead time 1', () => {
    expectNear(autoregressiveAmplification(0.7, 2), 3.329853);
    expectNear(autoregressiveAmplification(0.5, 1), 2.3125, 1e-12);
    expect(autoregressiveAmplification(0, 4)).toBe(1);
  });

  test('the AR(1) closed form is the variance of the order equation', () => {
    // q = (1 + K) D_t − K D_{t−1}.
    const k = 0.7 + 0.7 ** 2 + 0.7 ** 3;
    expectNear(autoregressiveAmplification(0.7, 2), (1 + k) ** 2 + k ** 2 - 2 * k * (1 + k) * 0.7, 1e-12);
  });
});

describe('the same demand under two stocks', () => {
  const costs = { holding: 1, penalty: 9 };

  test('quadrature: 115 against 125 units, N(100, 30²)', () => {
    expectFigures(pairedCost(100, 30, 115, 125, costs), {
      meanA: 74.338967,
      meanB: 58.991467,
      difference: -15.3475,
      correlation: 0.938,
    });
    expectNear(pairedCost(100, 30, 115, 125, costs).varianceReduction, 9.6248);
  });

  test('its means are newsvendor costs', () => {
    const { meanA, meanB } = pairedCost(100, 30, 20, 190, costs);
    expectNear(meanA, newsvendor(normalDemand(100, 30), 20, costs).cost, 1e-11);
    expectNear(meanB, newsvendor(normalDemand(100, 30), 190, costs).cost, 1e-11);
    expect(() => pairedCost(100, 30, 20, 20, costs)).toThrow(RangeError);
  });
});
