import { z } from 'zod';
import './leaf.ts';

/**
 * The schema of a change: every key may be left out, and `null` takes an entry out of a record. A choice of kind
 * (`{ "kind": … }`) is always written with its kind.
 */
export function sparse(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) {
    return sparse(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodNullable) return sparse(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodRecord) {
    return z.record(schema.keyType as z.ZodString, sparse(schema.valueType as z.ZodType).nullable());
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const options = (schema.options as z.ZodObject[]).map((option) =>
      sparseObject(option, schema.def.discriminator),
    );
    return z.discriminatedUnion(schema.def.discriminator, options as [z.ZodObject]);
  }
  if (schema instanceof z.ZodUnion)
    return z.union((schema.options as z.ZodType[]).map(sparse) as [z.ZodType]);
  if (schema instanceof z.ZodObject) return sparseObject(schema);
  return schema;
}

function sparseObject(schema: z.ZodObject, kept?: string): z.ZodObject {
  const entries = Object.entries<z.ZodType>(schema.shape);
  return z.strictObject(
    Object.fromEntries(entries.map(([key, value]) => [key, key === kept ? value : sparse(value).optional()])),
  );
}
