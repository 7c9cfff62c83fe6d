import { requireFinite, requireNonNegative, requirePositive, requireWhole } from './domain.ts';
import { solve, type Matrix } from './linearSystem.ts';

/**
 * Best bonus slope on one measure for an agent with exponential utility, linear pay and normal noise: 1/(1 + r c σ²),
 * share of the value of effort. Risk aversion r ≥ 0, effort cost c > 0 (½ c e²), noise variance σ² ≥ 0.
 * Holmström & Milgrom (1987). Example: r 2, c 1, σ² .25 gives .666667.
 */
export function optimalSlope(riskAversion: number, effortCost: number, noiseVariance: number): number {
  requireNonNegative({ riskAversion, noiseVariance });
  requirePositive({ effortCost });
  return 1 / (1 + riskAversion * effortCost * noiseVariance);
}

/** Effort costs C of `tasks` ≥ 1 tasks: 1 on the diagonal, `crossCost` ψ elsewhere, −1/(n−1) < ψ < 1 (substitutes above 0). */
export function effortCosts(tasks: number, crossCost: number): number[][] {
  requireWhole({ tasks }, 1);
  if (!(crossCost < 1 && 1 + (tasks - 1) * crossCost > 0)) {
    throw new RangeError(`crossCost leaves effort without a cost: ${crossCost}`);
  }
  return Array.from({ length: tasks }, (_, i) =>
    Array.from({ length: tasks }, (_unused, j) => (i === j ? 1 : crossCost)),
  );
}

/**
 * Effort that an agent chooses under bonus slopes β: e = C⁻¹ F'β, one per task. `costs` C tasks × tasks, symmetric and
 * positive definite; `measures` F measures × tasks (how much a task moves a measure); `slopes` one per measure.
 * First-order condition of F'β − Ce = 0: Holmström & Milgrom (1991). RangeError if sizes do not fit.
 */
export function bestEfforts(costs: Matrix, measures: Matrix, slopes: readonly number[]): number[] {
  requireSizes(costs, measures);
  if (slopes.length !== measures.length) throw new RangeError(`one slope per measure: ${slopes.length}`);
  const drive = costs.map((_, task) => measures.reduce((sum, row, k) => sum + row[task]! * slopes[k]!, 0));
  return solve(costs, drive);
}

/**
 * Slopes that maximise b'e − ½ e'Ce − ½ r Σσ²β² when the agent answers with e = C⁻¹F'β:
 * β = (F C⁻¹ F' + r diag σ²)⁻¹ F C⁻¹ b. `values` b, one per task; `noiseVariances` σ² ≥ 0, one per measure.
 * Holmström & Milgrom (1991) for uncorrelated noise; with one paid task it is 1'd/(d'Cd + rσ²), d = C⁻¹F'.
 * Example: two tasks, task 1 paid, r 2, σ² .25: .666667 at ψ 0, .363636 at ψ .5.
 */
export function optimalSlopes(
  costs: Matrix,
  measures: Matrix,
  values: readonly number[],
  riskAversion: number,
  noiseVariances: readonly number[],
): number[] {
  requireSizes(costs, measures);
  requireNonNegative({ riskAversion });
  if (noiseVariances.length !== measures.length || values.length !== costs.length) {
    throw new RangeError(
      `one variance per measure, one value per task: ${noiseVariances.length}, ${values.length}`,
    );
  }
  noiseVariances.forEach((noiseVariance) => requireNonNegative({ noiseVariance }));
  values.forEach((value) => requireFinite({ value }));
  const answers = measures.map((row) => solve(costs, row));
  const risk = (k: number, l: number) => (k === l ? riskAversion * noiseVariances[k]! : 0);
  const curvature = measures.map((row, k) => answers.map((answer, l) => inner(row, answer) + risk(k, l)));
  return solve(
    curvature,
    answers.map((answer) => inner(answer, values)),
  );
}

/** What the contract costs the firm per unit of payroll: ½ e'Ce for the effort and ½ r Σσ²β² for the risk borne. */
export function contractCost(
  costs: Matrix,
  efforts: readonly number[],
  slopes: readonly number[],
  riskAversion: number,
  noiseVariances: readonly number[],
): number {
  const effort = costs.reduce((sum, row, i) => sum + efforts[i]! * inner(row, efforts), 0);
  const risk = slopes.reduce((sum, slope, k) => sum + noiseVariances[k]! * slope * slope, 0);
  return effort / 2 + (riskAversion * risk) / 2;
}

function inner(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function requireSizes(costs: Matrix, measures: Matrix): void {
  if (measures.some((row) => row.length !== costs.length)) {
    throw new RangeError(`a measure needs one entry per task: ${costs.length}`);
  }
}
