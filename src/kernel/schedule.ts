import type { Node } from './expression.ts';
import type { Pass } from './program.ts';

/** The order in which a pass computes its nodes, the same for every back-end. */
export interface Schedule {
  /** Nodes that do not vary by lane: computed once per row. */
  readonly perRow: readonly Node[];
  /** Nodes computed once per lane, arguments first. Loops stand as one node. */
  readonly perLane: readonly Node[];
  /** How many nodes per lane have to be there for each store. */
  readonly ready: readonly number[];
  /** For every loop (keyed by its first `iterate` node's arguments): the nodes inside it. */
  readonly inside: ReadonlyMap<readonly Node[], readonly Node[]>;
  /** The f64 constants in the order in which they are first used. */
  readonly constants: readonly Node[];
}

const made = new WeakMap<Pass, Schedule>();

/**
 * Sorts the nodes of a pass: arguments before users, loop-invariant work outside loops, lane-invariant work outside
 * the lane loop. A pass is sorted once, when nothing is added to it any more.
 */
export function schedule(pass: Pass): Schedule {
  let found = made.get(pass);
  if (!found) made.set(pass, (found = sorted(pass)));
  return found;
}

function sorted(pass: Pass): Schedule {
  const perRow: Node[] = [];
  const perLane: Node[] = [];
  const inside = new Map<readonly Node[], Node[]>();
  const invariant = new Map<Node, boolean>();
  const placed = new Set<Node>();
  const constants = new Set<Node>();

  const isInvariant = (n: Node): boolean => {
    let known = invariant.get(n);
    if (known === undefined) {
      const own = !['load', 'loadDraw', 'lane', 'iterate', 'loopVariable'].includes(n.op);
      known = own && n.args.every(isInvariant);
      invariant.set(n, known);
    }
    return known;
  };

  const visit = (n: Node, body: { variables: Set<Node>; nodes: Node[] } | null): void => {
    if (n.op === 'constant' && n.type === 'f64') constants.add(n);
    if (n.op === 'constant' || n.op === 'loopVariable' || placed.has(n)) return;
    const dependent = body !== null && dependsOn(n, body.variables);
    if (n.op === 'iterate') {
      if (dependent) throw new Error('a loop inside a loop is not supported');
      const count = loopSize(n);
      for (const start of n.args.slice(0, count)) visit(start, null);
      if (!inside.has(n.args)) {
        const loop = { variables: new Set(n.args.slice(count, 2 * count)), nodes: [] as Node[] };
        inside.set(n.args, loop.nodes);
        for (const part of n.args.slice(2 * count)) visit(part, loop);
      }
    } else {
      for (const arg of n.args) visit(arg, body);
    }
    placed.add(n);
    if (dependent) body.nodes.push(n);
    else if (isInvariant(n)) perRow.push(n);
    else perLane.push(n);
  };

  const ready = pass.stores.map(({ value }) => {
    visit(value, null);
    return perLane.length;
  });
  return { perRow, perLane, ready, inside, constants: [...constants] };
}

/** Number of variables of a loop: its arguments are starts, variables, condition, next values. */
export function loopSize(n: Node): number {
  return (n.args.length - 1) / 3;
}

const dependence = new WeakMap<Set<Node>, Map<Node, boolean>>();
function dependsOn(n: Node, variables: Set<Node>): boolean {
  let known = dependence.get(variables);
  if (!known) dependence.set(variables, (known = new Map<Node, boolean>()));
  let answer = known.get(n);
  if (answer === undefined) {
    answer = variables.has(n) || n.args.some((a) => dependsOn(a, variables));
    known.set(n, answer);
  }
  return answer;
}
