import { exp, ln } from './elementary.ts';

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return INVERSE_SQRT_2PI * exp(-0.5 * x * x);
}

/**
 * Distribution function of the standard normal, Φ(x), absolute error below 1e-15 and relative error of the lower
 * tail below 1e-12 down to x = −37.
 * |x| < 3: the series Φ(x) = ½ + φ(x)·Σ x^(2k+1)/(1·3·5…(2k+1)) (Abramowitz & Stegun 1964, 26.2.11);
 * beyond: the continued fraction of the tail (26.2.14), evaluated from a fixed depth.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 38) return x < 0 ? 0 : 1;
  if (size < 3) {
    let term = x;
    let sum = x;
    for (let k = 3; k < 120; k += 2) {
      term = (term * x * x) / k;
      sum += term;
      if (Math.abs(term) < 1e-18) break;
    }
    return 0.5 + normalDensity(x) * sum;
  }
  let fraction = 0;
  for (let k = 80; k >= 1; k--) fraction = k / (size + fraction);
  const tail = normalDensity(size) / (size + fraction);
  return x < 0 ? tail : 1 - tail;
}

/**
 * Quantile of the standard normal, Φ⁻¹(p), 0 < p < 1, absolute error below 1e-13 for 1e-300 < p < 1 − 1e-16.
 * Start from the rational approximation 26.2.23 of Abramowitz & Stegun (1964), then Halley steps on Φ.
 * Throws RangeError outside (0, 1).
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile needs 0 < p < 1: ${p}`);
  if (p === 0.5) return 0;
  const lower = p < 0.5 ? p : 1 - p;
  const t = Math.sqrt(-2 * ln(lower));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = top / bottom - t;
  for (let i = 0; i < 4; i++) {
    const step = (normalCdf(x) - lower) / normalDensity(x);
    x -= step / (1 + (step * x) / 2);
  }
  return p < 0.5 ? x : -x;
}

/** Standard normal loss L(z) = E[(Z − z)⁺] = φ(z) − z(1 − Φ(z)). Unitless, ≥ 0. */
export function normalLoss(z: number): number {
  return normalDensity(z) - z * normalCdf(-z);
}
