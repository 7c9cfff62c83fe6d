// Opens our exports in a real spreadsheet program: numbers are numbers, and not one of 200 hostile names is a formula.
// Needs `soffice` (Debian: apt-get install libreoffice-calc-nogui); too slow for every commit: `npm run test:night`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookOf } from '../../src/app/exchange/results/workbook.ts';
import { outcomesCsv, summaryCsv } from '../../src/results/csv.ts';
import { outcomesRows, runRows, summaryRows, type Row } from '../../src/results/tables.ts';
import type { Played } from '../../src/results/played.ts';
import { hostilePlays } from '../results/hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-office-'));
let plays: Played[];

beforeAll(async () => {
  plays = await hostilePlays();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What the program makes of a file, as flat XML.
function opened(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  const filter = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, path];
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 300_000 });
  return readFileSync(path.replace(/\.\w+$/, '.fods'), 'utf8');
}

// Equal neighbours are written once, with their number.
function count(xml: string, kind: RegExp): number {
  const cells = xml.match(/<table:table-cell [^>]*>/g) ?? [];
  const repeated = (cell: string) => Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
  return cells.filter((cell) => kind.test(cell)).reduce((sum, cell) => sum + repeated(cell), 0);
}

const formula = /table:formula=/;
const float = /office:value-type="(?:float|percentage|currency)"/;
const numbersIn = (rows: Iterable<Row>) => [...rows].flat().filter((cell) => typeof cell === 'number').length;

test('the program does run what we neutralise', () => {
  expect(count(opened('control.csv', '\ufeffa,b\r\n=1+1,2\r\n'), formula)).toBe(1);
});

test.each(['summary', 'outcomes'] as const)(
  '%s.csv: no formula, every number a number',
  (name) => {
    plays.forEach((played, i) => {
      const [text, rows] =
        name === 'summary'
          ? [[...summaryCsv(played)].join(''), summaryRows(played)]
          : [[...outcomesCsv(played, true)].join(''), outcomesRows(played, true)];
      const xml = opened(`${name}${i}.csv`, text);
      expect(count(xml, formula)).toBe(0);
      expect(count(xml, float)).toBe(numbersIn(rows) + numbersIn(runRows(played)));
    });
  },
  600_000,
);

test('the workbook: no formula, every number a number', async () => {
  for (const [i, played] of plays.entries()) {
    const blob = await workbookOf(played, { facts: '说明', summary: '汇总', outcomes: '逐次结果' });
    const xml = opened(`run${i}.xlsx`, new Uint8Array(await blob.arrayBuffer()));
    expect(count(xml, formula)).toBe(0);
    const rows = [...runRows(played), ...summaryRows(played), ...outcomesRows(played, true)];
    expect(count(xml, float)).toBe(numbersIn(rows));
    expect(xml).toContain('table:name="汇总"');
  }
}, 600_000);
