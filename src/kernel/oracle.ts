import type { Node } from './expression.ts';
import { rowTable, type RowTable } from './emit.ts';
import type { Pass, Program } from './program.ts';
import { loopSize, schedule } from './schedule.ts';

/** One pass as a JavaScript function over the same memory. */
export type PassCode = (table: number, state: number, draw: number, step: number) => void;

/**
 * The plain JavaScript back-end: slow, readable, the oracle that the WebAssembly back-ends are held against. It
 * builds functions from text, which a strict content security policy forbids: for tests and tracing in Node only.
 */
export function oraclePasses(
  program: Program,
  passes: readonly Pass[],
  memory: WebAssembly.Memory,
): PassCode[] {
  return passes.map((pass) => {
    const source = passSource(program, pass, rowTable(program, pass));
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the oracle is made of source text by design
    const make = new Function('memory', source) as (memory: WebAssembly.Memory) => PassCode;
    return make(memory);
  });
}

/** The text of one pass, for reading and for the oracle. */
export function passSource(program: Program, pass: Pass, table: RowTable): string {
  const plan = schedule(pass);
  const names = new Map<Node, string>();
  const cursor = new Map([...table.cursors.keys()].map((name, i) => [name, `p${i}`]));
  const get = (n: Node): string => {
    if (n.op === 'constant') return Object.is(n.value, -0) ? '-0' : `(${n.value})`;
    const name = names.get(n);
    if (name === undefined) throw new Error(`pass ${pass.name} uses ${n.op} before it is computed`);
    return name;
  };
  const fresh = (n: Node): string => {
    const name = `v${names.size}`;
    names.set(n, name);
    return name;
  };
  const at = (n: Node): string => `(${cursor.get(n.place!.cursor)!} + ${n.place!.offset})`;
  const compute = (n: Node): string => {
    if (n.op === 'iterate') return loop(n);
    const value = text(n, get, at);
    return `const ${fresh(n)} = ${value};`;
  };
  const loop = (n: Node): string => {
    const count = loopSize(n);
    const variables = n.args.slice(count, 2 * count);
    const first = !names.has(variables[0]!);
    const own = variables.map((v) => names.get(v) ?? fresh(v));
    names.set(n, own[n.value]!);
    if (!first) return '';
    const body = plan.inside.get(n.args)!.map(compute).join(' ');
    const next = n.args.slice(2 * count + 1).map(get);
    const starts = own.map((name, i) => `let ${name} = ${get(n.args[i]!)};`).join(' ');
    return `${starts} for (;;) { ${body} if (!${get(n.args[2 * count]!)}) break; [${own.join()}] = [${next.join()}]; }`;
  };
  const point = [...table.cursors].map(([name, { at: word, moves, area }]) => {
    const i = `(row >> 2) + ${word / 4}`;
    const move = moves ? ` + I32[${i} + 1] * I32[((table + I32[${i} + 2]) >> 2) + step]` : '';
    return `const ${cursor.get(name)!} = ${area} + I32[${i}]${move};`;
  });
  const gate = pass.gate ? `if (F64[${at(pass.gate)} >> 3] === 0) continue;` : '';
  const perRow = plan.perRow.map(compute).join('\n');
  const perLane = plan.perLane.map(compute).join('\n');
  const stores = pass.stores.map(({ place, value }) => {
    const to = `(${cursor.get(place.cursor)!} + ${place.offset})`;
    if (value.type === 'f64') return `F64[(${to} >> 3) + lane] = ${get(value)};`;
    return `${value.type === 'f32' ? 'F32' : 'I32'}[(${to} >> 2) + lane] = ${get(value)};`;
  });
  return `const F64 = new Float64Array(memory.buffer), F32 = new Float32Array(memory.buffer);
const I32 = new Int32Array(memory.buffer), bits = new DataView(new ArrayBuffer(8));
const toBits = (x) => (bits.setFloat32(0, x), bits.getInt32(0)), ofBits = (x) => (bits.setInt32(0, x), bits.getFloat32(0));
const powerOfTwo = (k) => (bits.setUint32(0, (k + 1023) << 20), bits.setUint32(4, 0), bits.getFloat64(0));
const exponent = (x) => (bits.setFloat64(0, x), (bits.getUint32(0) >>> 20) - 1023);
const mantissa = (x) => (bits.setFloat64(0, x), bits.setUint32(0, (bits.getUint32(0) & 0xfffff) | 0x3ff00000), bits.getFloat64(0));
const cubic = (i, x) => ((F64[i + 3] * x + F64[i + 2]) * x + F64[i + 1]) * x + F64[i];
const cubic32 = (i, x) => [F32[i + 3], F32[i + 2], F32[i + 1], F32[i]].reduce((s, c) => Math.fround(Math.fround(s * x) + c));
return (table, state, draw, step) => {
for (let i = 0; i < ${pass.rows}; i++) {
const row = table + ${table.address} + i * ${table.bytes};
${point.join('\n')}
${gate}
${perRow}
for (let lane = 0; lane < ${program.lanes}; lane++) {
${perLane}
${stores.join('\n')}
}}}`;
}

const BINARY: Record<string, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  less: '<',
  lessEqual: '<=',
  equal: '===',
};

function text(n: Node, get: (n: Node) => string, at: (n: Node) => string): string {
  const [a, b, c] = n.args.map((arg) => get(arg));
  const sign = BINARY[n.op];
  if (sign) {
    const plain = `${a} ${sign} ${b}`;
    if (n.type === 'i32') return n.op === 'mul' ? `Math.imul(${a}, ${b})` : `(${plain}) | 0`;
    return n.type === 'f32' ? `Math.fround(${plain})` : plain;
  }
  switch (n.op) {
    case 'parameter':
      return n.type === 'i32' ? `I32[${at(n)} >> 2]` : `F64[${at(n)} >> 3]`;
    case 'load':
      return n.type === 'f32' ? `F32[(${at(n)} >> 2) + lane]` : `F64[(${at(n)} >> 3) + lane]`;
    case 'loadDraw':
      return `F32[(${at(n)} >> 2) + lane]`;
    case 'lane':
    case 'step':
      return n.op;
    case 'min':
      return `${b} < ${a} ? ${b} : ${a}`;
    case 'max':
      return `${a} < ${b} ? ${b} : ${a}`;
    case 'sqrt':
    case 'floor':
    case 'abs':
      return `Math.${n.op}(${a})`;
    case 'neg':
      return `-${a}`;
    case 'and':
      return `${a} && ${b}`;
    case 'or':
      return `${a} || ${b}`;
    case 'not':
      return `!${a}`;
    case 'select':
      return `${a} ? ${b} : ${c}`;
    case 'powerOfTwo':
    case 'exponent':
    case 'mantissa':
      return `${n.op}(${a})`;
    case 'cubic': {
      const whole = n.type === 'f64' ? 32 : 16;
      const i = `(table + ${n.value} + ${a} * ${whole})`;
      return n.type === 'f64' ? `cubic(${i} >> 3, ${b})` : `cubic32(${i} >> 2, ${b})`;
    }
    case 'xor':
      return `${a} ^ ${b}`;
    case 'bitAnd':
      return `${a} & ${b}`;
    case 'bitOr':
      return `${a} | ${b}`;
    case 'shiftLeft':
      return `${a} << ${n.value}`;
    case 'shiftRight':
      return `(${a} >>> ${n.value}) | 0`;
    case 'rotateLeft':
      return `(${a} << ${n.value}) | (${a} >>> ${32 - n.value})`;
    case 'toFloat':
      return `Math.fround(${a})`;
    case 'bitsToFloat':
      return `ofBits(${a})`;
    case 'floatToBits':
      return `toBits(${a})`;
    default:
      throw new Error(`the oracle has no ${n.op}`);
  }
}
