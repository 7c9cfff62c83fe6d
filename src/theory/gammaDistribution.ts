import { exp, ln } from '../kernel/elementary.ts';
import { normalCdf, normalDensity } from '../kernel/normalDistribution.ts';
import { requirePositive } from './domain.ts';

const HALF_LN_2PI = 0.9189385332046727;

/**
 * Natural logarithm of Γ(x), x > 0; absolute error below 1e-13 · max(1, |ln Γ|).
 * Stirling's series (Abramowitz & Stegun 1964, 6.1.41) from x ≥ 12, reached by the recurrence.
 */
export function lnGamma(x: number): number {
  let product = 1;
  while (x < 12) product *= x++;
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
  return (x - 0.5) * ln(x) - x + HALF_LN_2PI + series - ln(product);
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, a > 0, x ≥ 0; absolute error below 1e-12 for
 * a ≤ 100 and 1e-10 for a ≤ 1e4; the smaller of the two keeps its relative accuracy far into its tail.
 * Series for P below x = a + 1, continued fraction for Q above: Abramowitz & Stegun (1964), 6.5.29 and 6.5.31.
 */
export function incompleteGammas(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const front = exp(a * ln(x) - x - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = a + 1; term > sum * 1e-17; n++) {
      term *= x / n;
      sum += term;
    }
    const lower = front * sum;
    return { lower, upper: 1 - lower };
  }
  // Lentz's evaluation, as in Press et al., Numerical Recipes, 6.2.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100_000; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  const upper = front * fraction;
  return { lower: 1 - upper, upper };
}

/** Regularised lower incomplete gamma function P(a, x), see `incompleteGammas`. */
export function incompleteGamma(a: number, x: number): number {
  return incompleteGammas(a, x).lower;
}

/** Above this shape the cube-root transformation is closer than the incomplete gamma function is computed. */
const NEARLY_NORMAL = 1e4;

/** ln of a quantile and its derivative by the normal score. */
export interface Scored {
  readonly logValue: number;
  readonly slope: number;
}

/**
 * ln of the gamma variable of mean 1 and the given shape (cv = 1/√shape) at normal scores ε: F(X) = Φ(ε), with
 * d ln X/dε = φ(ε)/(x·f(x)), at `scores` in an order in which neighbours are close (each starts from the one before).
 * Newton's method on the logarithm of the nearer tail; shapes above 1e4 by Wilson & Hilferty (1931).
 */
export function gammaScores(shape: number, scores: readonly number[]): Scored[] {
  requirePositive({ shape });
  const scale = ln(shape);
  const normalLike = 1 - 1 / (9 * shape);
  const root = 1 / (3 * Math.sqrt(shape));
  const cube = (score: number): Scored => {
    const base = normalLike + root * score;
    return { logValue: 3 * ln(base > 1e-6 ? base : 1e-6), slope: (3 * root) / (base > 1e-6 ? base : 1e-6) };
  };
  if (shape > NEARLY_NORMAL) return scores.map(cube);
  const norm = lnGamma(shape);
  let before: { score: number; y: number; slope: number } | null = null;
  return scores.map((score) => {
    const start: number = before
      ? before.y + before.slope * (score - before.score)
      : cube(score).logValue + scale;
    let y = start;
    let slope = 0;
    for (let i = 0; i < 60; i++) {
      const x = exp(y);
      const density = exp(shape * y - x - norm);
      const { lower, upper } = incompleteGammas(shape, x);
      slope = normalDensity(score) / density;
      const step =
        score < 0
          ? ((ln(normalCdf(score)) - ln(lower)) * lower) / density
          : ((ln(upper) - ln(normalCdf(-score))) * upper) / density;
      const held = step > 1 ? 1 : step < -1 ? -1 : step;
      y += held;
      if (Math.abs(held) < 1e-13) break;
    }
    before = { score, y, slope };
    return { logValue: y - scale, slope };
  });
}
