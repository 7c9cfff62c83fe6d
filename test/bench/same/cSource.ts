import { rowTable } from '../../../src/kernel/emit.ts';
import type { LaneType, Node } from '../../../src/kernel/expression.ts';
import type { Groups, Pass, Program } from '../../../src/kernel/program.ts';
import { loopSize, schedule } from '../../../src/kernel/schedule.ts';

/** The groups of passes in the order in which the program declares them. */
export const GROUPS = ['drawStart', 'start', 'drawStep', 'step'] as const;

/**
 * The fifth back-end: a sealed program as C, for the benchmark alone. The same nodes in the same order as the
 * WebAssembly back-ends write them; `vectors.h` says what a vector is (`BITS` wide, 0 for one lane at a time; with
 * `TURBO` the state is float32). Compiled with `-ffp-contract=off` it gives the same bits as they do.
 */
export function cSource(program: Program, groups: Groups): string {
  const names = new Map<Pass, string>();
  const passes = GROUPS.flatMap((group) => groups[group]);
  passes.forEach((pass, i) => names.set(pass, `pass${i}`));
  const bodies = passes.map((pass) => passFunction(program, pass, names.get(pass)!));
  const played = GROUPS.map((group) => {
    const calls = groups[group].map((pass) => `  ${names.get(pass)!}(table, state, draw, step);`);
    return `static void ${group}(${AREAS}) {\n${calls.join('\n')}\n}`;
  });
  return `#include "vectors.h"\n\n#define LANES ${program.lanes}\n#define STEPS ${program.steps}\n
${bodies.join('\n\n')}\n\n${played.join('\n\n')}\n\n#include "player.h"\n`;
}

const AREAS = 'char *table, char *state, char *draw, int32_t step';
const C_TYPE: Record<LaneType, string> = { f64: 'state_v', mask: 'state_m', f32: 'float_v', i32: 'int_v' };

/** Opens the scope in which a pass is written: names of its nodes, and how each is computed. */
function passFunction(program: Program, pass: Pass, name: string): string {
  const table = rowTable(program, pass);
  const plan = schedule(pass);
  const draws = pass.stores.some((s) => s.value.type !== 'f64');
  const names = new Map<Node, string>();
  const pointer = new Map([...table.cursors.keys()].map((cursor, i) => [cursor, `p${i}`]));
  const get = (n: Node): string => (n.op === 'constant' ? literal(n) : names.get(n)!);
  const place = (n: Node): string => {
    const { cursor, offset } = n.place!;
    return `${pointer.get(cursor)!} + ${offset}${moved(table.cursors.get(cursor)!.area)}`;
  };
  const moved = (area: string): string =>
    area === 'table' ? '' : ` + lane * ${area === 'draw' ? 4 : 'STATE_BYTES_OF_LANE'}`;
  const compute = (n: Node): string => {
    if (n.op === 'iterate') return loop(n);
    const value = text(n, get, place);
    const fresh = `v${names.size}`;
    names.set(n, fresh);
    return `const ${C_TYPE[n.type]} ${fresh} = ${value};`;
  };
  const loop = (n: Node): string => {
    const count = loopSize(n);
    const variables = n.args.slice(count, 2 * count);
    const first = !names.has(variables[0]!);
    if (first) variables.forEach((v) => names.set(v, `v${names.size}`));
    names.set(n, names.get(variables[n.value]!)!);
    if (!first) return '';
    const body = plan.inside.get(n.args)!.map(compute).join('\n');
    const goes = get(n.args[2 * count]!);
    const next = n.args.slice(2 * count + 1);
    const starts = variables.map((v, i) => `state_v ${get(v)} = ${get(n.args[i]!)};`);
    const kept = variables.map(
      (v, i) => `const state_v n${i} = s_select(${goes}, ${get(next[i]!)}, ${get(v)});`,
    );
    const turned = variables.map((v, i) => `${get(v)} = n${i};`);
    return `${starts.join(' ')}\nfor (;;) {\n${body}\nif (!s_any(${goes})) break;\n${kept.join(' ')}\n${turned.join(' ')}\n}`;
  };
  const rows = [...table.cursors].map(([cursor, { at, moves, area }]) => {
    const word = (k: number): string => `((const int32_t *)row)[${at / 4 + k}]`;
    const move = moves ? ` + ${word(1)} * ((const int32_t *)(table + ${word(2)}))[step]` : '';
    return `char *const ${pointer.get(cursor)!} = ${area} + ${word(0)}${move};`;
  });
  const gate = pass.gate
    ? `if (*(const double *)(${pointer.get(pass.gate.place!.cursor)!} + ${pass.gate.place!.offset}) == 0) continue;`
    : '';
  const perRow = plan.perRow.map(compute);
  const perLane = plan.perLane.map(compute);
  const stores = pass.stores.map(({ place: { cursor, offset }, value }) => {
    const to = `${pointer.get(cursor)!} + ${offset}${moved(table.cursors.get(cursor)!.area)}`;
    return `store_${C_TYPE[value.type]}(${to}, ${get(value)});`;
  });
  const unused = [...pointer.values()].map((p) => `(void)${p};`).join(' ');
  return `/* ${pass.name} */
static void ${name}(${AREAS}) {
for (int i = 0; i < ${pass.rows}; i++) {
const char *const row = table + ${table.address} + i * ${table.bytes};
${rows.join('\n')}
${unused}
${gate}
${perRow.join('\n')}
for (int lane = 0; lane < LANES; lane += ${draws ? 'DRAWS_AT_ONCE' : 'STATES_AT_ONCE'}) {
${perLane.join('\n')}
${stores.join('\n')}
}
}
(void)draw, (void)state, (void)step;
}`;
}

function literal(n: Node): string {
  if (n.type === 'i32') return `i_splat(${n.value === -2147483648 ? '(-2147483647 - 1)' : n.value})`;
  const splat = n.type === 'f32' ? 'f_splat' : 's_splat';
  if (!Number.isFinite(n.value)) return `${splat}(${n.value > 0 ? '' : '-'}__builtin_inf())`;
  const digits = Object.is(n.value, -0) ? '-0.0' : String(n.value);
  return `${splat}(${/[.e]/.test(digits) ? digits : `${digits}.0`})`;
}

const BINARY: Record<string, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  less: '<',
  lessEqual: '<=',
  equal: '==',
  and: '&',
  or: '|',
  xor: '^',
  bitAnd: '&',
  bitOr: '|',
};

function text(n: Node, get: (n: Node) => string, place: (n: Node) => string): string {
  const args = n.args.map(get);
  const [a, b, c] = args;
  const sign = BINARY[n.op];
  if (sign) return `(${C_TYPE[n.type]})(${a} ${sign} ${b})`;
  switch (n.op) {
    case 'parameter':
      return n.type === 'i32'
        ? `i_splat(*(const int32_t *)(${place(n)}))`
        : `s_splat(*(const double *)(${place(n)}))`;
    case 'load':
      return `load_${C_TYPE[n.type]}(${place(n)})`;
    case 'loadDraw':
      return `load_draw(${place(n)})`;
    case 'lane':
      return 'i_lanes(lane)';
    case 'step':
      return 'i_splat(step)';
    case 'min':
    case 'max':
    case 'sqrt':
    case 'floor':
    case 'abs':
    case 'powerOfTwo':
    case 'exponent':
    case 'mantissa':
      if (n.type !== 'f64') throw new Error(`C has no ${n.op} of ${n.type}`);
      return `s_${n.op}(${args.join(', ')})`;
    case 'neg':
      return `-${a}`;
    case 'not':
      return `s_not(${a})`;
    case 'select':
      return `s_select(${a}, ${b}, ${c})`;
    case 'cubic':
      return n.type === 'f32'
        ? `f_cubic(table + ${n.value}, ${a}, ${b})`
        : `s_cubic(table + ${n.value}, ${a}, ${b})`;
    case 'shiftLeft':
      return `i_left(${a}, ${n.value})`;
    case 'shiftRight':
      return `i_right(${a}, ${n.value})`;
    case 'rotateLeft':
      return `i_rotate(${a}, ${n.value})`;
    case 'toFloat':
      return `i_to_float(${a})`;
    case 'bitsToFloat':
      return `i_as_float(${a})`;
    case 'floatToBits':
      return `f_as_int(${a})`;
    default:
      throw new Error(`C has no ${n.op}`);
  }
}
