import { expect, test } from 'vitest';
import { normalCdf } from '../../src/kernel/normalDistribution.ts';
import { gammaScores, incompleteGamma, incompleteGammas } from '../../src/theory/gammaDistribution.ts';

const scores = Array.from({ length: 65 }, (_, i) => i / 8);

test('a gamma variable at a normal score has the probability of that score', () => {
  for (const cv of [0.05, 0.2, 0.5, 1, 1.5]) {
    const shape = 1 / (cv * cv);
    gammaScores(shape, scores).forEach(({ logValue }, i) => {
      const { upper } = incompleteGammas(shape, shape * Math.exp(logValue));
      expect(upper / normalCdf(-scores[i]!)).toBeCloseTo(1, 9);
    });
    gammaScores(
      shape,
      scores.map((x) => -x),
    ).forEach(({ logValue }, i) => {
      const lower = incompleteGamma(shape, shape * Math.exp(logValue));
      expect(lower / normalCdf(-scores[i]!)).toBeCloseTo(1, 9);
    });
  }
});

test('a shape of one is the exponential law', () => {
  gammaScores(1, scores).forEach(({ logValue }, i) =>
    expect(Math.exp(logValue) / -Math.log(normalCdf(-scores[i]!))).toBeCloseTo(1, 10),
  );
});

test('slopes are the derivatives of the values, also where the shape is nearly normal', () => {
  for (const shape of [0.45, 4, 1000, 2e4]) {
    const step = 1e-4;
    const around = gammaScores(shape, [0, 1 - step, 1, 1 + step]);
    const slope = (around[3]!.logValue - around[1]!.logValue) / (2 * step);
    expect(around[2]!.slope / slope).toBeCloseTo(1, 6);
  }
});

test('the cube-root law takes over without a step', () => {
  const [below, above] = [9999.99, 10000.01].map((shape) => gammaScores(shape, [0, 1, 2, 3]));
  below!.forEach(({ logValue }, i) => expect(logValue).toBeCloseTo(above![i]!.logValue, 6));
});
