import type { z } from 'zod';

// zod's `instanceof` walks a list of traits; the name of the kind is a hundred times quicker. The shapes below say as
// much of zod's classes as we read: to compare the classes themselves takes the type checker many seconds.

/** Default, prefault, optional or nullable around another schema. */
export type Wrapper = z.ZodType & {
  unwrap(): z.ZodType;
};
export type ObjectKind = z.ZodType & {
  readonly shape: Readonly<Record<string, z.ZodType>>;
};
export type RecordKind = z.ZodType & {
  readonly keyType: z.ZodType;
  readonly valueType: z.ZodType;
};
export type ListKind = z.ZodType & {
  readonly element: z.ZodType;
};
export type NumberKind = z.ZodType & {
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly isInt: boolean;
};
export type EnumKind = z.ZodType & {
  readonly options: readonly (string | number)[];
};
export type LiteralKind = z.ZodType & {
  readonly value: unknown;
  readonly values: ReadonlySet<unknown>;
};
export type UnionKind = z.ZodType & {
  readonly options: readonly z.ZodType[];
};
export type ChoiceKind = z.ZodType & {
  readonly options: readonly ObjectKind[];
  readonly def: { readonly discriminator: string };
};

export function isWrapper(schema: z.ZodType): schema is Wrapper {
  const { type } = schema.def;
  return type === 'default' || type === 'prefault' || type === 'optional' || type === 'nullable';
}

export function isNullableKind(schema: z.ZodType): schema is Wrapper {
  return schema.def.type === 'nullable';
}

export function isObjectKind(schema: z.ZodType): schema is ObjectKind {
  return schema.def.type === 'object';
}

export function isRecordKind(schema: z.ZodType): schema is RecordKind {
  return schema.def.type === 'record';
}

export function isListKind(schema: z.ZodType): schema is ListKind {
  return schema.def.type === 'array';
}

export function isNumberKind(schema: z.ZodType): schema is NumberKind {
  return schema.def.type === 'number';
}

export function isSwitchKind(schema: z.ZodType): boolean {
  return schema.def.type === 'boolean';
}

export function isEnumKind(schema: z.ZodType): schema is EnumKind {
  return schema.def.type === 'enum';
}

export function isLiteralKind(schema: z.ZodType): schema is LiteralKind {
  return schema.def.type === 'literal';
}

/** One of several shapes told apart by a key. */
export function isChoiceKind(schema: z.ZodType): schema is ChoiceKind {
  return schema.def.type === 'union' && 'discriminator' in schema.def;
}

/** One of several shapes of any sort. */
export function isUnionKind(schema: z.ZodType): schema is UnionKind {
  return schema.def.type === 'union' && !('discriminator' in schema.def);
}
