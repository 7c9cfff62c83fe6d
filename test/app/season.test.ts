import { expect, test } from 'vitest';
import { namesOf, seasonText, withFactor } from '../../src/app/season/season.ts';
import { Language } from '../../src/app/words/language.svelte.ts';

const en = new Language('en');
const flat = new Array<number>(12).fill(1);

test('a factor stays within what the plan permits, to hundredths', () => {
  expect(withFactor([1, 1, 1], 1, 1.23456)).toEqual([1, 1.23, 1]);
  expect(withFactor([1, 1, 1], 0, -0.2)).toEqual([0, 1, 1]);
  expect(withFactor([1, 1, 1], 2, 99)).toEqual([1, 1, 10]);
});

test('a table says what differs, and how far where that is much', () => {
  expect(seasonText('month', null, en)).toBe('all alike');
  expect(seasonText('month', flat, en)).toBe('all alike');
  expect(seasonText('month', withFactor(withFactor(flat, 6, 1.3), 1, 0.65), en)).toBe('Feb 0.65, Jul 1.3');
  const steep = flat.map((_, month) => 0.5 + month / 10);
  expect(seasonText('month', steep, en)).toBe('0.5 to 1.6');
});

test('weeks begin on Monday, as the tables of the plan do', () => {
  expect(namesOf('weekday', 'en', 'long')[0]).toBe('Monday');
  expect(namesOf('weekday', 'zh-CN', 'narrow').join('')).toBe('一二三四五六日');
});
