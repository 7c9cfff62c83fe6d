// Tables that leave the page: numbers stay numbers to the last digit, and no name can run in a spreadsheet.
import { csvParseRows } from 'd3';
import { unzipSync, strFromU8 } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { beforeAll, expect, test } from 'vitest';
import { workbookOf } from '../../src/app/exchange/results/workbook.ts';
import { outcomesCsv, summaryCsv } from '../../src/results/csv.ts';
import { outcomesRows, summaryRows } from '../../src/results/tables.ts';
import type { Played } from '../../src/results/played.ts';
import { hostileNames, hostilePlays } from './hostile.ts';

let hostile: Played[];
beforeAll(async () => {
  hostile = await hostilePlays();
});

test('there are 200 hostile names', () => expect(new Set(hostileNames).size).toBe(200));

test('no cell of a CSV begins like a formula, and numbers come back with every digit', () => {
  for (const played of hostile) {
    const text = [...summaryCsv(played)].join('');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replace(/\r\n/g, '').includes('\r')).toBe(false);
    const rows = csvParseRows(text.slice(1));
    const dangerous = rows.flat().filter((cell) => /^\s*[=+@＝＋－＠]|^\s*-(?![\d.])|^[\t\r\n]/u.test(cell));
    expect(dangerous).toEqual([]);
    const table = [...summaryRows(played)];
    const head = rows.findIndex(([first]) => first === 'outcome');
    table.slice(1).forEach((row, i) =>
      row.forEach((cell, c) => {
        if (typeof cell === 'number') expect(Number(rows[head + 1 + i]![c])).toBe(cell);
      }),
    );
  }
});

test('the replications of a CSV are the columns of the run', () => {
  const [played] = hostile;
  const rows = csvParseRows([...outcomesCsv(played!, false)].join('').slice(1));
  const head = rows.findIndex(([first]) => first === 'scenario');
  const { keys, values } = played!.result.columns[3]!;
  const row = rows.slice(head + 1).filter(([id]) => id === played!.result.columns[3]!.scenario)[7]!;
  expect(row.slice(2).map(Number)).toEqual(keys.map((_, k) => values[k * 50 + 7]! + 0));
});

test('a workbook holds no formula, and reads back as what was written', async () => {
  for (const played of hostile) {
    const blob = await workbookOf(played, { facts: '说明', summary: '汇总', outcomes: '逐次结果' });
    const bytes = await blob.arrayBuffer();
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    const formulas = parts.filter(([name, part]) => name.endsWith('.xml') && /<f[ >/]/.test(strFromU8(part)));
    expect(formulas.map(([name]) => name)).toEqual([]);
    const sheets = await readExcelFile(bytes, { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['说明', '汇总', '逐次结果']);
    const plain = (rows: Iterable<readonly (string | number | null)[]>) =>
      [...rows].map((row) => row.map((cell) => (cell === '' ? null : cell)));
    expect(sheets[2]!.data).toEqual(plain(outcomesRows(played, true)));
    const read = sheets[1]!.data.map((row) => row.map((cell) => cell));
    expect(read).toEqual(plain(summaryRows(played)));
  }
});
