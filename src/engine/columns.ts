import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

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
  /** Where futures are stratified: over how many of them, counted from replication 0. Absent where each stands alone. */
  group?: number;
}

/**
 * Joins parts of one scenario, in whatever order they arrived, into one that covers all of them. Throws RangeError
 * where they belong to different scenarios or keys, overlap, or leave a gap.
 */
export function joinColumns(parts: readonly Columns[]): Columns {
  const sorted = [...parts].sort((a, b) => a.first - b.first);
  const [start] = sorted;
  if (!start) throw new RangeError('nothing to join');
  if (sorted.length === 1) return start;
  let count = 0;
  for (const part of sorted) {
    if (part.scenario !== start.scenario || !sameKeys(part.keys, start.keys))
      throw new RangeError(`parts of different scenarios: ${start.scenario}, ${part.scenario}`);
    if (part.first !== start.first + count)
      throw new RangeError(`parts do not meet at replication ${start.first + count}: ${part.first}`);
    count += part.count;
  }
  const values = new Float64Array(start.keys.length * count);
  let offset = 0;
  for (const part of sorted) {
    for (let k = 0; k < start.keys.length; k++)
      values.set(part.values.subarray(k * part.count, (k + 1) * part.count), k * count + offset);
    offset += part.count;
  }
  return { ...start, count, values };
}

/**
 * Fingerprint of results: SHA-256 in hexadecimal over scenario ids, keys and the bits of every value, scenarios and
 * keys in the order given, replications ascending, numbers as little-endian IEEE doubles with −0 read as 0.
 */
export function digest(columns: readonly Columns[]): string {
  const hash = sha256.create();
  for (const piece of pieces(columns)) hash.update(piece);
  return bytesToHex(hash.digest());
}

/** Results above this are not laid out a second time, in one piece, for the machine's own SHA-256. */
const LARGEST_PIECE = 6.4e7;

/** The same fingerprint, taken by the machine's own SHA-256 where there is one: many times faster. */
export async function digestOf(columns: readonly Columns[]): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  const size = columns.reduce((sum, { values }) => sum + values.byteLength, 0);
  if (!subtle || size > LARGEST_PIECE) return digest(columns);
  const heads = columns.map(headOf);
  const whole = new Uint8Array(heads.reduce((sum, head) => sum + head.length, size));
  let at = 0;
  columns.forEach(({ values }, i) => {
    whole.set(heads[i]!, at);
    at += heads[i]!.length;
    putLittleEndian(values, whole, at);
    at += values.byteLength;
  });
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', whole)));
}

function* pieces(columns: readonly Columns[]): Iterable<Uint8Array> {
  for (const part of columns) {
    yield headOf(part);
    const bytes = new Uint8Array(part.values.byteLength);
    putLittleEndian(part.values, bytes, 0);
    yield bytes;
  }
}

function headOf({ scenario, first, count, keys }: Columns): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify([scenario, first, count, keys])}\n`);
}

const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Puts numbers as little-endian doubles into bytes from `at` on, −0 as 0. */
function putLittleEndian(values: Float64Array, into: Uint8Array, at: number): void {
  if (isLittle) into.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
  else {
    const view = new DataView(into.buffer, into.byteOffset);
    values.forEach((value, i) => view.setFloat64(at + i * 8, value, true));
  }
  // The sign is in the last byte.
  for (let i = 0; i < values.length; i++) if (values[i] === 0) into[at + i * 8 + 7] = 0;
}

/** Whether two lists of keys say the same. */
export function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((key, i) => key === b[i]));
}
