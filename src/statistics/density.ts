import { exp, ln } from '../kernel/elementary.ts';
import { momentsOf, standardDeviation } from './moments.ts';
import { quantile } from './quantile.ts';

/** A curve: density `y` (per unit of the outcome) at equally spaced `x`. */
export interface Density {
  x: Float64Array;
  y: Float64Array;
}

/** Limits that an outcome cannot pass; absent where there is none. */
export interface Bounds {
  lowest?: number | undefined;
  highest?: number | undefined;
}

const POINTS = 256;
/** The kernel is cut off here, in bandwidths; 6e-5 of its mass lies beyond. */
const REACH = 4;
const INVERSE_SQRT_2PI = 0.3989422804014327;

/**
 * Gaussian kernel density of ascending values, at 256 points, or null where all values are equal.
 * Bandwidth: Silverman (1986), 3.31. Mass that the kernel would carry past a bound is reflected there (Silverman 2.10);
 * a bound that the values themselves pass is taken back to them. The bandwidth is never below the grid's step.
 */
export function density(ascending: Float64Array, bounds: Bounds = {}): Density | null {
  const count = ascending.length;
  const [least, most] = [ascending[0]!, ascending[count - 1]!];
  if (count < 2 || least === most) return null;
  const plain = bandwidth(ascending);
  const low = Math.max(least - REACH * plain, Math.min(bounds.lowest ?? -Infinity, least));
  const high = Math.min(most + REACH * plain, Math.max(bounds.highest ?? Infinity, most));
  const step = (high - low) / (POINTS - 1);
  const width = Math.max(plain, step);

  const mass = binned(ascending, low, step);
  const reach = Math.min(POINTS - 1, Math.floor((REACH * width) / step));
  const kernel = Float64Array.from({ length: reach + 1 }, (_, i) => {
    const z = (i * step) / width;
    return (INVERSE_SQRT_2PI / width) * exp(-0.5 * z * z);
  });
  const last = POINTS - 1;
  const y = new Float64Array(POINTS);
  for (let j = 0; j <= last; j++) {
    if (mass[j] === 0) continue;
    for (let k = -reach; k <= reach; k++) {
      const weight = mass[j]! * kernel[Math.abs(k)]!;
      const i = j + k;
      if (i < 0) y[-i]! += weight;
      else if (i > last) y[2 * last - i]! += weight;
      else y[i]! += weight;
    }
    // A mirror maps its own point onto itself, so that point receives both images.
    if (j <= reach) y[0]! += mass[j]! * kernel[j]!;
    if (last - j <= reach) y[last]! += mass[j]! * kernel[last - j]!;
  }
  return { x: Float64Array.from({ length: POINTS }, (_, i) => low + i * step), y };
}

/** Silverman's rule 0.9 · min(sd, IQR/1.34) · n^(−1/5); the sd alone where half of the values coincide. */
function bandwidth(ascending: Float64Array): number {
  const sd = standardDeviation(momentsOf(ascending));
  const middle = (quantile(ascending, 0.75) - quantile(ascending, 0.25)) / 1.34;
  const spread = middle > 0 && middle < sd ? middle : sd;
  return 0.9 * spread * exp(-ln(ascending.length) / 5);
}

/** Share of the values at each grid point, split linearly between the two neighbours; Wand (1994). */
function binned(ascending: Float64Array, low: number, step: number): Float64Array {
  const mass = new Float64Array(POINTS);
  const share = 1 / ascending.length;
  for (const value of ascending) {
    const place = (value - low) / step;
    const i = Math.min(POINTS - 2, Math.floor(place));
    mass[i + 1]! += share * (place - i);
    mass[i]! += share * (1 - place + i);
  }
  return mass;
}
