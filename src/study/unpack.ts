// Reads what deflate has packed (RFC 1951), for texts from strangers. Decoded bit by bit with counts of code lengths
// (the way of Mark Adler's `puff`): a block needs no large table, so the work is bounded by the bits that come in and
// the bytes that go out, whatever the stream says.

/** How many codes have each length, and the symbols in the order of their codes. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

const [broken, tooLarge] = [new Error('broken'), new Error('too large')];

const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99];
lengthBase.push(115, 131, 163, 195, 227, 258);
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBits = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const distanceBase = distanceBits.map((bits, code) => (code < 2 ? code + 1 : ((2 + (code & 1)) << bits) + 1));
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixed = {
  literals: coding(
    space(),
    Uint8Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8)),
  ),
  distances: coding(space(), new Uint8Array(30).fill(5)),
};

/** The unpacked bytes; `tooLarge` as soon as there would be more than `most`, `broken` if the stream is not whole. */
export function unpack(packed: Uint8Array, most: number): Uint8Array | 'tooLarge' | 'broken' {
  const state = new Unpacking(packed, most);
  try {
    while (!state.block());
    return state.result();
  } catch (reason) {
    if (reason === broken) return 'broken';
    if (reason === tooLarge) return 'tooLarge';
    throw reason;
  }
}

class Unpacking {
  private readonly packed: Uint8Array;
  private readonly most: number;
  private out = new Uint8Array(65_536);
  private size = 0;
  private at = 0;
  private held = 0;
  private count = 0;
  // Made once: a stream may have a block every twenty bytes.
  private readonly literals = space();
  private readonly distances = space();
  private readonly lengths = space();
  private readonly all = new Uint8Array(320);

  constructor(packed: Uint8Array, most: number) {
    this.packed = packed;
    this.most = most;
  }

  result(): Uint8Array {
    return this.out.subarray(0, this.size);
  }

  /** Unpacks one block; true after the last. */
  block(): boolean {
    const last = this.bits(1) === 1;
    const kind = this.bits(2);
    if (kind === 0) this.stored();
    else if (kind === 1) this.coded(fixed.literals, fixed.distances);
    else if (kind === 2) {
      this.codes();
      this.coded(this.literals, this.distances);
    } else throw broken;
    return last;
  }

  private bits(needed: number): number {
    while (this.count < needed) {
      if (this.at === this.packed.length) throw broken;
      this.held |= this.packed[this.at++]! << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << needed) - 1);
    this.held >>>= needed;
    this.count -= needed;
    return value;
  }

  private symbol({ counts, symbols }: Code): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      code |= this.bits(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw broken;
  }

  private stored(): void {
    this.held = this.count = 0;
    const [length, inverse] = [this.bits(16), this.bits(16)];
    if (length !== (~inverse & 0xffff) || this.at + length > this.packed.length) throw broken;
    this.reserve(length);
    this.out.set(this.packed.subarray(this.at, this.at + length), this.size);
    this.at += length;
    this.size += length;
  }

  private codes(): void {
    const [literals, distances, lengths] = [this.bits(5) + 257, this.bits(5) + 1, this.bits(4) + 4];
    const { all } = this;
    all.fill(0, 0, 19);
    for (let n = 0; n < lengths; n++) all[lengthOrder[n]!] = this.bits(3);
    const code = coding(this.lengths, all, 0, 19);
    const end = literals + distances;
    for (let n = 0; n < end;) {
      const symbol = this.symbol(code);
      if (symbol < 16) all[n++] = symbol;
      else {
        if (symbol === 16 && n === 0) throw broken;
        const value = symbol === 16 ? all[n - 1]! : 0;
        const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
        if (n + times > end) throw broken;
        all.fill(value, n, (n += times));
      }
    }
    coding(this.literals, all, 0, literals);
    coding(this.distances, all, literals, end);
  }

  private coded(literals: Code, distances: Code): void {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.reserve(1);
        this.out[this.size++] = symbol;
      } else this.copy(symbol - 257, distances);
    }
  }

  private copy(code: number, distances: Code): void {
    if (code > 28) throw broken;
    const length = lengthBase[code]! + this.bits(lengthBits[code]!);
    const far = this.symbol(distances);
    if (far > 29) throw broken;
    const distance = distanceBase[far]! + this.bits(distanceBits[far]!);
    if (distance > this.size) throw broken;
    this.reserve(length);
    const { out } = this;
    for (const end = this.size + length; this.size < end; this.size++)
      out[this.size] = out[this.size - distance]!;
  }

  private reserve(more: number): void {
    const needed = this.size + more;
    if (needed > this.most) throw tooLarge;
    if (needed <= this.out.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.out.length));
    larger.set(this.out);
    this.out = larger;
  }
}

function space(): Code {
  return { counts: new Uint16Array(16), symbols: new Uint16Array(320) };
}

/** The code in which the symbols from 0 have these lengths, written into `code`. */
function coding(code: Code, lengths: Uint8Array, from = 0, to = lengths.length): Code {
  const { counts, symbols } = code;
  counts.fill(0);
  for (let n = from; n < to; n++) counts[lengths[n]!]! += 1;
  let left = 1;
  for (let length = 1; length < 16; length++) {
    left = 2 * left - counts[length]!;
    if (left < 0) throw broken;
  }
  let next = 0;
  for (let length = 1; length < 16; length++) {
    if (counts[length] === 0) continue;
    for (let n = from; n < to; n++) if (lengths[n] === length) symbols[next++] = n - from;
  }
  return code;
}
