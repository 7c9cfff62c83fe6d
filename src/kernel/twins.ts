import { constantPool } from './emit.ts';
import type { Node } from './expression.ts';
import type { Pass, Program } from './program.ts';
import { schedule } from './schedule.ts';

/**
 * Two programs are twins when they differ in numbers alone: parameters, series and constants, all of which lie in the
 * table area. Then one module plays both. They are compared node by node, which takes a small part of the time of
 * compiling one.
 */
export function adoptTwin(program: Program, twin: Program): boolean {
  if (!sameShape(program, twin)) return false;
  const constants = new Map<number, Float64Array>();
  for (const group of ['startPasses', 'stepPasses'] as const) {
    for (const [i, pass] of twin[group].entries()) {
      const own = counterparts(pass, program[group][i]!);
      if (!own) return false;
      const { constants: theirs } = schedule(pass);
      const [first] = theirs;
      if (!first) continue;
      // A twin was compiled once, so its constants have their places.
      const address = constantPool(twin, pass).get(first)!.place!.offset;
      constants.set(
        address,
        Float64Array.from(theirs, (n) => own.get(n)!.value),
      );
    }
  }
  program.adopt(twin, constants);
  return true;
}

function sameShape(a: Program, b: Program): boolean {
  return (
    a.lanes === b.lanes &&
    a.steps === b.steps &&
    a.ringSlots === b.ringSlots &&
    a.stratified === b.stratified &&
    a.startPasses.length === b.startPasses.length &&
    a.stepPasses.length === b.stepPasses.length &&
    alike(a.bucketOf, b.bucketOf) &&
    alike([...a.named.keys()], [...b.named.keys()].slice(0, a.named.size)) &&
    a.tables.contents.every(({ address, values }, i) => {
      const other = b.tables.contents[i]!;
      return address === other.address && values.byteLength === other.values.byteLength;
    }) &&
    a.kinds.length === b.kinds.length &&
    a.kinds.every((kind, i) => {
      const other = b.kinds[i]!;
      const draws = [...kind.drawSlots.values()];
      const others = [...other.drawSlots.values()];
      return (
        kind.name === other.name &&
        alike(kind.names, other.names) &&
        alike([...kind.slots.keys()], [...other.slots.keys()]) &&
        alike([...kind.drawSlots.keys()], [...other.drawSlots.keys()]) &&
        draws.every(({ slot, spec }, k) => {
          const { slot: place, spec: same } = others[k]!;
          return slot === place && (spec === same || JSON.stringify(spec) === JSON.stringify(same));
        })
      );
    })
  );
}

function alike<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What stands in a pass where each node of another stands; null where they differ in more than constants. */
function counterparts(pass: Pass, own: Pass): ReadonlyMap<Node, Node> | null {
  if (pass.name !== own.name || pass.rows !== own.rows || pass.stores.length !== own.stores.length)
    return null;
  if (!alike([...pass.cursors.keys()], [...own.cursors.keys()])) return null;
  const rows = own.rowsOf;
  if (!rows || pass.rowsOf?.length !== rows.length) return null;
  if (!pass.rowsOf.every(([kind, entities], i) => kind === rows[i]![0] && alike(entities, rows[i]![1])))
    return null;
  const found = new Map<Node, Node>();
  const same = (a: Node, b: Node): boolean => {
    const before = found.get(a);
    if (before) return before === b;
    if (a.op !== b.op || a.type !== b.type || a.args.length !== b.args.length || !samePlace(a, b))
      return false;
    const number = a.op === 'constant' && a.type === 'f64';
    // The number of a loop's variable says only which loop was written first.
    if (!number && a.op !== 'loopVariable' && a.value !== b.value) return false;
    found.set(a, b);
    return a.args.every((arg, i) => same(arg, b.args[i]!));
  };
  const stores = pass.stores.every(({ place, value }, i) => {
    const other = own.stores[i]!;
    return (
      place.cursor === other.place.cursor && place.offset === other.place.offset && same(value, other.value)
    );
  });
  const { gate } = pass;
  const gates = gate && own.gate ? samePlace(gate, own.gate) : gate === own.gate;
  return stores && gates ? found : null;
}

const samePlace = ({ place: a }: Node, { place: b }: Node): boolean =>
  a?.cursor === b?.cursor && a?.offset === b?.offset;
