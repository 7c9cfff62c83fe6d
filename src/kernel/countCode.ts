import { BITS_BELOW } from './histogram.ts';
import { moduleBytes, op, simdOp, unsigned, type Bytes, type ValueType } from './wasm.ts';

/** Address of the word for the place of the table that has no bin for some value: counting ended before it. 0: for none. */
export const REFUSED = 0;
/** Address of the values: `lanes` of the first row, then of the next. */
export const VALUES = 64;
/** Lanes are counted in groups of so many. */
export const GROUP = 8;
/**
 * Four words that say what a table is: address of its counter of zeros, number of its first bin, how many bins there are
 * after that counter, and a mask of the sign where there are none before it for what is below zero. They are where its
 * place is.
 */
export const PLACE_BYTES = 16;
export const SIGN = 1 << 31;

/** Lanes of a row (whole groups), room for a word per lane, first row, place of its table, place after the last one. */
const PARAMETERS = 5;
const [LANES, ROOM, ROW, PLACE, LAST] = [0, 1, 2, 3, 4] as const;
const [FROM, TO, END, COUNTER] = [5, 6, 7, 8] as const;
const [X, OTHER, COUNTED, FAR, BELOW, FIRSTS, TABLES] = [9, 10, 11, 12, 13, 14, 15] as const;

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
}

const joined = (...parts: (Bytes | number)[]): Bytes => parts.flat();
const v128Load = (offset: number): Bytes => simdOp(0, 4, ...unsigned(offset));
const load32Splat = (offset: number): Bytes => simdOp(9, 2, ...unsigned(offset));
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
      ...[op.get(FROM), v128Load(VALUES + 8 * lane), simdOp(94)],
      ...[op.get(FROM), v128Load(VALUES + 8 * lane + 16), simdOp(94)],
      ...[simdOp(13, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23), op.tee(X)],
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
      ...[simdOp(11, 4, ...unsigned(4 * lane)), op.get(BELOW), op.get(OTHER), simdOp(80), op.set(BELOW)],
    ),
  outside: joined(
    ...[op.get(FAR), op.get(PLACE), load32Splat(8), simdOp(64)],
    ...[op.get(BELOW), op.get(PLACE), load32Splat(12), simdOp(78), simdOp(80), simdOp(83)],
  ),
};

const one: Addressing = {
  atOnce: 1,
  vector: 'i32',
  splat: [],
  zero: op.i32(0),
  code: (lane) =>
    joined(
      ...[op.get(FROM), op.f64Load(VALUES + 8 * lane), 0xb6, 0xbc, op.tee(X)],
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
};

/** A module whose function `count` counts rows of lanes, each in a table, and all of a row or nothing. */
export function countModule(simd: boolean): BufferSource {
  const { atOnce, vector, splat, zero, code: addresses, outside } = simd ? four : one;
  const lanes = Array.from({ length: GROUP }, (_, lane) => lane);
  const ahead = (pointer: number, bytes: number): Bytes =>
    joined(op.get(pointer), op.i32(bytes), op.i32Add, op.tee(pointer));
  const until = (end: number): Bytes => joined(op.get(end), op.i32LessSigned, op.brIf(0), op.end);
  const body = joined(
    ...[op.i32(REFUSED), op.i32(0), i32Store(0)],
    ...[op.get(ROW), op.get(LANES), op.i32Mul, op.i32(3), 0x74, op.set(FROM)],
    ...[op.get(ROOM), op.get(LANES), op.i32(2), 0x74, op.i32Add, op.set(END)],
    ...[op.block, op.loop],
    ...[op.get(PLACE), op.i32Load(0), splat, op.set(TABLES)],
    ...[op.get(PLACE), op.i32Load(4), splat, op.set(FIRSTS)],
    ...[zero, op.tee(FAR), op.set(BELOW)],
    ...[op.get(ROOM), op.set(TO), op.loop],
    ...lanes.filter((lane) => lane % atOnce === 0).map(addresses),
    ...[op.get(FROM), op.i32(8 * GROUP), op.i32Add, op.set(FROM), ahead(TO, 4 * GROUP), until(END)],
    ...[outside, op.if, op.i32(REFUSED), op.get(PLACE), i32Store(0), op.br(2), op.end],
    ...[op.get(ROOM), op.set(TO), op.loop],
    ...lanes.flatMap((lane) => [
      ...[op.get(TO), op.i32Load(4 * lane), op.tee(COUNTER)],
      ...[op.get(COUNTER), load16(0), op.i32(1), op.i32Add, store16(0)],
    ]),
    ...[ahead(TO, 4 * GROUP), until(END)],
    ...[ahead(PLACE, PLACE_BYTES), until(LAST), op.end],
  );
  const parameters = Array<ValueType>(PARAMETERS).fill('i32');
  const locals = [...Array<ValueType>(4).fill('i32'), ...Array<ValueType>(7).fill(vector)];
  return moduleBytes([{ parameters, locals, code: Uint8Array.from(body), exported: 'count' }]);
}
