import { cubic, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import type { Program } from '../kernel/program.ts';
import { gammaScores, type Scored } from '../theory/gammaDistribution.ts';

const PER_UNIT = 32;
const REACH = 8;

/** Rows of the table that one coefficient of variation takes. */
export const GAMMA_ROWS = 2 * REACH * PER_UNIT;

/**
 * A gamma variable with mean 1 over lanes, from a normal shock ε: F⁻¹(Φ(ε)), monotone in ε. Its logarithm is cubic
 * Hermite between 513 points of [−8, 8], made once per coefficient of variation; relative error below 1e-7, beyond ±8
 * the value there. `first`: row at which the table of the lane's cv begins; `cvs`: all of them, in that order.
 */
export function gammaVariable(program: Program, cvs: readonly number[], first: Node, shock: Node): Node {
  const address = program.table('gamma', () => rows(cvs));
  const at = f`(clip(${shock}, ${-REACH}, ${REACH - 1e-9}) + ${REACH}) * ${PER_UNIT}`;
  const row = f`floor(${at})`;
  return f`exp(${cubic(address, f`${first} + ${row}`, f`${at} - ${row}`)})`;
}

function rows(cvs: readonly number[]): Float64Array {
  const table = new Float64Array(cvs.length * GAMMA_ROWS * 4);
  cvs.forEach((cv, c) => {
    if (cv === 0) return;
    const knots = knotsOf(1 / (cv * cv));
    for (let i = 0; i < GAMMA_ROWS; i++) {
      const [y0, y1] = [knots[i]!.logValue, knots[i + 1]!.logValue];
      const [d0, d1] = [knots[i]!.slope / PER_UNIT, knots[i + 1]!.slope / PER_UNIT];
      table.set([y0, d0, 3 * (y1 - y0) - 2 * d0 - d1, 2 * (y0 - y1) + d0 + d1], (c * GAMMA_ROWS + i) * 4);
    }
  });
  return table;
}

/** From the middle outwards, so that every point begins at a neighbour. */
function knotsOf(shape: number): Scored[] {
  const half = REACH * PER_UNIT;
  const steps = Array.from({ length: half + 1 }, (_, i) => i / PER_UNIT);
  const above = gammaScores(shape, steps);
  const below = gammaScores(
    shape,
    steps.map((x) => -x),
  );
  return [...below.slice(1).reverse(), ...above];
}
