import type { LaneType, Node } from './expression.ts';
import type { Context, Instructions } from './emit.ts';
import { f32Bytes, f64Bytes, op, unsigned, type Bytes, type ValueType } from './wasm.ts';

const load = (code: number, align: number, offset: number): Bytes => [code, align, ...unsigned(offset)];
const i64Const = (low: number, high: number): Bytes => {
  let rest = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  rest = BigInt.asIntN(64, rest);
  const bytes: Bytes = [0x42];
  for (;;) {
    const part = Number(rest & 0x7fn);
    rest >>= 7n;
    const done = (rest === 0n && !(part & 0x40)) || (rest === -1n && (part & 0x40) !== 0);
    bytes.push(done ? part : part | 0x80);
    if (done) return bytes;
  }
};

/** Opcodes by operation and type (core specification 2.0, 5.4.5). */
const plain: Partial<Record<LaneType, Record<string, number>>> = {
  f64: {
    add: 0xa0,
    sub: 0xa1,
    mul: 0xa2,
    div: 0xa3,
    sqrt: 0x9f,
    abs: 0x99,
    neg: 0x9a,
    floor: 0x9c,
    less: 0x63,
    lessEqual: 0x65,
    equal: 0x61,
  },
  f32: {
    add: 0x92,
    sub: 0x93,
    mul: 0x94,
    div: 0x95,
    sqrt: 0x91,
    abs: 0x8b,
    neg: 0x8c,
    floor: 0x8e,
    less: 0x5d,
    lessEqual: 0x5f,
    equal: 0x5b,
  },
  i32: { add: 0x6a, sub: 0x6b, mul: 0x6c, less: 0x48, equal: 0x46, xor: 0x73, bitAnd: 0x71, bitOr: 0x72 },
  mask: { and: 0x71, or: 0x72 },
};
const SELECT = 0x1b;
const BITS_OF = [0xbd]; // i64.reinterpret_f64
const FLOAT_OF = [0xbf]; // f64.reinterpret_i64

/** One lane at a time, for machines without SIMD: the same operations in the same order, so the same bits. */
export const scalar: Instructions = {
  lanesAtOnce: { state: 1, draw: 1 },
  strands: 1,
  stateBytes: 8,
  local: (type): ValueType => (type === 'mask' ? 'i32' : type),
  noLane: op.i32Eqz,

  store: (type, offset) =>
    type === 'f64' ? load(0x39, 3, offset) : type === 'f32' ? load(0x38, 2, offset) : load(0x36, 2, offset),

  node(n: Node, c: Context): Bytes {
    const [a, b] = n.args;
    switch (n.op) {
      case 'constant':
        if (n.type === 'f64') return op.f64(n.value);
        return n.type === 'f32' ? [0x43, ...f32Bytes(n.value)] : op.i32(n.value);
      case 'parameter':
        return [
          ...c.pointer(n.place!.cursor),
          ...(n.type === 'i32' ? op.i32Load(n.place!.offset) : op.f64Load(n.place!.offset)),
        ];
      case 'load':
        return [
          ...c.pointer(n.place!.cursor),
          ...(n.type === 'f32' ? load(0x2a, 2, n.place!.offset) : op.f64Load(n.place!.offset)),
        ];
      case 'loadDraw':
        return [...c.pointer(n.place!.cursor), ...load(0x2a, 2, n.place!.offset), 0xbb];
      case 'lane':
        return c.laneNumber;
      case 'step':
        return c.step;
      case 'select':
        return [...c.get(n.args[1]!), ...c.get(n.args[2]!), ...c.get(a!), SELECT];
      case 'min': // b < a ? b : a
        return [...c.get(b!), ...c.get(a!), ...c.get(b!), ...c.get(a!), plain[n.type]!['less']!, SELECT];
      case 'max': // a < b ? b : a
        return [...c.get(b!), ...c.get(a!), ...c.get(a!), ...c.get(b!), plain[n.type]!['less']!, SELECT];
      case 'shiftLeft':
        return [...c.get(a!), ...op.i32(n.value), 0x74];
      case 'shiftRight':
        return [...c.get(a!), ...op.i32(n.value), 0x76];
      case 'rotateLeft':
        return [...c.get(a!), ...op.i32(n.value), 0x77];
      case 'toFloat':
        return [...c.get(a!), 0xb2];
      case 'bitsToFloat':
        return [...c.get(a!), 0xbe];
      case 'floatToBits':
        return [...c.get(a!), 0xbc];
      case 'not':
        return [...c.get(a!), ...op.i32Eqz];
      case 'powerOfTwo':
        return [...c.get(a!), 0xaa, 0xac, ...i64Const(1023, 0), 0x7c, ...i64Const(52, 0), 0x86, ...FLOAT_OF];
      case 'exponent':
        return [...c.get(a!), ...BITS_OF, ...i64Const(52, 0), 0x88, 0xb9, 0x44, ...f64Bytes(1023), 0xa1];
      case 'mantissa':
        return [
          ...c.get(a!),
          ...BITS_OF,
          ...i64Const(-1, 0x000fffff),
          0x83,
          ...i64Const(0, 0x3ff00000),
          0x84,
          ...FLOAT_OF,
        ];
      case 'cubic':
        return cubic(n, c);
      default: {
        const code = plain[a!.type]?.[n.op];
        if (code === undefined) throw new Error(`no scalar instruction for ${n.op} of ${a!.type}`);
        return [...n.args.flatMap((x) => c.get(x)), code];
      }
    }
  },
};

function cubic(n: Node, c: Context): Bytes {
  const [index, x] = n.args;
  const wide = n.type === 'f64';
  const size = wide ? 8 : 4;
  const address = c.scratch('i32');
  const whole = index!.type === 'f64' ? [0xaa] : [];
  const coefficient = (k: number): Bytes => [
    ...op.get(address),
    ...(wide ? op.f64Load(n.value + k * size) : load(0x2a, 2, n.value + k * size)),
  ];
  const [mul, add] = wide ? [0xa2, 0xa0] : [0x94, 0x92];
  return [
    ...c.tableBase,
    ...c.get(index!),
    ...whole,
    ...op.i32(4 * size),
    ...op.i32Mul,
    ...op.i32Add,
    ...op.set(address),
    ...[3, 2, 1, 0].map(coefficient).reduce((sum, next) => [...sum, ...c.get(x!), mul, ...next, add]),
  ];
}
