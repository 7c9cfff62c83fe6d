// What the model knows, told in words of its own: every mechanism, whether it is on, and what it reads.

import type { Parameter } from '../study/defaults.ts';
import type { Plan } from '../study/study.ts';
import { deliveryMechanisms } from './described/delivery.ts';
import { demandMechanisms } from './described/demand.ts';
import { informationMechanisms } from './described/information.ts';
import type { Mechanism } from './described/mechanism.ts';
import { moneyMechanisms, peopleMechanisms } from './described/people.ts';
import { supplyMechanisms } from './described/supply.ts';

export type { Mechanism, Topic } from './described/mechanism.ts';

/** Every mechanism, grouped by topic in the order of the list. */
export const described: readonly Mechanism[] = [
  ...demandMechanisms,
  ...informationMechanisms,
  ...supplyMechanisms,
  ...deliveryMechanisms,
  ...peopleMechanisms,
  ...moneyMechanisms,
];

/** Left out on purpose: lane capacities and losses stand in for the network. */
export const leftOut = ['powerFlow', 'unitCommitment', 'vehicleRouting', 'singleCustomers'] as const;

/** One leaf of a plan with a value of its own, and what is known of it. */
export interface Leaf {
  /** Such as `network.regions.north.demandCv`. */
  readonly path: string;
  readonly value: number | string | boolean | null;
  readonly parameter: Parameter;
}

/**
 * Every leaf of a plan that the registry knows, in the order of the plan. `parameters` is the registry of the study.
 * Leaves that answer for others but are left out themselves are not among them.
 */
export function leavesOf(plan: Plan, parameters: readonly Parameter[]): Leaf[] {
  const shapes = parameters.map((parameter) => ({ parameter, words: parameter.path.split('.') }));
  const found: Leaf[] = [];
  const walk = (node: unknown, words: readonly string[]): void => {
    if (typeof node === 'object' && node !== null) {
      for (const [key, below] of Object.entries(node)) walk(below, [...words, key]);
      return;
    }
    const parameter = parameterOf(shapes, words);
    if (parameter && node !== undefined)
      found.push({ path: words.join('.'), value: node as Leaf['value'], parameter });
  };
  walk(plan, []);
  return found;
}

/** Whether a value is another than what the registry gives; a leaf without a default of its own was written. */
export const isSet = ({ value, parameter }: Leaf): boolean =>
  parameter.default === undefined || value !== parameter.default;

/**
 * Parameters that a plan sets away from their default although no future depends on them: every mechanism that reads
 * them is off in this plan. What only the page shows, such as the unit, is not among them; nor is a value that is itself
 * what switches its mechanism off.
 */
export function ignored(plan: Plan, parameters: readonly Parameter[]): Leaf[] {
  return leavesOf(plan, parameters).filter((leaf) => {
    if (!isSet(leaf)) return false;
    const readers = readersOf(leaf.parameter.path);
    // What a file must state, or states of one depot only, is no choice that could be in vain.
    if (leaf.parameter.default === undefined || readers.some(({ on }) => on(plan))) return false;
    const usual = withLeaf(plan, leaf.path.split('.'), leaf.parameter.default);
    return !readers.some(({ on }) => on(usual));
  });
}

/** The mechanisms that read a parameter, given by its path in the registry. */
export function readersOf(path: string): Mechanism[] {
  return described.filter(({ reads }) => (reads as readonly string[]).includes(path));
}

function withLeaf<T>(node: T, [key, ...rest]: readonly string[], value: unknown): T {
  if (key === undefined) return value as T;
  const tree = node as Record<string, unknown>;
  const below = withLeaf(tree[key], rest, value);
  return (Array.isArray(node) ? Object.assign([...node], { [key]: below }) : { ...tree, [key]: below }) as T;
}

/** What is ignored in every one of these plans in which it is set: a parameter that one of them uses is no oversight. */
export function ignoredInAll(plans: readonly Plan[], parameters: readonly Parameter[]): Leaf[] {
  const all = plans.map((plan) => ({ leaves: leavesOf(plan, parameters), out: ignored(plan, parameters) }));
  const shape = new Map<string, Leaf>();
  for (const { out } of all) for (const one of out) if (!shape.has(one.path)) shape.set(one.path, one);
  return [...shape.values()].filter(({ path }) =>
    all.every(({ leaves, out }) => {
      const leaf = leaves.find((each) => each.path === path);
      return !leaf || !isSet(leaf) || out.some((each) => each.path === path);
    }),
  );
}

function parameterOf(
  shapes: readonly { parameter: Parameter; words: readonly string[] }[],
  words: readonly string[],
): Parameter | undefined {
  return shapes.find(
    (shape) =>
      shape.words.length === words.length &&
      shape.words.every((word, i) => word === '*' || word === words[i]),
  )?.parameter;
}
