import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameParts } from '../../src/study/sameParts.ts';

test('what has not changed is the same object as before, at any depth', () => {
  const before = { a: { b: [1, { c: 2 }], d: 3 }, e: { f: null } };
  const now = { a: { b: [1, { c: 2 }], d: 4 }, e: { f: null } };
  const made = sameParts(before, now);
  expect(made).toEqual(now);
  expect(made.a).not.toBe(before.a);
  expect(made.a.b).toBe(before.a.b);
  expect(made.e).toBe(before.e);
});

test('the result always equals the new, and is the old exactly where nothing changed', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, value, (before, now) => {
      expect(sameParts(before, now)).toStrictEqual(now);
      const copy = structuredClone(before);
      expect(sameParts(before, copy)).toBe(before);
    }),
  );
});

test('a missing entry is not an undefined one, nor a list an object', () => {
  const before = { a: undefined };
  expect(Object.keys(sameParts(before, {}))).toEqual([]);
  expect(sameParts({}, { a: undefined })).toStrictEqual({ a: undefined });
  expect(sameParts({ 0: 1 }, [1])).toStrictEqual([1]);
});
