import type { LaneType, Node } from './expression.ts';
import type { Area } from './layout.ts';
import type { Pass, Program } from './program.ts';
import { loopSize, schedule } from './schedule.ts';
import { storeTimes } from './storeTimes.ts';
import { CodeBuffer, op, type Bytes, type FunctionBody, type ValueType } from './wasm.ts';

/** How one back-end writes a node: `get` leaves an argument on the stack, `scratch` lends a local. */
export interface Instructions {
  /** Lanes handled at once in a pass over f64 state and in a pass over draws. */
  readonly lanesAtOnce: { readonly state: number; readonly draw: number };
  /** Groups of so many lanes that a pass handles side by side. */
  readonly strands: number;
  /** Bytes from one lane of the state to the next. */
  readonly stateBytes: number;
  local(type: LaneType): ValueType;
  node(n: Node, context: Context): Bytes;
  store(type: LaneType, offset: number): Bytes;
  /** Leaves 1 on the stack when the mask on the stack holds in no lane. */
  readonly noLane: Bytes;
}

export interface Context {
  get(n: Node): Bytes;
  pointer(cursor: string): Bytes;
  tableBase: Bytes;
  laneNumber: Bytes;
  step: Bytes;
  scratch(type: ValueType): number;
}

/** Parameters of every pass function: bases of the three areas and the step. */
export const PASS_PARAMETERS = ['table', 'state', 'draw', 'step'] as const;
const base: Record<Area, number> = { table: 0, state: 1, draw: 2 };
const STEP = 3;

/** Bytes of a row for one cursor: the address, and for one that moves also stride and index table. */
export interface RowTable {
  readonly address: number;
  readonly bytes: number;
  readonly cursors: ReadonlyMap<string, { at: number; moves: boolean; area: Area }>;
}

const written = new WeakMap<Pass, RowTable>();

/** Writes the rows of a pass into the table area, once, whatever the number of back-ends. */
export function rowTable(program: Program, pass: Pass): RowTable {
  const earlier = written.get(pass);
  if (earlier) return earlier;
  const cursors = new Map<string, { at: number; moves: boolean; area: Area }>();
  const tracks = [...pass.cursors].map(([name, of]) => ({ name, rows: of() }));
  let bytes = 0;
  for (const { name, rows } of tracks) {
    const moves = rows.some((r) => r.index >= 0);
    cursors.set(name, { at: bytes, moves, area: rows[0]!.area });
    bytes += moves ? 12 : 4;
  }
  const values = new Int32Array((pass.rows * bytes) / 4);
  for (const { name, rows } of tracks) {
    const { at, moves } = cursors.get(name)!;
    rows.forEach((track, i) => {
      const word = (i * bytes + at) / 4;
      values[word] = track.base;
      if (!moves) return;
      values[word + 1] = track.stride;
      values[word + 2] = track.index;
    });
  }
  const table = { address: program.tables.put(values), bytes, cursors };
  written.set(pass, table);
  return table;
}

/** Cursor under which the f64 constants of a pass lie. */
const POOL = 'constants';
const pools = new WeakMap<Pass, Map<Node, Node>>();

/**
 * Writes the f64 constants of a pass into the table area, once, and says how each is read. So a number of the plan can
 * change without any change of code.
 */
export function constantPool(program: Program, pass: Pass): ReadonlyMap<Node, Node> {
  let pool = pools.get(pass);
  if (!pool) {
    const { constants } = schedule(pass);
    const address = program.tables.put(Float64Array.from(constants, (n) => n.value));
    pool = new Map(
      constants.map((n, i) => [
        n,
        { ...n, op: 'parameter', place: { cursor: POOL, offset: address + 8 * i } },
      ]),
    );
    pools.set(pass, pool);
  }
  return pool;
}

/** One pass as a WebAssembly function of (table, state, draw, step). */
export function passFunction(program: Program, pass: Pass, instructions: Instructions): FunctionBody {
  const table = rowTable(program, pass);
  const plan = schedule(pass);
  const pool = constantPool(program, pass);
  const locals: ValueType[] = [];
  const local = (type: ValueType): number => PASS_PARAMETERS.length + locals.push(type) - 1;
  const row = local('i32');
  const rowsLeft = local('i32');
  const laneAt = local('i32');
  const pointers = new Map([...table.cursors.keys()].map((name) => [name, local('i32')]));
  const shared = new Map<Node, number>();
  const constants: Bytes = [];
  const draws = pass.stores.some((s) => s.value.type !== 'f64');
  const atOnce = draws ? instructions.lanesAtOnce.draw : instructions.lanesAtOnce.state;
  const strands = strandsOf(program, pass, atOnce, instructions.strands);
  /** Where the nodes of the strand that is being written lie. */
  let place = shared;
  let strand = 0;
  const strandBytes = (cursor: string): number => {
    const area = table.cursors.get(cursor)?.area;
    return area === 'table' ? 0 : atOnce * (area === 'draw' ? 4 : instructions.stateBytes);
  };

  const context: Context = {
    get: (n) => {
      let at = place.get(n) ?? shared.get(n);
      if (at === undefined && n.op === 'constant') {
        shared.set(n, (at = local(instructions.local(n.type))));
        constants.push(...instructions.node(pool.get(n) ?? n, context), ...op.set(at));
      }
      if (at === undefined) throw new Error(`pass ${pass.name} uses ${n.op} before it is computed`);
      return op.get(at);
    },
    pointer: (cursor) => op.get(cursor === POOL ? base.table : pointers.get(cursor)!),
    tableBase: op.get(base.table),
    get laneNumber() {
      return strand === 0 ? op.get(laneAt) : [...op.get(laneAt), ...op.i32(strand * atOnce), ...op.i32Add];
    },
    step: op.get(STEP),
    scratch: local,
  };

  const compute = (n: Node, into: CodeBuffer): void => {
    if (n.op === 'iterate') return loop(n, into);
    const own = strand > 0 && n.place ? ahead(n, strand * strandBytes(n.place.cursor)) : n;
    into.push(instructions.node(own, context));
    const at = local(instructions.local(n.type));
    place.set(n, at);
    into.push(op.set(at));
  };

  const loop = (n: Node, into: CodeBuffer): void => {
    const count = loopSize(n);
    const variables = n.args.slice(count, 2 * count);
    const known = variables.map((v) => place.get(v));
    const at = known.map((found) => found ?? local(instructions.local('f64')));
    variables.forEach((v, i) => place.set(v, at[i]!));
    place.set(n, at[n.value]!);
    if (known[0] !== undefined) return;
    const goes = n.args[2 * count]!;
    const next = n.args.slice(2 * count + 1);
    variables.forEach((_, i) => into.push([...context.get(n.args[i]!), ...op.set(at[i]!)]));
    into.push([...op.block, ...op.loop]);
    for (const inner of plan.inside.get(n.args)!) compute(inner, into);
    into.push([...context.get(goes), ...instructions.noLane, ...op.brIf(1)]);
    // A lane that has stopped keeps its values; all variables change together.
    variables.forEach((v, i) => {
      const masked: Node = { ...n, op: 'select', args: [goes, next[i]!, v] };
      into.push(instructions.node(masked, context));
    });
    for (const local of [...at].reverse()) into.push(op.set(local));
    into.push([...op.br(0), ...op.end, ...op.end]);
  };

  const perRow = new CodeBuffer();
  for (const n of plan.perRow) compute(n, perRow);
  const perLane = new CodeBuffer();
  const own = Array.from({ length: strands }, () => new Map<Node, number>());
  const inStrand = (i: number, write: () => void): void => {
    [strand, place] = [i, own[i]!];
    write();
  };
  const inEach = (write: () => void): void => own.forEach((_, i) => inStrand(i, write));
  const times = storeTimes(pass);
  for (let k = 0; k <= plan.perLane.length; k++) {
    pass.stores.forEach(({ place: to, value }, i) => {
      if (times[i] !== k) return;
      inEach(() => {
        perLane.push(context.pointer(to.cursor));
        perLane.push(context.get(value));
        perLane.push(instructions.store(value.type, to.offset + strand * strandBytes(to.cursor)));
      });
    });
    const next = plan.perLane[k];
    if (next) inEach(() => compute(next, perLane));
  }
  inStrand(0, () => {});
  for (const [name, { area }] of table.cursors) {
    if (area === 'table') continue;
    const bytes = strands * strandBytes(name);
    perLane.push([...context.pointer(name), ...op.i32(bytes), ...op.i32Add, ...op.set(pointers.get(name)!)]);
  }
  const gate = pass.gate ? gateCode(pass.gate, context) : [];

  const code = new CodeBuffer();
  code.push(constants);
  code.push([...op.get(base.table), ...op.i32(table.address), ...op.i32Add, ...op.set(row)]);
  code.push([...op.i32(pass.rows), ...op.set(rowsLeft), ...op.loop, ...op.block]);
  for (const [name, { at, moves, area }] of table.cursors) {
    code.push([...op.get(row), ...op.i32Load(at), ...(moves ? movement(row, at) : [])]);
    code.push([...op.get(base[area]), ...op.i32Add, ...op.set(pointers.get(name)!)]);
  }
  code.push(gate);
  code.push(perRow.bytes);
  code.push([...op.i32(0), ...op.set(laneAt), ...op.loop]);
  code.push(perLane.bytes);
  code.push([...op.get(laneAt), ...op.i32(strands * atOnce), ...op.i32Add, ...op.tee(laneAt)]);
  code.push([...op.i32(program.lanes), ...op.i32LessSigned, ...op.brIf(0), ...op.end, ...op.end]);
  code.push([...op.get(row), ...op.i32(table.bytes), ...op.i32Add, ...op.set(row)]);
  code.push([
    ...op.get(rowsLeft),
    ...op.i32(-1),
    ...op.i32Add,
    ...op.tee(rowsLeft),
    ...op.brIf(0),
    ...op.end,
  ]);
  return { parameters: ['i32', 'i32', 'i32', 'i32'], locals, code: code.bytes };
}

/** More places in memory than this in one strand, and two of them get in each other's way. */
const MOST_PLACES = 16;

/**
 * How many groups of lanes a pass handles side by side: the steps of one wait for each other (a polynomial is a chain),
 * those of another fill the gaps. A loop per lane is handled alone.
 */
function strandsOf(program: Program, pass: Pass, atOnce: number, most: number): number {
  const { perLane, inside } = schedule(pass);
  const places = perLane.filter((n) => n.place).length + pass.stores.length;
  const fits = program.lanes % (most * atOnce) === 0 && places <= MOST_PLACES && inside.size === 0;
  return fits ? most : 1;
}

/** A node that is read at a place some bytes further on. */
const ahead = (n: Node, bytes: number): Node => ({
  ...n,
  place: { cursor: n.place!.cursor, offset: n.place!.offset + bytes },
});

/** stride · steps[t], added to the base on the stack. */
function movement(row: number, at: number): Bytes {
  return [
    ...op.get(row),
    ...op.i32Load(at + 8),
    ...op.get(base.table),
    ...op.i32Add,
    ...op.get(STEP),
    ...op.i32(4),
    ...op.i32Mul,
    ...op.i32Add,
    ...op.i32Load(0),
    ...op.get(row),
    ...op.i32Load(at + 4),
    ...op.i32Mul,
    ...op.i32Add,
  ];
}

function gateCode(gate: Node, context: Context): Bytes {
  if (gate.op !== 'parameter' || !gate.place) throw new Error('a gate must be a parameter or series');
  return [
    ...context.pointer(gate.place.cursor),
    ...op.f64Load(gate.place.offset),
    ...op.f64(0),
    ...op.f64Equal,
    ...op.brIf(0),
  ];
}
