import { BITS_BELOW } from './histogram.ts';
import { moduleBytes, op, simdOp, unsigned, type Bytes, type FunctionBody, type ValueType } from './wasm.ts';

/** Address of a word that says whether counting was refused, because the table has no counter for some value. */
export const REFUSED = 0;
/**
 * Addresses of what `span` finds, a word per lane of a vector (one where there are none): the least magnitude less 1, as
 * an unsigned number, so that zeros are the greatest; the greatest; all bits of what is not zero, put together.
 */
export const SPAN = { least: 16, greatest: 32, bits: 48 };
/** Address of what is kept next: the lanes of the first row as float64, then those of the next. */
export const VALUES = 64;
/** Values are kept and counted in groups of so many. */
export const GROUP = 8;
/**
 * Words that say what a table is: address of its counter of zeros, number of its first bin, how many bins there are
 * after that counter, a mask of the sign where there are none before it for what is below zero, and the address of the
 * next value that is kept for it. They are where its place is.
 */
export const PLACE_BYTES = 32;
export const NEXT = 16;
export const SIGN = 1 << 31;

/** Of `count`: values as float32, their end (a whole group), room for a word per value, place of the table. */
const [FROM, END, ROOM, PLACE] = [0, 1, 2, 3] as const;
const [TO, COUNTER] = [4, 5] as const;
const [X, OTHER, COUNTED, FAR, BELOW, FIRSTS, TABLES] = [6, 7, 8, 9, 10, 11, 12] as const;

/** How lanes become addresses of their counters. */
interface Addressing {
  readonly atOnce: number;
  readonly vector: ValueType;
  readonly splat: Bytes;
  readonly zero: Bytes;
  /**
   * Lanes of a group, from the lane on: reads values at FROM, writes addresses at TO, keeps the farthest bin in FAR and
   * the signs of all in BELOW.
   */
  readonly code: (lane: number) => Bytes;
  /** Leaves 1 on the stack where a lane has no counter in the table. */
  readonly outside: Bytes;
  /** Adds the values at FROM + 4 · lane to LEAST, GREATEST and BITS. */
  readonly span: (lane: number) => Bytes;
  readonly store: (offset: number) => Bytes;
}

/** Of `span`: values, their end; what is found. */
const [LEAST, GREATEST, BITS, VALUE, MAGNITUDE] = [2, 3, 4, 5, 6] as const;

const joined = (...parts: (Bytes | number)[]): Bytes => parts.flat();
const v128Load = (offset: number): Bytes => simdOp(0, 4, ...unsigned(offset));
const load32Splat = (offset: number): Bytes => simdOp(9, 2, ...unsigned(offset));
const v128Store = (offset: number): Bytes => simdOp(11, 4, ...unsigned(offset));
const f32Store = (offset: number): Bytes => [0x38, 2, ...unsigned(offset)];
const i32Store = (offset: number): Bytes => [0x36, 2, ...unsigned(offset)];
const load16 = (offset: number): Bytes => [0x2f, 1, ...unsigned(offset)];
const store16 = (offset: number): Bytes => [0x3b, 1, ...unsigned(offset)];

/**
 * The bits of each float32 without the sign, less the lowest, are the bin of its magnitude. Counted from the first one of
 * the table and from 1 on, with the sign again, it is the number of its counter; that of zeros is number 0.
 */
const four: Addressing = {
  atOnce: 4,
  vector: 'v128',
  splat: simdOp(17),
  zero: simdOp(12, ...Array<number>(16).fill(0)),
  code: (lane) =>
    joined(
      ...[op.get(FROM), v128Load(4 * lane), op.tee(X)],
      ...[four.zero, simdOp(66), op.set(OTHER)],
      ...[op.get(X), op.i32(1), simdOp(171), op.i32(BITS_BELOW + 1), simdOp(173)],
      ...[op.get(FIRSTS), simdOp(177), op.get(OTHER), simdOp(78)],
      ...[op.get(X), op.i32(31), simdOp(172), op.set(X)],
      // On the stack the bin from the first on, 0 for zeros.
      ...[op.tee(COUNTED), op.get(FAR), simdOp(185), op.set(FAR)],
      ...[
        op.get(TO),
        op.get(COUNTED),
        op.get(OTHER),
        simdOp(177),
        op.get(X),
        simdOp(81),
        op.get(X),
        simdOp(177),
      ],
      ...[op.tee(OTHER), op.i32(1), simdOp(171), op.get(TABLES), simdOp(174)],
      ...[v128Store(4 * lane), op.get(BELOW), op.get(OTHER), simdOp(80), op.set(BELOW)],
    ),
  outside: joined(
    ...[op.get(FAR), op.get(PLACE), load32Splat(8), simdOp(64)],
    ...[op.get(BELOW), op.get(PLACE), load32Splat(12), simdOp(78), simdOp(80), simdOp(83)],
  ),
  span: (lane) =>
    joined(
      ...[op.get(FROM), v128Load(4 * lane), op.tee(VALUE), op.i32(1), simdOp(171)],
      ...[op.i32(1), simdOp(173), op.tee(MAGNITUDE), op.get(GREATEST), simdOp(185), op.set(GREATEST)],
      ...[op.get(MAGNITUDE), op.i32(-1), simdOp(17), simdOp(174), op.get(LEAST), simdOp(183), op.set(LEAST)],
      ...[op.get(VALUE), op.get(MAGNITUDE), four.zero, simdOp(56), simdOp(78)],
      ...[op.get(BITS), simdOp(80), op.set(BITS)],
    ),
  store: v128Store,
};

const one: Addressing = {
  atOnce: 1,
  vector: 'i32',
  splat: [],
  zero: op.i32(0),
  code: (lane) =>
    joined(
      ...[op.get(FROM), op.i32Load(4 * lane), op.tee(X)],
      // −1 for what is not zero.
      ...[op.i32(1), 0x74, op.i32Eqz, op.i32(1), 0x6b, op.set(OTHER)],
      ...[op.get(X), op.i32(1), 0x74, op.i32(BITS_BELOW + 1), 0x76],
      ...[op.get(FIRSTS), 0x6b, op.get(OTHER), 0x71, op.set(COUNTED)],
      ...[op.get(X), op.i32(31), 0x75, op.set(X)],
      ...[op.get(COUNTED), op.get(FAR), op.get(COUNTED), op.get(FAR), 0x4b, 0x1b, op.set(FAR)],
      ...[op.get(TO), op.get(COUNTED), op.get(OTHER), 0x6b, op.get(X), 0x73, op.get(X), 0x6b],
      ...[op.tee(OTHER), op.i32(1), 0x74, op.get(TABLES), op.i32Add],
      ...[i32Store(4 * lane), op.get(BELOW), op.get(OTHER), 0x72, op.set(BELOW)],
    ),
  outside: joined(
    ...[op.get(FAR), op.get(PLACE), op.i32Load(8), 0x4f],
    ...[op.get(BELOW), op.get(PLACE), op.i32Load(12), 0x71, op.i32(31), 0x76, 0x72],
  ),
  span: (lane) =>
    joined(
      ...[op.get(FROM), op.i32Load(4 * lane), op.tee(VALUE), op.i32(1), 0x74],
      ...[op.i32(1), 0x76, op.tee(MAGNITUDE), op.get(GREATEST), op.get(MAGNITUDE), op.get(GREATEST)],
      ...[0x4b, 0x1b, op.set(GREATEST)],
      ...[op.get(MAGNITUDE), op.i32(1), 0x6b, op.tee(MAGNITUDE), op.get(LEAST)],
      ...[op.get(MAGNITUDE), op.get(LEAST), 0x49, 0x1b, op.set(LEAST)],
      ...[op.get(VALUE), op.i32(0), op.get(MAGNITUDE), op.i32(-1), 0x47, 0x1b],
      ...[op.get(BITS), 0x72, op.set(BITS)],
    ),
  store: i32Store,
};

/**
 * A module with three functions. `keep` appends lanes of rows to what is kept for their tables; `count` counts what is
 * kept for one table, all of it or nothing; `span` says how far that reaches.
 */
export function countModule(simd: boolean): BufferSource {
  const addressing = simd ? four : one;
  return moduleBytes([keeping(simd), spanning(addressing), counting(addressing)]);
}

const everyLane = Array.from({ length: GROUP }, (_, lane) => lane);
const ahead = (pointer: number, bytes: number): Bytes =>
  joined(op.get(pointer), op.i32(bytes), op.i32Add, op.tee(pointer));
const until = (end: number): Bytes => joined(op.get(end), op.i32LessSigned, op.brIf(0), op.end);

/** Parameters: lanes, first row in bytes from `VALUES` on, bytes of a row, place of its table, place after the last one. */
function keeping(simd: boolean): FunctionBody {
  const [LANES, ROW, ROW_BYTES, PLACE, LAST, READ, WRITE, LIMIT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const halves = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
  const float = (lane: number): Bytes => joined(op.get(READ), v128Load(VALUES + 8 * lane), simdOp(94));
  const four = (lane: number): Bytes =>
    joined(op.get(WRITE), float(lane), float(lane + 2), simdOp(13, ...halves), v128Store(4 * lane));
  const one = (lane: number): Bytes =>
    joined(op.get(WRITE), op.get(READ), op.f64Load(VALUES + 8 * lane), 0xb6, f32Store(4 * lane));
  const code = joined(
    ...[op.loop, op.get(ROW), op.set(READ), op.get(PLACE), op.i32Load(NEXT), op.tee(WRITE)],
    ...[op.get(LANES), op.i32(2), 0x74, op.i32Add, op.set(LIMIT)],
    ...[op.get(PLACE), op.get(LIMIT), i32Store(NEXT), op.loop],
    ...everyLane.filter((lane) => !simd || lane % 4 === 0).map(simd ? four : one),
    ...[op.get(READ), op.i32(8 * GROUP), op.i32Add, op.set(READ), ahead(WRITE, 4 * GROUP), until(LIMIT)],
    ...[op.get(ROW), op.get(ROW_BYTES), op.i32Add, op.set(ROW), ahead(PLACE, PLACE_BYTES), until(LAST)],
  );
  const [parameters, locals] = [Array<ValueType>(5).fill('i32'), Array<ValueType>(3).fill('i32')];
  return { parameters, locals, code: Uint8Array.from(code), exported: 'keep' };
}

function spanning({ atOnce, vector, splat, zero, span, store }: Addressing): FunctionBody {
  const found = [
    [SPAN.least, LEAST],
    [SPAN.greatest, GREATEST],
    [SPAN.bits, BITS],
  ] as const;
  const code = joined(
    ...[op.i32(-1), splat, op.set(LEAST), zero, op.tee(GREATEST), op.set(BITS), op.loop],
    ...everyLane.filter((lane) => lane % atOnce === 0).map(span),
    ...[ahead(FROM, 4 * GROUP), until(END)],
    ...found.flatMap(([at, local]) => [op.i32(at), op.get(local), store(0)]),
  );
  const [parameters, locals] = [Array<ValueType>(2).fill('i32'), Array<ValueType>(5).fill(vector)];
  return { parameters, locals, code: Uint8Array.from(code), exported: 'span' };
}

function counting({ atOnce, vector, splat, zero, code: addresses, outside }: Addressing): FunctionBody {
  const code = joined(
    ...[op.i32(REFUSED), op.i32(0), i32Store(0), op.get(ROOM), op.set(TO)],
    ...[op.get(PLACE), op.i32Load(0), splat, op.set(TABLES)],
    ...[op.get(PLACE), op.i32Load(4), splat, op.set(FIRSTS)],
    ...[zero, op.tee(FAR), op.set(BELOW), op.block, op.loop],
    ...everyLane.filter((lane) => lane % atOnce === 0).map(addresses),
    ...[op.get(TO), op.i32(4 * GROUP), op.i32Add, op.set(TO), ahead(FROM, 4 * GROUP), until(END)],
    ...[outside, op.if, op.i32(REFUSED), op.i32(1), i32Store(0), op.br(1), op.end],
    ...[op.get(TO), op.set(END), op.get(ROOM), op.set(TO), op.loop],
    ...everyLane.flatMap((lane) => [
      ...[op.get(TO), op.i32Load(4 * lane), op.tee(COUNTER)],
      ...[op.get(COUNTER), load16(0), op.i32(1), op.i32Add, store16(0)],
    ]),
    ...[ahead(TO, 4 * GROUP), until(END), op.end],
  );
  const locals = [...Array<ValueType>(2).fill('i32'), ...Array<ValueType>(7).fill(vector)];
  const parameters = Array<ValueType>(4).fill('i32');
  return { parameters, locals, code: Uint8Array.from(code), exported: 'count' };
}
