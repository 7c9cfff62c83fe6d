import { z } from 'zod';
import type { Finding } from './fault.ts';
import { findings } from './findings.ts';
import { kinds, lengthOf, optionFor, schemaAt, unwrap, valueAt } from './schema/shape.ts';
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
} from './schema/kind.ts';

/**
 * A copy of a document in which everything that its schema found wrong is taken out or replaced by something harmless,
 * so that the rules that look at several values can still be asked about the rest, and a reader hears of all faults at
 * once. `undefined` if that does not help.
 */
export function mend(schema: z.ZodType, document: unknown, wrong: readonly Finding[]): unknown {
  const copy = structuredClone(document);
  let left = wrong;
  for (let round = 0; round < 4 && left.length > 0; round++) {
    left.forEach((finding) => mendOne(schema, copy, finding));
    left = findings(schema, copy);
  }
  return left.length === 0 ? copy : undefined;
}

function mendOne(schema: z.ZodType, document: unknown, { path, code, params = {} }: Finding): void {
  const key = path.at(-1);
  const holder = valueAt(document, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  if (key === undefined || typeof holder !== 'object' || holder === null) return;
  const shape = schemaAt(schema, document, path);
  const near = params['nearest'];
  if (code === 'unknownKey' && typeof near === 'string' && !(near in holder)) holder[near] = holder[key];
  if (code === 'unknownKey' || code === 'badId' || !shape) delete holder[key];
  else if (typeof holder[key] === 'number' && params['nearest'] !== undefined)
    holder[key] = params['nearest'];
  else if (mayBeMissing(shape) && !Array.isArray(holder)) delete holder[key];
  else holder[key] = harmless(shape);
}

function mayBeMissing(schema: z.ZodType): boolean {
  return schema._zod.optin === 'optional';
}

/** A value that a schema accepts. */
function harmless(schema: z.ZodType): unknown {
  const shape = unwrap(schema);
  if (isNumberKind(shape)) return Math.max(shape.minValue ?? 1, Math.min(shape.maxValue ?? 1, 1));
  if (isSwitchKind(shape)) return false;
  if (isEnumKind(shape)) return shape.options[0];
  if (isLiteralKind(shape)) return shape.value;
  if (isRecordKind(shape)) return {};
  if (isListKind(shape))
    return Array.from({ length: lengthOf(shape) }, () => harmless(shape.element as z.ZodType));
  if (isChoiceKind(shape)) return harmless(optionFor(shape, kinds(shape)[0]) ?? z.never());
  if (isUnionKind(shape)) return harmless((shape.options as z.ZodType[])[0] ?? z.never());
  if (isObjectKind(shape)) {
    const parts = Object.entries(shape.shape as Record<string, z.ZodType>).filter(
      ([, part]) => !mayBeMissing(part),
    );
    return Object.fromEntries(parts.map(([key, part]) => [key, harmless(part)]));
  }
  return ['x', '2026-01', '2026-01-01'].find((text) => shape.safeParse(text).success);
}
