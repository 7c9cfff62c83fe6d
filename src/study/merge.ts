import type { z } from 'zod';
import { isObject, optionFor, unwrap } from './schema/shape.ts';
import { isChoiceKind, isObjectKind, isRecordKind, isUnionKind, type ObjectKind } from './schema/kind.ts';

/**
 * A plan with changes laid over it. Objects and records are merged key by key, arrays and leaves are replaced, `null`
 * takes an entry out of a record, and a choice of another kind replaces the old one whole. Neither input is touched.
 */
export function merge(schema: z.ZodType, base: unknown, change: unknown): unknown {
  const shape = unwrap(schema);
  if (!isObject(base) || !isObject(change)) return change;
  if (isRecordKind(shape)) return mergeRecord(shape.valueType, base, change);
  if (isObjectKind(shape)) return mergeObject(shape, base, change);
  if (isChoiceKind(shape)) {
    const key = shape.def.discriminator;
    const same = change[key] === undefined || change[key] === base[key];
    const option = optionFor(shape, base[key]);
    return same && option ? mergeObject(option, base, change) : change;
  }
  if (isUnionKind(shape)) {
    const record = shape.options.find((option) => isRecordKind(option));
    return record ? merge(record, base, change) : change;
  }
  return change;
}

function mergeRecord(entry: z.ZodType, base: Record<string, unknown>, change: Record<string, unknown>) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else merged[key] = key in base ? merge(entry, base[key], value) : value;
  }
  return merged;
}

function mergeObject(shape: ObjectKind, base: Record<string, unknown>, change: Record<string, unknown>) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const inner = shape.shape[key];
    merged[key] = inner && key in base ? merge(inner, base[key], value) : value;
  }
  return merged;
}
