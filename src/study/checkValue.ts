// CRC-32 (ISO 3309, reflected polynomial 0xEDB88320): a check against accidents, not against forgers.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

// The upper byte of every row of the table is different, so a step can be taken back.
const rowOf = Uint8Array.from({ length: 256 }, (_, upper) => table.findIndex((row) => row >>> 24 === upper));

/** The check value of these bytes, as an unsigned 32-bit number. */
export function checkValue(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return ~value >>> 0;
}

/**
 * Where a single wrong byte would explain that bytes have the check value `found` and not `expected`, and what has been
 * added to that byte (by exclusive or); the last such places first. The effect of a wrong byte runs through the rest of
 * the check as if that were zeros, so it is run backwards from the end (our own use of the linearity of the CRC).
 */
export function* wrongBytes(
  length: number,
  found: number,
  expected: number,
): Generator<[at: number, by: number]> {
  let effect = (found ^ expected) >>> 0;
  for (let at = length - 1; at >= 0; at--) {
    const row = rowOf[effect >>> 24]!;
    if (table[row] === effect) yield [at, row];
    effect = (((effect ^ table[row]!) << 8) | row) >>> 0;
  }
}
