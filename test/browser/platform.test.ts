import { expect, test } from 'vitest';

test('the browser of the tests has what the engine stands on', () => {
  expect(typeof WebAssembly.Memory).toBe('function');
  expect(typeof Worker).toBe('function');
  expect(structuredClone(new Float64Array([1, 2]))).toEqual(new Float64Array([1, 2]));
});
