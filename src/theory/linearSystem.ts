export type Matrix = readonly (readonly number[])[];

/**
 * x of A x = b for a square matrix, by elimination with the largest pivot of each column (Golub & Van Loan 2013,
 * section 3.4). RangeError if sizes differ or a pivot is below 1e-12 of the largest entry (no single answer).
 */
export function solve(matrix: Matrix, right: readonly number[]): number[] {
  const n = right.length;
  if (matrix.length !== n || matrix.some((row) => row.length !== n)) {
    throw new RangeError(`matrix must have ${n} rows and columns: ${matrix.length}`);
  }
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const scale = matrix.flat().reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    }
    const pivot = rows[best]!;
    if (!(Math.abs(pivot[column]!) > 1e-12 * scale))
      throw new RangeError(`matrix is singular: column ${column + 1}`);
    rows[best] = rows[column]!;
    rows[column] = pivot;
    for (let i = column + 1; i < n; i++) {
      const factor = rows[i]![column]! / pivot[column]!;
      for (let j = column; j <= n; j++) rows[i]![j] = rows[i]![j]! - factor * pivot[j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const known = x.reduce((sum, value, j) => (j > i ? sum + rows[i]![j]! * value : sum), 0);
    x[i] = (rows[i]![n]! - known) / rows[i]![i]!;
  }
  return x;
}
