import { z } from 'zod';
import type { FaultParams, Path } from '../fault.ts';
import { alternatives } from '../fault.ts';
import {
  isChoiceKind,
  isEnumKind,
  isListKind,
  isLiteralKind,
  isNumberKind,
  isObjectKind,
  isRecordKind,
  isSwitchKind,
  isUnionKind,
  isWrapper,
  type ChoiceKind,
  type ListKind,
  type ObjectKind,
} from './kind.ts';

// What a schema says about itself: where its parts are, and what it accepts in words.

/** The schema below defaults, optional and null. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let shape = schema;
  while (isWrapper(shape)) shape = shape.unwrap();
  return shape;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The option of a choice with this kind. */
export function optionFor(schema: ChoiceKind, kind: unknown): ObjectKind | undefined {
  return schema.options.find((option) => kindOf(schema, option) === kind);
}

/** The kinds of a choice. */
export function kinds(schema: ChoiceKind): string[] {
  return schema.options.map((option) => kindOf(schema, option));
}

/** The schema of one entry of a value, or `undefined` if it cannot have this entry. */
export function partOf(schema: z.ZodType, value: unknown, key: string | number): z.ZodType | undefined {
  const shape = unwrap(schema);
  if (isObjectKind(shape)) return shape.shape[key];
  if (isRecordKind(shape)) return shape.valueType;
  if (isListKind(shape)) return shape.element;
  if (isChoiceKind(shape)) {
    if (key === shape.def.discriminator) return z.enum(kinds(shape));
    const option = isObject(value) ? optionFor(shape, value[shape.def.discriminator]) : undefined;
    return option && partOf(option, value, key);
  }
  if (isUnionKind(shape)) {
    const options = shape.options as z.ZodType[];
    return options.map((option) => partOf(option, value, key)).find((part) => part !== undefined);
  }
  return undefined;
}

/** The schema at a path below a value of this schema. */
export function schemaAt(schema: z.ZodType, value: unknown, path: Path): z.ZodType | undefined {
  let [shape, holder]: [z.ZodType | undefined, unknown] = [schema, value];
  for (const key of path) {
    shape = shape && partOf(shape, holder, key);
    holder = entry(holder, key);
  }
  return shape;
}

/** The keys that a value of this schema may have, in order; none if they are free or there are none. */
export function keysOf(schema: z.ZodType | undefined, value: unknown): string[] {
  const shape = schema && unwrap(schema);
  if (!shape) return [];
  if (isObjectKind(shape)) return Object.keys(shape.shape);
  if (isChoiceKind(shape))
    return keysOf(isObject(value) ? optionFor(shape, value[shape.def.discriminator]) : undefined, value);
  if (!isUnionKind(shape)) return [];
  return shape.options.flatMap((option) => keysOf(option, value));
}

/** The value at a path, or `undefined`. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(entry, value);
}

/** What a schema accepts, in words and as numbers. */
export function accepts(schema: z.ZodType): { text: string; params: FaultParams } {
  const { text, params } = acceptsBare(unwrap(schema));
  return isNullable(schema)
    ? { text: `${text}, or null`, params: { ...params, nullable: true } }
    : { text, params };
}

function acceptsBare(shape: z.ZodType): { text: string; params: FaultParams } {
  if (isNumberKind(shape)) {
    const [min, max, integer] = [shape.minValue ?? -1e308, shape.maxValue ?? 1e308, shape.isInt];
    return {
      text: `a ${integer ? 'whole ' : ''}number from ${min} to ${max}`,
      params: { min, max, integer },
    };
  }
  if (isSwitchKind(shape)) return { text: 'true or false', params: {} };
  if (isEnumKind(shape) || isLiteralKind(shape)) {
    const choices = [...(isEnumKind(shape) ? shape.options : shape.values)].map(String);
    return { text: alternatives(choices), params: { choices } };
  }
  if (isRecordKind(shape)) return { text: 'an object with an id for each entry', params: {} };
  if (isListKind(shape)) {
    return {
      text: `a list of ${lengthOf(shape)}, each ${accepts(shape.element).text}`,
      params: {},
    };
  }
  if (isObjectKind(shape)) {
    const keys = Object.keys(shape.shape);
    return { text: `an object with ${alternatives(keys).replace(/ or (?=[^ ]*$)/, ', ')}`, params: {} };
  }
  if (isChoiceKind(shape)) {
    const choices = kinds(shape);
    return {
      text: `an object with "${shape.def.discriminator}": ${alternatives(choices)}`,
      params: { choices },
    };
  }
  if (isUnionKind(shape)) {
    return {
      text: shape.options.map((option) => accepts(option).text).join(', or '),
      params: {},
    };
  }
  const { minLength, maxLength } = shape as z.ZodString;
  const length = `a text of ${minLength ?? 0} to ${maxLength ?? 'any number of'} characters`;
  return { text: shape.description ?? length, params: maxLength === null ? {} : { longest: maxLength } };
}

/** How many entries a list has: the length its schema fixes. */
export function lengthOf(list: ListKind): number {
  const [check] = (list.def.checks ?? []) as unknown as { _zod: { def: { length?: number } } }[];
  return check?._zod.def.length ?? 0;
}

function kindOf(schema: ChoiceKind, option: ObjectKind): string {
  return (option.shape[schema.def.discriminator] as z.ZodLiteral<string>).value;
}

function isNullable(schema: z.ZodType): boolean {
  let shape = schema;
  while (isWrapper(shape)) {
    if (shape.def.type === 'nullable') return true;
    shape = shape.unwrap();
  }
  return false;
}

function entry(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
