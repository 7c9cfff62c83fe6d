import { expect, test } from 'vitest';

test('the browser of the tests has what the engine stands on', () => {
  expect(typeof WebAssembly.Memory).toBe('function');
  expect(typeof Worker).toBe('function');
  expect(structuredClone(new Float64Array([1, 2]))).toEqual(new Float64Array([1, 2]));
});

test('no test of the page can write markup from text', () => {
  const write = () => {
    // eslint-disable-next-line no-restricted-properties -- the point of this test
    document.createElement('p').innerHTML = '<b>bold</b>';
  };
  expect(write).toThrow(TypeError);
});
