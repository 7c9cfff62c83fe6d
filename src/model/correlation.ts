import { exp } from '../kernel/elementary.ts';
import { distanceKm } from './distance.ts';
import type { World } from './world.ts';

/** Correlation of demand shocks between regions: R × R, ones on the diagonal. */
export function correlationMatrix(w: World): number[][] {
  const { correlation } = w.scenario.demand;
  const { regions } = w.scenario.network;
  return w.regionIds.map((a, i) =>
    w.regionIds.map((b, j) => {
      if (i === j) return 1;
      switch (correlation.kind) {
        case 'equal':
          return correlation.rho;
        case 'distance':
          return exp(-distanceKm(regions[a]!, regions[b]!) / correlation.scaleKm);
        case 'matrix':
          return correlation.values[a]?.[b] ?? correlation.values[b]?.[a] ?? 0;
        default:
          return correlation satisfies never;
      }
    }),
  );
}

/** Position of a pair of regions, in either order, among the entities of the kind `pair`. */
export function pairIndex(r: number, q: number): number {
  return r >= q ? (r * (r + 1)) / 2 + q : (q * (q + 1)) / 2 + r;
}

/**
 * How independent normals make correlated ones: shock of `to` = Σ factor · normal of `from`. Regions are factored in
 * the order of their ids, so that their order in the file does not matter.
 */
export function correlationFactors(w: World): { to: number; from: number; factor: number }[] {
  const matrix = correlationMatrix(w);
  const order = w.regionIds.map((_, r) => r).sort((a, b) => (w.regionIds[a]! < w.regionIds[b]! ? -1 : 1));
  const lower = cholesky(order.map((a) => order.map((b) => matrix[a]![b]!)));
  return order.flatMap((to, i) =>
    order.slice(0, i + 1).map((from, j) => ({ to, from, factor: lower[i]![j]! })),
  );
}

/**
 * Lower triangular L with L·L′ = the matrix (Cholesky, Golub & Van Loan 2013, alg. 4.2.1). Semidefinite matrices are
 * accepted: a pivot below 1e-12 gives a column of zeros. Throws RangeError where a pivot is clearly negative.
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const lower = matrix.map(() => new Array<number>(n).fill(0));
  for (let j = 0; j < n; j++) {
    let pivot = matrix[j]![j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j]![k]! * lower[j]![k]!;
    if (pivot < -1e-9)
      throw new RangeError(`correlation matrix is not positive semidefinite: pivot ${pivot}`);
    if (pivot < 1e-12) continue;
    const root = Math.sqrt(pivot);
    lower[j]![j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = sum / root;
    }
  }
  return lower;
}
