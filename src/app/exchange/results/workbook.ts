import writeExcelFile from 'write-excel-file/universal';
import { outcomesRows, runRows, summaryRows, type Cell } from '../../../results/tables.ts';
import type { Played } from '../../../results/played.ts';

const bold = { fontWeight: 'bold' } as const;

/**
 * A workbook with a sheet each for the facts of the run, the summary and every replication. Texts are written as texts,
 * so none can become a formula; numbers stay numbers with every digit.
 */
export function workbookOf(
  played: Played,
  sheets: { facts: string; summary: string; outcomes: string },
): Promise<Blob> {
  const sheet = (
    name: string,
    rows: Iterable<readonly Cell[]>,
    widths: readonly number[],
    heading: boolean,
  ) => ({
    sheet: name,
    data: [...rows].map((cells, row) => cells.map((cell) => cellOf(cell, heading && row === 0))),
    columns: widths.map((width) => ({ width })),
    ...(heading ? { stickyRowsCount: 1 } : {}),
  });
  return writeExcelFile([
    sheet(sheets.facts, runRows(played), [24, 72], false),
    sheet(sheets.summary, summaryRows(played), [22, 12, 10, 18, 26, 26, ...Array<number>(13).fill(14)], true),
    sheet(sheets.outcomes, outcomesRows(played, true), [18, 12, ...Array<number>(60).fill(14)], true),
  ]).toBlob();
}

function cellOf(value: Cell, heading: boolean) {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number, ...(heading && bold) }
    : { value, type: String, ...(heading && bold) };
}
