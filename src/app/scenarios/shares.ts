const rounded = (value: number): number => Number(value.toFixed(9));

/**
 * Shares that make up `whole`, in proportion to these (equal parts where they were nothing), to nine decimals; the
 * largest takes what rounding leaves, so that the sum is the whole and not nearly so.
 */
export function inProportion(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const made = shares.map((share) => rounded(whole * (sum > 1e-9 ? share / sum : 1 / shares.length)));
  const largest = made.indexOf(Math.max(...made));
  const others = made.reduce((all, share, i) => (i === largest ? all : all + share), 0);
  return made.map((share, i) => (i === largest ? rounded(whole - others) : share));
}
