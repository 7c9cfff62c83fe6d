/**
 * The replication whose value, or paired difference from `reference`, lies nearest to `wanted`; the first of equals.
 * It stands for a dot of a quantile dot plot. Throws RangeError where there are no values.
 */
export function nearestReplication(values: Float64Array, wanted: number, reference?: Float64Array): number {
  if (values.length === 0) throw new RangeError('no replications to choose from');
  let nearest = 0;
  let least = Infinity;
  for (let i = 0; i < values.length; i++) {
    const away = Math.abs(values[i]! - (reference?.[i] ?? 0) - wanted);
    if (away < least) [nearest, least] = [i, away];
  }
  return nearest;
}
