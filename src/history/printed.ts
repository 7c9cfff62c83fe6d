/**
 * How a printed figure stands to the exact one. `exact`: equal; `rounded`: equal at the column's decimals;
 * `coarser`: equal only at fewer decimals than the column carries elsewhere; `wrong`: neither.
 */
export type PrintedVerdict = 'exact' | 'rounded' | 'coarser' | 'wrong';

export interface PrintedFigure {
  printed: number;
  verdict: PrintedVerdict;
  /** Printed − exact, in the unit of the figure (points, for a percentage). */
  off: number;
}

/** Slack for decimal figures that binary numbers cannot hold, relative to their size. */
const BINARY = 1e-9;

/**
 * Compares a printed figure with the exact one, the column carrying `decimals` decimals.
 * Half a unit of the last decimal is right either way: 0.125 may be printed as 0.12 and as 0.13.
 */
export function comparePrinted(printed: number, exact: number, decimals: number): PrintedFigure {
  const off = printed - exact;
  const slack = BINARY * Math.max(1, Math.abs(exact));
  const within = (places: number) => Math.abs(off) <= halfUnit(places) + slack;
  const own = decimalsOf(printed);
  const verdict =
    Math.abs(off) <= slack
      ? 'exact'
      : within(decimals)
        ? 'rounded'
        : own < decimals && within(own)
          ? 'coarser'
          : 'wrong';
  return { printed, verdict, off };
}

/** The decimals that a column carries: the most that any of its figures shows. */
export function columnDecimals(printed: readonly number[]): number {
  return printed.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return /^\d+$/.test(decimals) ? decimals.length : 0;
}

function halfUnit(decimals: number): number {
  let half = 0.5;
  for (let i = 0; i < decimals; i++) half /= 10;
  return half;
}
