import { describe, expect, test } from 'vitest';
import { decimalsFor, decimalsToShow, numbersOf, readNumber } from '../../src/app/words/numbers.ts';

const zh = numbersOf('zh-CN');
const en = numbersOf('en');

describe('numbers', () => {
  test('are short in pictures: 万 and 亿, or K and M', () => {
    expect(zh.compact(12_346_000)).toBe('1234.6万');
    expect(zh.compact(9_500)).toBe('9,500');
    expect(en.compact(1_234_600)).toBe('1.2M');
  });

  test('carry a sign in differences, and none at zero', () => {
    expect(en.signed(2.64, 1)).toBe('+2.6');
    expect(en.signed(-8, 1)).toBe('−8.0');
    expect(en.signed(-0.01, 1)).toBe('0.0');
  });

  test('keep a range readable when an end is negative', () => {
    expect(en.range(1.2, 4.4, 1)).toBe('1.2–4.4');
    expect(en.range(-1.2, 0.4, 1)).toBe('−1.2 to 0.4');
    expect(zh.range(1.2, 4.4, 1)).toBe('1.2～4.4');
  });

  test('show three figures across an axis, and a half width that is not zero', () => {
    expect(decimalsFor([0, 7])).toBe(2);
    expect(decimalsFor([40, 100])).toBe(1);
    expect(decimalsToShow([0.021, 0.2], 1)).toBe(2);
    expect(decimalsToShow([0, 0.2], 1)).toBe(1);
  });
});

test('a typed number may be full width, have a unit, separators or a true minus', () => {
  expect(readNumber('６．５％')).toBe(6.5);
  expect(readNumber('1,234.5 kWh')).toBe(1234.5);
  expect(readNumber('−0.5')).toBe(-0.5);
  expect(readNumber('.5')).toBe(0.5);
  expect(readNumber('8 to 12')).toBeNull();
  expect(readNumber('')).toBeNull();
  expect(readNumber('many')).toBeNull();
});
