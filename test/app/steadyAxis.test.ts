import { expect, test } from 'vitest';
import { SteadyAxis } from '../../src/app/outcomes/steadyAxis.ts';

test('an axis stays while a run is refined and the picture fits it', () => {
  const axis = new SteadyAxis();
  expect(axis.hold([0, 10], 'level', 'done')).toEqual([0, 10]);
  expect(axis.hold([1, 9], 'level', 'refining')).toEqual([0, 10]);
  expect(axis.hold([2, 8], 'level', 'done')).toEqual([2, 8]);
});

test('a picture that leaves the axis, fills little of it or shows something else has its own', () => {
  const axis = new SteadyAxis();
  axis.hold([0, 10], 'level', 'refining');
  expect(axis.hold([0, 11], 'level', 'refining')).toEqual([0, 11]);
  expect(axis.hold([4, 6], 'level', 'refining')).toEqual([4, 6]);
  expect(axis.hold([-1, 1], 'difference', 'refining')).toEqual([-1, 1]);
});
