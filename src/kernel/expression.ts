import { numbers, type Arithmetic } from './arithmetic.ts';
import { elementary } from './elementary.ts';

/**
 * The graph of one pass: a node is a value of every lane. Equal nodes are one node (common sub-expressions cost
 * nothing), and nodes of constants are folded with the arithmetic of plain numbers, which has the same bits.
 *
 * Types: `f64` state, `f32` and `i32` draws, `mask` the answer of a comparison.
 */
export type LaneType = 'f64' | 'f32' | 'i32' | 'mask';

export interface Node {
  readonly op: Op;
  readonly type: LaneType;
  readonly args: readonly Node[];
  /** Constant value, table address, shift count … by op. */
  readonly value: number;
  /** Place in memory for loads and parameters. */
  readonly place: Place | null;
  /** Tells nodes apart: later ones have higher numbers. */
  readonly id: number;
}

/** A moving pointer of the pass and a constant byte offset from it. */
export interface Place {
  readonly cursor: string;
  readonly offset: number;
}

export type Op =
  | 'constant' // value
  | 'parameter' // scalar f64 or i32 at a place, the same for all lanes
  | 'load' // lane value at a place (f64, or f32 among the draws)
  | 'loadDraw' // lane value at a place, stored as f32, widened to f64
  | 'lane' // i32: number of the lane in the block
  | 'step' // i32: number of the step
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'min'
  | 'max'
  | 'sqrt'
  | 'floor'
  | 'abs'
  | 'neg'
  | 'less'
  | 'lessEqual'
  | 'equal'
  | 'and'
  | 'or'
  | 'not'
  | 'select' // mask, a, b
  | 'powerOfTwo'
  | 'exponent'
  | 'mantissa'
  | 'cubic' // value: table address; args: row index (f64 or i32), fraction
  | 'xor'
  | 'shiftLeft'
  | 'shiftRight'
  | 'rotateLeft'
  | 'bitAnd'
  | 'bitOr' // i32; value: count for shifts
  | 'toFloat' // i32 → f32, rounded to nearest
  | 'bitsToFloat'
  | 'floatToBits' // i32 ↔ f32 without change of bits
  | 'iterate' // one result of a loop, see `iterate`
  | 'loopVariable'; // value: id

/** Nodes by a hash of what they are; those that share one are linked. */
interface Entry {
  readonly node: Node;
  readonly next: Entry | undefined;
}

let known = new Map<number, Entry>();

/** Forgets earlier nodes: equal nodes are shared within one pass only, so that memory does not grow. */
export function newGraph(): void {
  known = new Map();
}

let nextLoop = 0;
let nextId = 0;

function node(op: Op, type: LaneType, args: Node[], value = 0, place: Place | null = null): Node {
  const hash = hashOf(op, type, args, value, place);
  const first = known.get(hash);
  for (let entry = first; entry; entry = entry.next)
    if (isSame(entry.node, op, type, args, value, place)) return entry.node;
  const made: Node = { op, type, args, value, place, id: nextId++ };
  known.set(hash, { node: made, next: first });
  return made;
}

function hashOf(op: Op, type: LaneType, args: Node[], value: number, place: Place | null): number {
  let hash = Math.imul(op.length * 31 + op.charCodeAt(0), 0x9e3779b1) ^ type.charCodeAt(0) ^ op.charCodeAt(2);
  // Fractions count as well as whole numbers.
  hash = Math.imul(hash ^ value ^ (value * 0x1000000), 0x85ebca6b);
  for (const arg of args) hash = Math.imul(hash ^ (hash >>> 15) ^ arg.id, 0xc2b2ae35);
  return place ? hash ^ Math.imul(place.offset + place.cursor.length, 0x27d4eb2f) : hash;
}

function isSame(n: Node, op: Op, type: LaneType, args: Node[], value: number, place: Place | null): boolean {
  if (n.op !== op || n.type !== type || n.args.length !== args.length || !Object.is(n.value, value))
    return false;
  if (n.place?.offset !== place?.offset || n.place?.cursor !== place?.cursor) return false;
  return args.every((arg, i) => arg === n.args[i]);
}

export const constant = (value: number): Node => node('constant', 'f64', [], value);
export const integer = (value: number): Node => node('constant', 'i32', [], value | 0);
export const float = (value: number): Node => node('constant', 'f32', [], Math.fround(value));

export const parameter = (place: Place, type: 'f64' | 'i32' = 'f64'): Node =>
  node('parameter', type, [], 0, place);
export const load = (place: Place): Node => node('load', 'f64', [], 0, place);
export const loadDraw = (place: Place): Node => node('loadDraw', 'f64', [], 0, place);
/** Lane value of the draw area as it is stored, for passes that make draws of other draws. */
export const loadFloat = (place: Place): Node => node('load', 'f32', [], 0, place);
export const lane = (): Node => node('lane', 'i32', []);
export const step = (): Node => node('step', 'i32', []);

const isConstant = (n: Node): boolean => n.op === 'constant' && n.type === 'f64';
const isValue = (n: Node, value: number): boolean => isConstant(n) && Object.is(n.value, value);

function binary(op: 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max', a: Node, b: Node): Node {
  sameType(op, a, b);
  if (isConstant(a) && isConstant(b)) return constant(numbers[op](a.value, b.value));
  // Only identities that keep every bit are used: x + 0 is not one of them (−0 + 0 = 0), x · 1 and x / 1 are.
  if ((op === 'mul' || op === 'div') && isValue(b, 1)) return a;
  if (op === 'mul' && isValue(a, 1)) return b;
  return node(op, a.type, [a, b]);
}

function sameType(op: string, a: Node, b: Node): void {
  if (a.type !== b.type) throw new TypeError(`${op} needs two operands of one type: ${a.type}, ${b.type}`);
}

function unary(op: 'sqrt' | 'floor' | 'abs', a: Node): Node {
  return isConstant(a) ? constant(numbers[op](a.value)) : node(op, a.type, [a]);
}

export const add = (a: Node, b: Node): Node => binary('add', a, b);
export const sub = (a: Node, b: Node): Node => binary('sub', a, b);
export const mul = (a: Node, b: Node): Node => binary('mul', a, b);
export const div = (a: Node, b: Node): Node => binary('div', a, b);
export const min = (a: Node, b: Node): Node => binary('min', a, b);
export const max = (a: Node, b: Node): Node => binary('max', a, b);
export const sqrt = (a: Node): Node => unary('sqrt', a);
export const floor = (a: Node): Node => unary('floor', a);
export const abs = (a: Node): Node => unary('abs', a);
export const neg = (a: Node): Node => (isConstant(a) ? constant(-a.value) : node('neg', a.type, [a]));

function comparison(op: 'less' | 'lessEqual' | 'equal', a: Node, b: Node): Node {
  sameType(op, a, b);
  return node(op, 'mask', [a, b]);
}
export const less = (a: Node, b: Node): Node => comparison('less', a, b);
export const lessEqual = (a: Node, b: Node): Node => comparison('lessEqual', a, b);
export const equal = (a: Node, b: Node): Node => comparison('equal', a, b);
export const and = (a: Node, b: Node): Node => node('and', 'mask', [a, b]);
export const or = (a: Node, b: Node): Node => node('or', 'mask', [a, b]);
export const not = (a: Node): Node => node('not', 'mask', [a]);

/** a where the mask holds, otherwise b. Both sides are always computed. */
export function select(mask: Node, a: Node, b: Node): Node {
  sameType('select', a, b);
  if (a === b) return a;
  const [left, right] = mask.args;
  if (mask.op === 'less' && isConstant(left!) && isConstant(right!))
    return left!.value < right!.value ? a : b;
  return node('select', a.type, [mask, a, b]);
}

/** Row `index` of a table of cubic coefficients (constant first), evaluated at `fraction`: a whole-number f64 or an i32 index. */
export const cubic = (address: number, index: Node, fraction: Node): Node =>
  node('cubic', fraction.type, [index, fraction], address);

export const xor = (a: Node, b: Node): Node => node('xor', 'i32', [a, b]);
export const bitAnd = (a: Node, b: Node): Node => node('bitAnd', 'i32', [a, b]);
export const bitOr = (a: Node, b: Node): Node => node('bitOr', 'i32', [a, b]);
export const shiftLeft = (a: Node, count: number): Node => node('shiftLeft', 'i32', [a], count);
/** Logical shift: zeros come in from the left. */
export const shiftRight = (a: Node, count: number): Node => node('shiftRight', 'i32', [a], count);
export const rotateLeft = (a: Node, count: number): Node => node('rotateLeft', 'i32', [a], count);
export const toFloat = (a: Node): Node => node('toFloat', 'f32', [a]);
export const bitsToFloat = (a: Node): Node => node('bitsToFloat', 'f32', [a]);
export const floatToBits = (a: Node): Node => node('floatToBits', 'i32', [a]);

/**
 * A loop per lane: while `go(variables)` holds (and at most `limit` times) the variables become `next(variables)`.
 * A lane that has stopped keeps its values. Returns the final values.
 */
export function iterate(
  start: readonly Node[],
  go: (variables: Node[]) => Node,
  next: (variables: Node[]) => Node[],
): Node[] {
  const loop = nextLoop++;
  const variables = start.map((_, i) => node('loopVariable', 'f64', [], loop * 16 + i));
  const args = [...start, ...variables, go(variables), ...next(variables)];
  return start.map((_, i) => node('iterate', 'f64', args, i));
}

/** The arithmetic of lanes: what `elementary` needs to write exp and ln over expressions. */
export const lanes: Arithmetic<Node> = {
  constant,
  add,
  sub,
  mul,
  div,
  sqrt,
  floor,
  abs,
  min,
  max,
  ifLess: (a, b, x, y) => select(less(a, b), x, y),
  powerOfTwo: (k) => (isConstant(k) ? constant(numbers.powerOfTwo(k.value)) : node('powerOfTwo', 'f64', [k])),
  exponent: (x) => (isConstant(x) ? constant(numbers.exponent(x.value)) : node('exponent', 'f64', [x])),
  mantissa: (x) => (isConstant(x) ? constant(numbers.mantissa(x.value)) : node('mantissa', 'f64', [x])),
};

export const { exp, ln, pow } = elementary(lanes);
