import type { Finding } from '../fault.ts';
import type { Plan } from '../study.ts';
import { unknownKeys } from './rule.ts';

const path = ['demand', 'correlation'];

/** The regions' shocks must have a joint distribution: their correlations form a positive semidefinite matrix. */
export function* correlationExists({ demand, network }: Plan): Iterable<Finding> {
  const { correlation } = demand;
  switch (correlation.kind) {
    case 'equal':
      yield* equal(correlation.rho, Object.keys(network.regions).length);
      return;
    case 'distance':
      yield* located(network.regions);
      return;
    case 'matrix':
      yield* matrix(correlation.values, Object.keys(network.regions));
      return;
    default:
      correlation satisfies never;
  }
}

function* equal(rho: number, regions: number): Iterable<Finding> {
  // n equally correlated quantities: the smallest eigenvalue is 1 + (n-1) rho.
  const least = -1 / (regions - 1);
  if (regions < 2 || rho >= least) return;
  const near = Math.ceil(least * 1000) / 1000;
  yield {
    code: 'notACorrelation',
    path: [...path, 'rho'],
    found: String(rho),
    accepted: `at least ${near} for ${regions} regions`,
    fix: `set it to ${near}`,
    params: { min: near, max: 1, nearest: near },
  };
}

function* located(regions: Plan['network']['regions']): Iterable<Finding> {
  for (const [id, { latitude, longitude }] of Object.entries(regions)) {
    if (latitude !== undefined && longitude !== undefined) continue;
    yield {
      code: 'noCoordinates',
      path: ['network', 'regions', id, latitude === undefined ? 'latitude' : 'longitude'],
      found: 'nothing',
      accepted: 'latitude and longitude: demand.correlation works with distances',
      params: { region: id },
    };
  }
}

type Matrix = Readonly<Record<string, Readonly<Record<string, number>>>>;

function* matrix(values: Matrix, regions: readonly string[]): Iterable<Finding> {
  yield* unknownKeys([...path, 'values'], values, regions);
  for (const [row, entries] of Object.entries(values)) {
    yield* unknownKeys([...path, 'values', row], entries, regions);
    for (const [column, value] of Object.entries(entries)) {
      const other = row === column ? 1 : values[column]?.[row];
      if (other === undefined || other === value) continue;
      const accepted = row === column ? '1' : `${other}, as demand.correlation.values.${column}.${row} says`;
      yield {
        code: 'notACorrelation',
        path: [...path, 'values', row, column],
        found: String(value),
        accepted,
        fix: `set it to ${other}`,
        params: { nearest: other },
      };
    }
  }
  const full = regions.map((a) =>
    regions.map((b) => (a === b ? 1 : (values[a]?.[b] ?? values[b]?.[a] ?? 0))),
  );
  if (isSemidefinite(full)) return;
  yield {
    code: 'notACorrelation',
    path: [...path, 'values'],
    found: 'correlations that no demand can have together',
    accepted: 'a positive semidefinite matrix: bring the values nearer to 0',
  };
}

/**
 * Whether a symmetric matrix is positive semidefinite: Cholesky's decomposition, in which a pivot may be zero to
 * rounding, and then its column must be too (Higham 1990).
 */
export function isSemidefinite(rows: readonly (readonly number[])[]): boolean {
  const tolerance = 1e-9 * rows.length;
  const rest = rows.map((row) => [...row]);
  for (let k = 0; k < rest.length; k++) {
    const pivotRow = rest[k] ?? [];
    const pivot = pivotRow[k] ?? 0;
    if (pivot < -tolerance) return false;
    for (let i = k + 1; i < rest.length; i++) {
      const row = rest[i] ?? [];
      const below = row[k] ?? 0;
      if (pivot <= tolerance) {
        // A correlation with something that does not vary at all.
        if (Math.abs(below) > Math.sqrt(tolerance)) return false;
        continue;
      }
      for (let j = k + 1; j < row.length; j++) row[j] = (row[j] ?? 0) - (below * (pivotRow[j] ?? 0)) / pivot;
    }
  }
  return true;
}
