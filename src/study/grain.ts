import type { z } from 'zod';
import { isChoiceKind, isObjectKind, isRecordKind, isUnionKind } from './schema/kind.ts';
import { document } from './schema/document.ts';
import { plan } from './schema/plan.ts';
import { isObject, partOf, unwrap } from './schema/shape.ts';
import type { Study } from './study.ts';
import { writeStudy } from './write.ts';

// How finely two studies are compared: where one looks into the parts, and where a value counts as one.

/** A place in a study, with what the schema says about it. */
export type Place = {
  readonly path: readonly string[];
  readonly schema: z.ZodType | undefined;
  /** Inside the changes of a scenario, where every key may be left out. */
  readonly inChanges: boolean;
  /** An entry of a record: a region, a campaign, a scenario. */
  readonly entry: boolean;
};

/** The study as a whole. */
export const wholeStudy: Place = { path: [], schema: document, inChanges: false, entry: false };

/** The place of one part. `value` is the value around it: a choice says by its kind which parts it has. */
export function inside({ path, schema, inChanges }: Place, value: unknown, key: string): Place {
  // Changes are read by the schema of a plan: theirs forgets which objects are choices.
  const changes = path.length === 2 && path[0] === 'scenarios' && key === 'changes';
  return {
    path: [...path, key],
    schema: changes ? plan : schema && partOf(schema, value, key),
    inChanges: inChanges || changes,
    entry: schema !== undefined && hasEntries(schema),
  };
}

/**
 * Whether these versions of one value are compared part by part; `undefined` is a version that lacks it. Lists and
 * choices of different kinds count as one. So does what somebody lacks, unless it is a mere section of the file, which
 * says nothing by being there or not.
 */
export function isDivisible(place: Place, versions: readonly unknown[]): boolean {
  const present = versions.filter((version) => version !== undefined);
  const complete = present.length === versions.length;
  if (!present.every(isObject)) return false;
  const shape = place.schema && unwrap(place.schema);
  if (shape && isChoiceKind(shape)) {
    const { discriminator } = shape.def;
    return complete && new Set(present.map((version) => version[discriminator])).size === 1;
  }
  return complete || present.every((version) => isSection(place, version));
}

/** Whether the order of the keys is the author's; elsewhere the schema orders them. */
export function isOrdered({ schema }: Place): boolean {
  return schema === undefined || hasEntries(schema);
}

/** Whether two values are written with the same bytes. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A fresh copy with the keys in their canonical order, and without keys that hold `undefined`. */
export function canonical(study: Study): Study {
  return JSON.parse(writeStudy(study)) as Study;
}

function hasEntries(schema: z.ZodType): boolean {
  const shape = unwrap(schema);
  return isRecordKind(shape) || (isUnionKind(shape) && shape.options.some(hasEntries));
}

function isSection({ schema, inChanges, entry }: Place, value: Record<string, unknown>): boolean {
  const shape = schema && unwrap(schema);
  if (!shape) return false;
  if (isRecordKind(shape)) return true;
  if (!isObjectKind(shape)) return false;
  const needed = Object.entries(shape.shape).flatMap(([key, part]) =>
    part._zod.optin === undefined ? [key] : [],
  );
  // An entry of a scenario that lacks something needed adjusts an entry of the base.
  if (inChanges) return !entry || needed.length === 0 || !needed.every((key) => Object.hasOwn(value, key));
  return needed.length === 0;
}
