import { describe, expect, test } from 'vitest';
import { shortenedApart } from '../../src/app/charts/labelText.ts';
import { unbrokenParts } from '../../src/app/parts/unbroken.ts';
import { decimalsFor, decimalsToShow, numbersOf, readNumber } from '../../src/app/words/numbers.ts';

const zh = numbersOf('zh-CN');
const en = numbersOf('en');

describe('numbers', () => {
  test('are short in pictures: 万 and 亿, or K and M', () => {
    expect(zh.compact(12_346_000)).toBe('1234.6万');
    expect(zh.compact(9_500)).toBe('9,500');
    expect(en.compact(1_234_600)).toBe('1.2M');
  });

  test('tell the ticks of an axis apart', () => {
    const ticks = [-35_000, -34_500, -34_000];
    expect(ticks.map(zh.ticks(ticks))).toEqual(['−3.50万', '−3.45万', '−3.40万']);
    expect(ticks.map(en.ticks(ticks))).toEqual(['−35.0K', '−34.5K', '−34.0K']);
    expect([0, 5_000, 10_000].map(en.ticks([0, 5_000, 10_000]))).toEqual(['0', '5,000', '10K']);
    expect([0.2].map(en.ticks([0.2]))).toEqual(['0.2']);
  });

  test('stay in one line with their range, their unit and their arrow, and a comma with what it closes', () => {
    const kept = (text: string) => unbrokenParts(text).filter((_, i) => i % 2 === 1);
    expect(kept('95 % interval 0.323–0.334; 95% 区间 0.50～0.61。')).toEqual([
      '95 %',
      '0.323–0.334',
      '0.50～0.61',
    ]);
    expect(kept('Hub, 12/24 h, compensation')).toEqual(['12/24 h']);
    expect(kept('县级仓互相调货，24/48 小时')).toEqual(['货，', '24/48 小时']);
    expect(kept('Crews 14 → 5\u00a0crews')).toEqual(['14 → 5\u00a0crews']);
    // Longer than a line: each figure keeps its own unit.
    expect(kept('Demand: 1,800 → 2,000\u00a0kWh/day')).toEqual(['2,000\u00a0kWh/day']);
    expect(kept('Demand 800 → 1,200\u00a0h, crews')).toEqual(['800 → 1,200\u00a0h']);
    expect(unbrokenParts('Plan 24 harbours').join('')).toBe('Plan 24 harbours');
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

test('long labels are told apart by what they do not share', () => {
  const areas = ['罗源', ...[0, 1, 2].map((n) => `宁德市古田县水口镇${n}号供电所辖区`)];
  const short = shortenedApart(areas, 88);
  expect(new Set(short).size).toBe(4);
  expect(short.slice(0, 2)).toEqual(['罗源', '…口镇0号供…']);
  expect(shortenedApart(['A', 'B'], 88)).toEqual(['A', 'B']);
});

test('labels of several families of long names are told apart, and Latin ones keep whole words', () => {
  const names = ['福州', '厦门'].flatMap((city) =>
    [...'甲乙丙'].map((mark) => `${city}供电公司物资部${mark}县供电所物资配送中转仓库`),
  );
  const short = shortenedApart(names, 92);
  expect(new Set(short).size).toBe(6);
  expect(short[0]).toBe('福…部甲县…库');
  const areas = ['A', 'B'].map((mark) => `State Grid Fujian county ${mark}0 supply area`);
  expect(shortenedApart(areas, 92)).toEqual(['…county A0…', '…county B0…']);
  // Two places in which they differ, too far apart to show all between.
  const far = ['ax', 'ay', 'bx', 'by'].map(([one, two]) => `0123456${one}89012345678901234${two}67890123`);
  expect(new Set(shortenedApart(far, 92)).size).toBe(4);
  expect(shortenedApart(['福清县', '长乐区'], 11)).toEqual(['…', '…']);
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
