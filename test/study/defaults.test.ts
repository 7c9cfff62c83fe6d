import { expect, test } from 'vitest';
import type { z } from 'zod';
import { parameterAt, parameters } from '../../src/study/defaults.ts';
import {
  isChoiceKind,
  isEnumKind,
  isListKind,
  isNumberKind,
  isObjectKind,
  isRecordKind,
  isSwitchKind,
  isUnionKind,
} from '../../src/study/schema/kind.ts';
import { plan } from '../../src/study/schema/plan.ts';
import { unwrap } from '../../src/study/schema/shape.ts';

/** The paths of all numbers, choices and switches of a schema; `*` stands for an id or an index. */
function leaves(schema: z.ZodType, path: string[] = []): string[] {
  const shape = unwrap(schema);
  if (isNumberKind(shape) || isEnumKind(shape) || isSwitchKind(shape)) return [path.join('.')];
  if (isRecordKind(shape)) return leaves(shape.valueType, [...path, '*']);
  if (isListKind(shape)) return leaves(shape.element, [...path, '*']);
  if (isChoiceKind(shape)) {
    return [[...path, 'kind'].join('.'), ...shape.options.flatMap((option) => leaves(option, path))];
  }
  if (isUnionKind(shape)) return shape.options.flatMap((option) => leaves(option, path));
  if (!isObjectKind(shape)) return [];
  const parts = Object.entries(shape.shape);
  return parts.flatMap(([key, part]) => leaves(part, [...path, key]));
}

test('the list of parameters has every leaf of a plan, and nothing else', () => {
  // A range is about a leaf and is none itself.
  const { ranges: _ranges, ...values } = plan.shape;
  const inSchema = Object.entries(values)
    .flatMap(([group, part]) => leaves(part, [group]))
    .map((path) => parameterAt(path)?.path ?? path);
  expect([...new Set(inSchema)].sort()).toEqual(parameters.map(({ path }) => path).sort());
});

test('a parameter that another one answers for names one that exists', () => {
  for (const { path, fallback } of parameters) {
    if (fallback === null) continue;
    const words = fallback.split('.');
    const known = parameters.some(({ path: other }) => {
      const shape = other.split('.');
      return (
        shape.length === words.length &&
        shape.every((word, index) => word === words[index] || words[index] === '*' || word === '*')
      );
    });
    expect(known, `${path} falls back to ${fallback}`).toBe(true);
  }
});
