import { z } from 'zod';
import type { Finding } from './fault.ts';
import { findings } from './findings.ts';
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
import { kinds, lengthOf, optionFor, schemaAt, unwrap, valueAt } from './schema/shape.ts';

/** What stands for a wrong value: the nearest right one, the one that would stand there had nobody written any, the least. */
export type Way = 'near' | 'plain' | 'least';

/**
 * A copy of a document in which everything that its schema found wrong is replaced by something harmless, so that the
 * rules that look at several values can still be asked about the rest, and a reader hears of all faults at once.
 * `undefined` if that does not help.
 */
export function mend(schema: z.ZodType, document: unknown, wrong: readonly Finding[], way: Way): unknown {
  const copy = structuredClone(document);
  let left = wrong;
  for (let round = 0; round < 4 && left.length > 0; round++) {
    left.forEach((finding) => mendOne(schema, copy, finding, way));
    left = findings(schema, copy);
  }
  return left.length === 0 ? copy : undefined;
}

function mendOne(schema: z.ZodType, document: unknown, { path, code, params = {} }: Finding, way: Way): void {
  const key = path.at(-1);
  const holder = valueAt(document, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  if (key === undefined || typeof holder !== 'object' || holder === null) return;
  const shape = schemaAt(schema, document, path);
  const near = way === 'near' ? params['nearest'] : undefined;
  if (code === 'unknownKey' || code === 'badId' || !shape) {
    if (typeof near === 'string' && !(near in holder)) holder[near] = holder[key];
    delete holder[key];
  } else if (near !== undefined) {
    holder[key] = near;
  } else if (isLeftOut(shape, way) && !Array.isArray(holder)) {
    delete holder[key];
  } else {
    holder[key] = harmless(shape, way);
  }
}

// A value that has a default is left out in one way only, so that the ways differ.
function isLeftOut(schema: z.ZodType, way: Way): boolean {
  return schema._zod.optin === 'optional' || (way === 'plain' && mayBeMissing(schema));
}

function mayBeMissing(schema: z.ZodType): boolean {
  return schema._zod.optin !== undefined;
}

// A value that a schema accepts; another one for each way, as far as there is a choice.
function harmless(schema: z.ZodType, way: Way): unknown {
  const shape = unwrap(schema);
  if (isNumberKind(shape)) {
    const least = shape.minValue ?? 1;
    return way !== 'near' ? least : Math.max(least, Math.min(shape.maxValue ?? 1, 1));
  }
  if (isSwitchKind(shape)) return false;
  if (isEnumKind(shape)) return shape.options[0];
  if (isLiteralKind(shape)) return shape.value;
  if (isRecordKind(shape)) return {};
  if (isListKind(shape)) {
    return Array.from({ length: lengthOf(shape) }, () => harmless(shape.element, way));
  }
  if (isChoiceKind(shape)) return harmless(optionFor(shape, kinds(shape)[0]) ?? z.never(), way);
  if (isUnionKind(shape)) return harmless(shape.options[0] ?? z.never(), way);
  if (isObjectKind(shape)) {
    const parts = Object.entries(shape.shape);
    const needed = parts.filter(([, part]) => !mayBeMissing(part));
    return Object.fromEntries(needed.map(([key, part]) => [key, harmless(part, way)]));
  }
  return ['x', '2026-01', '2026-01-01'].find((text) => shape.safeParse(text).success);
}
