import { campaigns } from './defaults/campaigns.ts';
import { customers } from './defaults/customers.ts';
import { demand } from './defaults/demand.ts';
import { dispatch } from './defaults/dispatch.ts';
import { incentives } from './defaults/incentives.ts';
import { information } from './defaults/information.ts';
import { money } from './defaults/money.ts';
import { network } from './defaults/network.ts';
import type { Entry, Grade } from './defaults/parameter.ts';
import { placement } from './defaults/placement.ts';
import { supply } from './defaults/supply.ts';
import { time } from './defaults/time.ts';

/** Every leaf of a plan by its path; `*` stands for an id. The schemas take defaults and ranges from here. */
export const registry = {
  ...time,
  ...network,
  ...demand,
  ...campaigns,
  ...information,
  ...supply,
  ...placement,
  ...dispatch,
  ...customers,
  ...incentives,
  ...money,
};

export type ParameterPath = keyof typeof registry;

/** One leaf of a plan as the lever panel, `explain` and the documentation read it. */
export type Parameter = {
  readonly path: ParameterPath;
  /** The first word of the path: time, network, demand, … */
  readonly group: string;
  readonly symbol: string;
  readonly unit: string;
  /** `undefined` if the file must give it, or if another parameter answers for it: see `fallback`. */
  readonly default: number | string | boolean | null | undefined;
  /** The parameter that answers when this one is left out. */
  readonly fallback: string | null;
  readonly kind: 'number' | 'choice' | 'switch';
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly integer: boolean;
  /** `null` is a value of its own: unlimited, or worked out from the rest. */
  readonly nullable: boolean;
  readonly choices: readonly string[] | undefined;
  readonly grade: Grade;
  readonly source: string;
  /** Shown in the first editor. */
  readonly core: boolean;
};

export const parameters: readonly Parameter[] = Object.entries<Entry>(registry).map(([path, entry]) =>
  parameter(path as ParameterPath, entry),
);

/**
 * The entry for a concrete path in a plan, such as `network.regions.north.demandCv`.
 * Returns `undefined` if no leaf has this path.
 */
export function parameterAt(path: string): Parameter | undefined {
  return parameters.find((known) => sameShape(known.path, path));
}

function sameShape(known: string, path: string): boolean {
  const [shape, words] = [known.split('.'), path.split('.')];
  return shape.length === words.length && shape.every((word, index) => word === '*' || word === words[index]);
}

function parameter(path: ParameterPath, { range, default: value, ...rest }: Entry): Parameter {
  const rule = typeof value === 'object' && value !== null ? value : null;
  return Object.freeze({
    path,
    group: path.slice(0, path.indexOf('.')),
    ...rest,
    default: rule === null ? (value as Parameter['default']) : undefined,
    fallback: rule?.rule === 'from' ? rule.path : null,
    kind: range.kind,
    min: range.kind === 'number' ? range.min : undefined,
    max: range.kind === 'number' ? range.max : undefined,
    integer: range.kind === 'number' && range.integer,
    nullable: range.kind === 'number' && range.nullable,
    choices: range.kind === 'choice' ? range.choices : undefined,
  });
}
