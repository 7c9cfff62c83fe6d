import type { z } from 'zod';
import { document } from './schema/document.ts';
import { isObject, keysOf, partOf } from './schema/shape.ts';
import type { Study } from './study.ts';

/**
 * The text of a study in its one canonical form: keys in the order of the schema, entries of records in their own
 * order, two spaces, a line feed at the end. What is not written in the study is not written here either, so a file
 * that is opened and saved does not change by a byte.
 */
export function writeStudy(study: Study): string {
  return `${JSON.stringify(ordered(document, study), null, 2)}\n`;
}

function ordered(schema: z.ZodType | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => ordered(undefined, entry));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    keysInOrder(schema, value).map((key) => [key, ordered(schema && partOf(schema, value, key), value[key])]),
  );
}

function keysInOrder(schema: z.ZodType | undefined, value: Record<string, unknown>): string[] {
  const written = Object.keys(value);
  const known = keysOf(schema, value);
  return [
    ...known.filter((key) => Object.hasOwn(value, key)),
    ...written.filter((key) => !known.includes(key)),
  ];
}
