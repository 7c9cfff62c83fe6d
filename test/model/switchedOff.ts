import { described, leavesOf, readersOf, type Leaf } from '../../src/model/described.ts';
import { parameters } from '../../src/study/defaults.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanInput, Scenario } from '../../src/study/study.ts';
import { other, put } from './digits.ts';

type Value = Leaf['value'] | undefined;
type Tree = Record<string, unknown>;

/** A plan in which something is switched off, by the value of one parameter or by how it is built. */
export interface Off {
  readonly plan: Scenario;
  /** The parameter, wherever it stands; null where it takes more than one. */
  readonly path: string | null;
  readonly value?: Value;
  /** Whether a file that does not speak of the parameter says the same. */
  readonly usual: boolean;
}

/** Everything that one value can switch off in a plan. */
export function* waysOff(plan: Scenario): Iterable<Off> {
  const all = leavesOf(plan, parameters);
  for (const path of new Set(all.map(({ parameter }) => parameter.path as string))) {
    const leaves = all.filter(({ parameter }) => parameter.path === path);
    const { default: usual } = leaves[0]!.parameter;
    for (const value of nothingOf(leaves[0]!)) {
      const off = playable(leaves.reduce((made, leaf) => placed(made, leaf.path, value), plan));
      if (off) yield { plan: off, path, value, usual: value === usual };
    }
  }
}

/** Values that may mean that something is not there; `undefined` where only a file without the key does. */
function nothingOf({ parameter }: Leaf): Value[] {
  const { kind, choices, min = 0, max = 0, nullable, default: usual } = parameter;
  if (kind === 'switch') return [false];
  if (kind === 'choice') return [...choices!];
  const ends = [0, 1].filter((x) => x >= min && x <= max);
  return [...new Set<Value>([usual, ...ends, ...(nullable ? [null] : [])])];
}

/** The plan with another value at a place. Another kind starts from its own defaults. */
function placed(plan: Scenario, path: string, value: Value): Scenario {
  const keys = path.split('.');
  const whole = keys.at(-1) === 'kind' && keys.at(-3) !== 'depots';
  if (!whole && value !== undefined) return put(plan, path, value);
  const copy = structuredClone(plan) as unknown as Tree;
  if (value === undefined) remove(copy, keys);
  else planted(copy, keys.slice(0, -1), { kind: value });
  return copy as unknown as Scenario;
}

const planted = (node: Tree, [key, ...rest]: string[], value: unknown): void => {
  if (rest.length === 0) node[key!] = value;
  else planted(node[key!] as Tree, rest, value);
};

function remove(node: Tree, [key, ...rest]: string[]): void {
  if (rest.length === 0) delete node[key!];
  else remove(node[key!] as Tree, rest);
}

/** The plan as it comes out of a file; null where no file could hold it. */
export function playable(plan: Scenario): Scenario | null {
  const { id: _, name: __, ...base } = plan;
  const head = { format: 'tandem/1', id: 'file', name: 'File', comparison: { seed: 'file' } } as const;
  try {
    return resolve({ ...head, base: base as PlanInput })[0]!;
  } catch {
    return null;
  }
}

/** The plan of a file that does not speak of these places, but for those that switch something or that it must give. */
export const leftOut = (plan: Scenario, places: readonly Leaf[]): Scenario =>
  asSwitched(plan, places, ({ path }) => [path, undefined]);

/** The plan with an odd value at each of these places that can have one and switches nothing on or off. */
export const oddly = (plan: Scenario, places: readonly Leaf[]): Scenario =>
  asSwitched(plan, places, (leaf) => [leaf.path, other(leaf)]);

/** Changes all places at once where that switches nothing, else as many as can be, in their order. */
function asSwitched(
  plan: Scenario,
  places: readonly Leaf[],
  change: (leaf: Leaf) => [path: string, value: Value],
): Scenario {
  const states = (of: Scenario) => described.map(({ on }) => on(of)).join();
  const before = states(plan);
  const accepted = (made: Scenario) => {
    const could = playable(made);
    return could && states(could) === before ? could : null;
  };
  const all = places.reduce((made, leaf) => placed(made, ...change(leaf)), plan);
  return (
    accepted(all) ?? places.reduce((made, leaf) => accepted(placed(made, ...change(leaf))) ?? made, plan)
  );
}

/** Places of a plan that only mechanisms that are off would read. */
export function idle(off: Scenario): Leaf[] {
  return leavesOf(off, parameters).filter(({ parameter: { path } }) => {
    const readers = readersOf(path);
    return readers.length > 0 && readers.every(({ on, acts }) => acts === 'engine' && !on(off));
  });
}

/** So little that adding it to anything, or multiplying by one and it, leaves every bit. */
const FAINT = 1e-100;

/** The plan with what these parameters weigh at no strength to speak of; null unless all are numbers that are 0. */
export function faintly(plan: Scenario, paths: readonly string[]): Scenario | null {
  const leaves = leavesOf(plan, parameters).filter(({ parameter }) => paths.includes(parameter.path));
  const between = leaves.every(
    ({ value, parameter: { kind, integer, max = 0 } }) =>
      kind === 'number' && !integer && max > 0 && value === 0,
  );
  return between ? playable(leaves.reduce((made, leaf) => put(made, leaf.path, FAINT), plan)) : null;
}

/** Outcomes, what is next to nothing taken as nothing. */
export const roughly = (outcomes: string): string =>
  outcomes
    .split(',')
    .map((x) => (Math.abs(Number(x)) < 1e-40 ? '0' : x))
    .join();
