import type { z } from 'zod';

// zod's `instanceof` walks a list of traits; the name of the kind is a hundred times quicker.

export type Wrapper = z.ZodNullable | z.ZodOptional | z.ZodDefault | z.ZodPrefault;

export function isWrapper(schema: z.ZodType): schema is Wrapper {
  const { type } = schema.def;
  return type === 'default' || type === 'prefault' || type === 'optional' || type === 'nullable';
}

export function isNullableKind(schema: z.ZodType): schema is z.ZodNullable {
  return schema.def.type === 'nullable';
}

export function isObjectKind(schema: z.ZodType): schema is z.ZodObject {
  return schema.def.type === 'object';
}

export function isRecordKind(schema: z.ZodType): schema is z.ZodRecord {
  return schema.def.type === 'record';
}

export function isListKind(schema: z.ZodType): schema is z.ZodArray {
  return schema.def.type === 'array';
}

export function isNumberKind(schema: z.ZodType): schema is z.ZodNumber {
  return schema.def.type === 'number';
}

export function isSwitchKind(schema: z.ZodType): schema is z.ZodBoolean {
  return schema.def.type === 'boolean';
}

export function isEnumKind(schema: z.ZodType): schema is z.ZodEnum {
  return schema.def.type === 'enum';
}

export function isLiteralKind(schema: z.ZodType): schema is z.ZodLiteral {
  return schema.def.type === 'literal';
}

/** One of several shapes told apart by a key. */
export function isChoiceKind(schema: z.ZodType): schema is z.ZodDiscriminatedUnion {
  return schema.def.type === 'union' && 'discriminator' in schema.def;
}

/** One of several shapes of any sort. */
export function isUnionKind(schema: z.ZodType): schema is z.ZodUnion {
  return schema.def.type === 'union' && !('discriminator' in schema.def);
}
