import { outcomesCsv, summaryCsv } from '../../../results/csv.ts';
import { wholeDocument } from '../../../results/document.ts';
import type { Played } from '../../../results/played.ts';

/** The ways to take results out of the page, in the order of the dialog. */
export const exportKinds = ['json', 'xlsx', 'summary', 'outcomes'] as const;
export type ExportKind = (typeof exportKinds)[number];

const endings: Record<ExportKind, string> = {
  json: 'results.json',
  xlsx: 'results.xlsx',
  summary: 'summary.csv',
  outcomes: 'outcomes.csv',
};

/** A file of this kind; the id of the study, which is safe in every file system, begins its name. */
export function exportOf(
  kind: ExportKind,
  played: Played,
  sheets: { facts: string; summary: string; outcomes: string },
) {
  return { fileName: `${played.study.id}.${endings[kind]}`, blob: blobOf(kind, played, sheets) };
}

async function blobOf(
  kind: ExportKind,
  played: Played,
  sheets: { facts: string; summary: string; outcomes: string },
) {
  switch (kind) {
    case 'json':
      return new Blob([`${JSON.stringify(wholeDocument(played), null, 2)}\n`], { type: 'application/json' });
    case 'summary':
      return new Blob([...summaryCsv(played)], { type: 'text/csv;charset=utf-8' });
    case 'outcomes':
      return new Blob([...outcomesCsv(played, false)], { type: 'text/csv;charset=utf-8' });
    case 'xlsx': {
      const { workbookOf } = await import('./workbook.ts');
      return workbookOf(played, sheets);
    }
    default:
      return kind satisfies never;
  }
}
