import type { Context, Instructions } from '../../../src/kernel/emit.ts';
import type { Node } from '../../../src/kernel/expression.ts';
import { simd } from '../../../src/kernel/simd.ts';
import { f32Bytes, i32Bytes, op, simdOp, type Bytes } from '../../../src/kernel/wasm.ts';

const four = (word: Bytes): Bytes => simdOp(12, ...word, ...word, ...word, ...word);
const float = (value: number): Bytes => four(f32Bytes(value));
const integer = (value: number): Bytes => four(i32Bytes(value));

/**
 * All-float32: the state too, four lanes at once, in the memory of the float64 state of which it fills the first
 * half. For the benchmark, which asks what the digits of the state cost; no published number comes from it.
 */
export const turbo: Instructions = {
  ...simd,
  lanesAtOnce: { state: 4, draw: 4 },
  stateBytes: 4,

  node(n: Node, c: Context): Bytes {
    const [a] = n.args;
    const state = n.type === 'f64' || a?.type === 'f64' || n.type === 'mask';
    if (!state) return simd.node(n, c);
    switch (n.op) {
      case 'constant':
        return float(n.value);
      case 'parameter':
        return [...c.pointer(n.place!.cursor), ...op.f64Load(n.place!.offset), 0xb6, ...simdOp(19)];
      case 'loadDraw':
        return simd.node({ ...n, op: 'load' }, c);
      case 'powerOfTwo': // held where float32 ends
        return [
          ...[...c.get(a!), ...float(127), ...simdOp(234), ...float(-126), ...simdOp(235)],
          ...[...simdOp(248), ...integer(127), ...simdOp(174), ...op.i32(23), ...simdOp(171)],
        ];
      case 'exponent':
        return [...c.get(a!), ...op.i32(23), ...simdOp(173), ...simdOp(250), ...float(127), ...simdOp(229)];
      case 'mantissa':
        return [
          ...[...c.get(a!), ...integer(0x7fffff), ...simdOp(78)],
          ...[...integer(0x3f800000), ...simdOp(80)],
        ];
      case 'cubic':
        throw new Error('turbo has no tables of the state');
      default: {
        const asFloat = (x: Node): Node => (x.type === 'f64' ? narrowed(x) : x);
        const get = (x: Node): Bytes => c.get(original.get(x) ?? x);
        return simd.node({ ...narrowed(n), args: n.args.map(asFloat) }, { ...c, get });
      }
    }
  },
};

const narrow = new WeakMap<Node, Node>();
const original = new WeakMap<Node, Node>();
function narrowed(n: Node): Node {
  let made = narrow.get(n);
  if (!made) {
    made = n.type === 'f64' ? { ...n, type: 'f32' } : n;
    narrow.set(n, made);
    if (made !== n) original.set(made, n);
  }
  return made;
}
