import type { LaneType, Node } from './expression.ts';
import type { Context, Instructions } from './emit.ts';
import { f32Bytes, f64Bytes, i32Bytes, op, simdOp, unsigned, type Bytes } from './wasm.ts';

const load = (code: number, align: number, offset: number): Bytes => simdOp(code, align, ...unsigned(offset));
const v128Load = (offset: number): Bytes => load(0, 4, offset);
const shuffle = (...lanes: number[]): Bytes => simdOp(13, ...lanes);
const bytesOf = (words: number[], size: number): number[] =>
  words.flatMap((w) => Array.from({ length: size }, (_, i) => w * size + i));

/** Opcodes by operation and type (core specification 2.0, 5.4.8). */
const plain: Partial<Record<LaneType, Record<string, number>>> = {
  f64: {
    add: 240,
    sub: 241,
    mul: 242,
    div: 243,
    min: 246,
    max: 247,
    sqrt: 239,
    abs: 236,
    neg: 237,
    floor: 117,
    less: 73,
    lessEqual: 75,
    equal: 71,
  },
  f32: {
    add: 228,
    sub: 229,
    mul: 230,
    div: 231,
    min: 234,
    max: 235,
    sqrt: 227,
    abs: 224,
    neg: 225,
    floor: 104,
    less: 67,
    lessEqual: 69,
    equal: 65,
  },
  i32: { add: 174, sub: 177, mul: 181, less: 57, equal: 55, xor: 81, bitAnd: 78, bitOr: 80 },
};
const MASKS: Record<string, number> = { and: 78, or: 80, not: 77 };

/** Lanes as 128-bit vectors: two f64 or four f32/i32 at once. No relaxed instruction is used: the bits are fixed. */
export const simd: Instructions = {
  lanesAtOnce: { state: 2, draw: 4 },
  strands: 2,
  stateBytes: 8,
  local: () => 'v128',
  noLane: [...simdOp(83), ...op.i32Eqz], // v128.any_true

  store: (_type, offset) => load(11, 4, offset),

  node(n: Node, c: Context): Bytes {
    const [a, b] = n.args;
    switch (n.op) {
      case 'constant':
        return constantCode(n);
      case 'parameter':
        return [
          ...c.pointer(n.place!.cursor),
          ...(n.type === 'i32' ? load(9, 2, n.place!.offset) : load(10, 3, n.place!.offset)),
        ];
      case 'load':
        return [...c.pointer(n.place!.cursor), ...v128Load(n.place!.offset)];
      case 'loadDraw': // two f32 widened
        return [...c.pointer(n.place!.cursor), ...load(93, 3, n.place!.offset), ...simdOp(95)];
      case 'lane':
        return [
          ...c.laneNumber,
          ...simdOp(17),
          ...simdOp(12, ...[0, 1, 2, 3].flatMap(i32Bytes)),
          ...simdOp(174),
        ];
      case 'step':
        return [...c.step, ...simdOp(17)];
      case 'select':
        return [...c.get(n.args[1]!), ...c.get(n.args[2]!), ...c.get(a!), ...simdOp(82)];
      case 'shiftLeft':
        return [...c.get(a!), ...op.i32(n.value), ...simdOp(171)];
      case 'shiftRight':
        return [...c.get(a!), ...op.i32(n.value), ...simdOp(173)];
      case 'rotateLeft':
        return [
          ...c.get(a!),
          ...op.i32(n.value),
          ...simdOp(171),
          ...c.get(a!),
          ...op.i32(32 - n.value),
          ...simdOp(173),
          ...simdOp(80),
        ];
      case 'toFloat':
        return [...c.get(a!), ...simdOp(250)];
      case 'bitsToFloat':
      case 'floatToBits':
        return c.get(a!);
      case 'powerOfTwo': // whole f64 → i32 → i64, biased, into the exponent field
        return [
          ...c.get(a!),
          ...simdOp(252),
          ...simdOp(199),
          ...wide(1023),
          ...simdOp(206),
          ...op.i32(52),
          ...simdOp(203),
        ];
      case 'exponent':
        return [
          ...c.get(a!),
          ...op.i32(52),
          ...simdOp(205),
          ...c.get(a!),
          ...shuffle(...bytesOf([0, 2, 0, 2], 4)),
          ...simdOp(254),
          ...constantF64(1023),
          ...simdOp(241),
        ];
      case 'mantissa':
        return [
          ...c.get(a!),
          ...simdOp(12, ...[0, 1].flatMap(() => [255, 255, 255, 255, 255, 255, 15, 0])),
          ...simdOp(78),
          ...constantF64(1),
          ...simdOp(80),
        ];
      case 'cubic':
        return n.type === 'f32' ? cubicF32(n, c) : cubicF64(n, c);
      case 'and':
      case 'or':
        return [...c.get(a!), ...c.get(b!), ...simdOp(MASKS[n.op]!)];
      case 'not':
        return [...c.get(a!), ...simdOp(MASKS['not']!)];
      default: {
        const code = plain[a!.type]?.[n.op];
        if (code === undefined) throw new Error(`no SIMD instruction for ${n.op} of ${a!.type}`);
        return [...n.args.flatMap((x) => c.get(x)), ...simdOp(code)];
      }
    }
  },
};

const constantF64 = (value: number): Bytes => simdOp(12, ...f64Bytes(value), ...f64Bytes(value));
const wide = (value: number): Bytes => simdOp(12, ...[0, 1].flatMap(() => [...i32Bytes(value), 0, 0, 0, 0]));

function constantCode(n: Node): Bytes {
  if (n.type === 'f64') return constantF64(n.value);
  const word = n.type === 'f32' ? f32Bytes(n.value) : i32Bytes(n.value);
  return simdOp(12, ...word, ...word, ...word, ...word);
}

/** c0 + x(c1 + x(c2 + x·c3)) with the coefficients of each lane fetched as two vectors and put side by side. */
function cubicF64(n: Node, c: Context): Bytes {
  const [index, x] = n.args;
  const whole = c.scratch('v128');
  const parts = [0, 1].map(() => [c.scratch('v128'), c.scratch('v128')] as const);
  const code: Bytes = [...c.get(index!), ...simdOp(252), ...op.set(whole)];
  parts.forEach(([low, high], lane) => {
    const address = [
      ...c.tableBase,
      ...op.get(whole),
      ...simdOp(27, lane),
      ...op.i32(32),
      ...op.i32Mul,
      ...op.i32Add,
    ];
    code.push(
      ...address,
      ...v128Load(n.value),
      ...op.set(low),
      ...address,
      ...v128Load(n.value + 16),
      ...op.set(high),
    );
  });
  const side = (which: 0 | 1, half: 0 | 1): Bytes => [
    ...op.get(parts[0]![which]),
    ...op.get(parts[1]![which]),
    ...shuffle(...bytesOf(half === 0 ? [0, 2] : [1, 3], 8)),
  ];
  return [...code, ...horner([side(1, 1), side(1, 0), side(0, 1), side(0, 0)], c.get(x!), 242, 240)];
}

function cubicF32(n: Node, c: Context): Bytes {
  const [index, x] = n.args;
  const rows = [0, 1, 2, 3].map(() => c.scratch('v128'));
  const code: Bytes = [];
  rows.forEach((row, lane) => {
    code.push(
      ...c.tableBase,
      ...c.get(index!),
      ...simdOp(27, lane),
      ...op.i32(16),
      ...op.i32Mul,
      ...op.i32Add,
    );
    code.push(...v128Load(n.value), ...op.set(row));
  });
  const pair = (i: number, j: number, words: number[]): number => {
    const at = c.scratch('v128');
    code.push(...op.get(rows[i]!), ...op.get(rows[j]!), ...shuffle(...bytesOf(words, 4)), ...op.set(at));
    return at;
  };
  // Transpose 4 × 4: rows of coefficients become coefficients of lanes.
  const [low01, low23] = [pair(0, 1, [0, 4, 1, 5]), pair(2, 3, [0, 4, 1, 5])];
  const [high01, high23] = [pair(0, 1, [2, 6, 3, 7]), pair(2, 3, [2, 6, 3, 7])];
  const joined = (i: number, j: number, words: number[]): Bytes => [
    ...op.get(i),
    ...op.get(j),
    ...shuffle(...bytesOf(words, 4)),
  ];
  const c3 = joined(high01, high23, [2, 3, 6, 7]);
  const c2 = joined(high01, high23, [0, 1, 4, 5]);
  const c1 = joined(low01, low23, [2, 3, 6, 7]);
  const c0 = joined(low01, low23, [0, 1, 4, 5]);
  return [...code, ...horner([c3, c2, c1, c0], c.get(x!), 230, 228)];
}

function horner(coefficients: Bytes[], x: Bytes, mul: number, add: number): Bytes {
  return coefficients.reduce((sum, next) => [...sum, ...x, ...simdOp(mul), ...next, ...simdOp(add)]);
}
