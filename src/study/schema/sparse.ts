import { z } from 'zod';
import './leaf.ts';
import {
  isChoiceKind,
  isNullableKind,
  isObjectKind,
  isRecordKind,
  isUnionKind,
  isWrapper,
  type ChoiceKind,
  type ObjectKind,
} from './kind.ts';

/**
 * The schema of a change: every key may be left out, and `null` takes an entry out of a record. A choice of kind may
 * leave its kind out, which then is the kind it inherits; whether the other keys suit it shows when it is merged.
 */
export function sparse(schema: z.ZodType): z.ZodType {
  if (isNullableKind(schema)) return sparse(schema.unwrap()).nullable();
  if (isWrapper(schema)) return sparse(schema.unwrap());
  if (isRecordKind(schema)) {
    return z.record(schema.keyType as z.ZodString, sparse(schema.valueType).nullable());
  }
  if (isChoiceKind(schema)) return sparseChoice(schema);
  if (isUnionKind(schema)) {
    return z.union(schema.options.map(sparse) as [z.ZodType]);
  }
  if (isObjectKind(schema)) return z.strictObject(sparseShape(schema));
  return schema;
}

function sparseShape(schema: ObjectKind): Record<string, z.ZodType> {
  const entries = Object.entries(schema.shape);
  return Object.fromEntries(entries.map(([key, value]) => [key, sparse(value).optional()]));
}

function sparseChoice(schema: ChoiceKind): ObjectKind {
  const { discriminator } = schema.def;
  const options = schema.options;
  const kinds = options.map((option) => (option.shape[discriminator] as z.ZodLiteral<string>).value);
  const shapes = options.map(sparseShape);
  return z.strictObject({ ...Object.assign({}, ...shapes), [discriminator]: z.enum(kinds).optional() });
}
