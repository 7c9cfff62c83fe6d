import type { z } from 'zod';
import type { Finding, Path } from '../fault.ts';
import { alternatives } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { isObject, partOf, unwrap } from '../schema/shape.ts';
import { isRecordKind, isUnionKind } from '../schema/kind.ts';

/** Only what the base has can be taken out of it. `base` and `changes` are values of this schema, paths begin there. */
export function* removals(
  schema: z.ZodType,
  base: unknown,
  changes: unknown,
  path: Path = [],
): Iterable<Finding> {
  if (!isObject(changes)) return;
  const known = isObject(base) ? Object.keys(base) : [];
  for (const [key, value] of Object.entries(changes)) {
    const here = [...path, key];
    const part = partOf(schema, base, key) ?? partOf(schema, changes, key);
    if (value !== null) {
      const inner = isObject(base) ? base[key] : undefined;
      if (part) yield* removals(part, inner, value, here);
    } else if (isRecord(schema) && !known.includes(key)) {
      const near = nearest(key, known);
      yield {
        code: 'nothingToRemove',
        path: here,
        found: 'null for an entry that the base does not have',
        accepted: known.length === 0 ? 'nothing: the base has none' : `one of ${alternatives(known)}`,
        fix: near === undefined ? 'take it out' : `write "${near}"`,
        params: { choices: known, ...(near === undefined ? {} : { nearest: near }) },
        at: 'key',
      };
    }
  }
}

function isRecord(schema: z.ZodType): boolean {
  const shape = unwrap(schema);
  if (isUnionKind(shape)) return (shape.options as z.ZodType[]).some(isRecord);
  return isRecordKind(shape);
}
