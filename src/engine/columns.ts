/**
 * The outcomes of one scenario, one number per key and replication.
 * `keys` are outcome ids, or `outcome@region`; `values` is key-major: the value of key k in replication
 * `first + i` is `values[k * count + i]`, 0 ≤ i < count.
 */
export interface Columns {
  scenario: string;
  first: number;
  count: number;
  keys: string[];
  values: Float64Array;
}
