import { expect, test } from 'vitest';
import { findingOf } from '../../src/app/outcomes/finding.ts';
import { outcomes } from '../../src/model/outcomes.ts';
import { summarise } from '../../src/statistics/summarise.ts';
import type { Columns } from '../../src/engine/columns.ts';
import { Language } from '../../src/app/words/language.svelte.ts';

const english = new Language('en');
const chinese = new Language('zh-CN');
const keys = ['unservedPercent', 'satisfaction'];

// Sixteen futures; the second number of a pair swings by ±1 and is centred on the first.
function columns(scenario: string, unserved: [number, number], satisfaction: [number, number]): Columns {
  const swing = (centre: number, by: number) =>
    Array.from({ length: 16 }, (_, i) => centre + (i % 2 ? by : -by));
  const values = Float64Array.from([...swing(...unserved), ...swing(...satisfaction)]);
  return { scenario, first: 0, count: 16, keys, values };
}

function said(other: Columns, language: Language) {
  const base = columns('base', [3, 0], [80, 0]);
  const summary = summarise([base, other], { confidence: 0.95 }, outcomes, { reference: 'base', keys });
  return findingOf(summary, 'other', language, true)?.clauses;
}

test('says what the interval allows, in points and in both languages', () => {
  const other = columns('other', [2, 0.1], [85, 0.1]);
  expect(said(other, english)).toBe(
    'lowers unserved energy by 1.00~points (95~% interval 0.94–1.06); raises satisfaction by 5.00~points (95~% interval 4.94–5.06)'.replaceAll(
      '~',
      '\u00a0',
    ),
  );
  expect(said(other, chinese)).toContain('未供电量降低 1.00\u00a0个百分点（95% 区间');
});

test('claims no difference where the interval contains zero, however large the mean', () => {
  expect(said(columns('other', [1, 20], [80.5, 20]), english)).toBe(
    'shows no clear difference in unserved energy and satisfaction',
  );
});

test('says so when every future is the same', () => {
  expect(said(columns('other', [3, 0], [80, 0]), chinese)).toBe('未供电量、满意度完全相同');
});

test('says nothing when there is nothing to compare with', () => {
  const alone = summarise([columns('base', [3, 1], [80, 1])], { confidence: 0.95 }, outcomes, {
    reference: 'base',
    keys,
  });
  expect(findingOf(alone, 'base', english, false)).toBeNull();
});
