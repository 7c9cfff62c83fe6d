import { expect, test } from 'vitest';
import { back, begin, forth, step } from '../../src/app/undo.ts';

test('one drag is one step, however many values it passes', () => {
  let steps = begin('a');
  for (const value of ['b', 'c', 'd']) steps = step(steps, value, 'drag 1');
  expect(back(steps).now).toBe('a');
  expect(forth(back(steps)).now).toBe('d');
});

test('two drags of the same lever are two steps', () => {
  const steps = step(step(begin('a'), 'b', 'drag 1'), 'c', 'drag 2');
  expect(back(steps).now).toBe('b');
});

test('a new change forgets what was undone', () => {
  const steps = step(back(step(begin('a'), 'b')), 'c');
  expect(forth(steps)).toBe(steps);
  expect(back(steps).now).toBe('a');
});

test('nothing to undo or redo changes nothing', () => {
  const steps = begin('a');
  expect(back(steps)).toBe(steps);
  expect(forth(steps)).toBe(steps);
});
