import fc from 'fast-check';
import type { z } from 'zod';
import {
  isChoiceKind,
  isEnumKind,
  isListKind,
  isLiteralKind,
  isNullableKind,
  isNumberKind,
  isObjectKind,
  isRecordKind,
  isSwitchKind,
  isUnionKind,
  isWrapper,
} from '../../src/study/schema/kind.ts';
import { lengthOf, unwrap } from '../../src/study/schema/shape.ts';

/** A random value that a schema accepts: every key that may be left out sometimes is. */
export function arbitraryValue(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (isNullableKind(schema)) return fc.option(arbitraryValue(schema.unwrap()));
  if (isWrapper(schema)) return arbitraryValue(schema.unwrap());
  if (isNumberKind(schema)) return number(schema.minValue ?? 0, schema.maxValue ?? 1000, schema.isInt);
  if (isSwitchKind(schema)) return fc.boolean();
  if (isEnumKind(schema)) return fc.constantFrom(...schema.options);
  if (isLiteralKind(schema)) return fc.constant(schema.value);
  if (isListKind(schema)) {
    const length = lengthOf(schema);
    return fc.array(arbitraryValue(schema.element), { minLength: length, maxLength: length });
  }
  if (isRecordKind(schema)) return fc.dictionary(id, arbitraryValue(schema.valueType), { maxKeys: 3 });
  if (isChoiceKind(schema) || isUnionKind(schema)) {
    return fc.oneof(...schema.options.map(arbitraryValue));
  }
  if (isObjectKind(schema)) {
    const parts = Object.entries(schema.shape);
    const requiredKeys = parts.filter(([, part]) => part._zod.optin === undefined).map(([key]) => key);
    return fc.record(Object.fromEntries(parts.map(([key, part]) => [key, arbitraryValue(part)])), {
      requiredKeys,
    });
  }
  return text(unwrap(schema));
}

// Ends of ranges are frequent; money and quantities without a natural end stay near life.
function number(min: number, max: number, integer: boolean): fc.Arbitrary<number> {
  const [low, high] = [Math.max(min, -1000), Math.min(max, 1000)];
  if (integer) return fc.integer({ min: Math.ceil(low), max: Math.floor(high) });
  const parts = fc.oneof(fc.constantFrom(0, 1000), fc.integer({ min: 0, max: 1000 }));
  return parts.map((part) => Math.max(low, Number((low + ((high - low) * part) / 1000).toPrecision(6))));
}

export const id = fc.oneof(
  fc.constantFrom('north', 'south', 'A', 'b-2', 'r_3', 'East', 'hub7', 'z'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,11}$/),
);

const words = fc.oneof(
  fc.constantFrom('北区', 'Región Norte', 'a "quoted" one', 'tab\there', 'x'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

function text(schema: z.ZodType): fc.Arbitrary<unknown> {
  const candidates = fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 3, arbitrary: id },
    { weight: 1, arbitrary: fc.constantFrom('2024-02-29', '2026-07-01', '2025-12-31') },
    { weight: 1, arbitrary: fc.constantFrom('2024-01', '2025-12') },
  );
  return candidates.filter((candidate) => schema.safeParse(candidate).success);
}
