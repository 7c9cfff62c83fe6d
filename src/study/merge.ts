import { z } from 'zod';

/**
 * A plan with changes laid over it. Objects and records are merged key by key, arrays and leaves are replaced, `null`
 * takes an entry out of a record, and a choice of another kind replaces the old one whole. Neither input is touched.
 */
export function merge(schema: z.ZodType, base: unknown, change: unknown): unknown {
  const shape = unwrap(schema);
  if (!isObject(base) || !isObject(change)) return change;
  if (shape instanceof z.ZodRecord) return mergeRecord(shape.valueType as z.ZodType, base, change);
  if (shape instanceof z.ZodObject) return mergeObject(shape, base, change);
  if (shape instanceof z.ZodDiscriminatedUnion) {
    const key = shape.def.discriminator;
    const same = change[key] === undefined || change[key] === base[key];
    const option = optionFor(shape, base[key]);
    return same && option ? mergeObject(option, base, change) : change;
  }
  if (shape instanceof z.ZodUnion) {
    const record = (shape.options as z.ZodType[]).find((option) => option instanceof z.ZodRecord);
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

function mergeObject(shape: z.ZodObject, base: Record<string, unknown>, change: Record<string, unknown>) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const inner = (shape.shape as Record<string, z.ZodType>)[key];
    merged[key] = inner && key in base ? merge(inner, base[key], value) : value;
  }
  return merged;
}

/** The option of a choice with this kind. */
export function optionFor(schema: z.ZodDiscriminatedUnion, kind: unknown): z.ZodObject | undefined {
  return (schema.options as z.ZodObject[]).find(
    (option) => (option.shape[schema.def.discriminator] as z.ZodLiteral).value === kind,
  );
}

/** The schema below defaults, optional and null. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let shape = schema;
  while (
    shape instanceof z.ZodDefault ||
    shape instanceof z.ZodPrefault ||
    shape instanceof z.ZodOptional ||
    shape instanceof z.ZodNullable
  ) {
    shape = shape.unwrap() as z.ZodType;
  }
  return shape;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
