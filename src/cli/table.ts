import { padded, printable, widthOf } from './printable.ts';

/** Lines of aligned columns; the first row is the heading. Columns named in `numeric` are flush right. */
export function tableLines(rows: readonly (readonly string[])[], numeric: readonly number[]): string[] {
  const cells = rows.map((row) => row.map(printable));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))));
  return cells.map((row) =>
    `  ${row.map((cell, i) => padded(cell, widths[i]!, numeric.includes(i) ? 'left' : 'right')).join('  ')}`.trimEnd(),
  );
}
