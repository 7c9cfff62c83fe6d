import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

/** Packed bytes: above this the reader would want workers of its own. */
const packedLimit = 500_000;
const unpackedLimit = 30_000_000;

export type WorkbookRead =
  | { readonly ok: true; readonly rows: string[][] }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'notAWorkbook' };

/** The cells of the first sheet as texts. Formulas are not worked out: their last value counts. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<WorkbookRead> {
  if (bytes.byteLength > packedLimit) return { ok: false, reason: 'tooLarge' };
  try {
    // Nothing is unpacked here: only the sizes are asked for.
    let size = 0;
    unzipSync(new Uint8Array(bytes), { filter: ({ originalSize }) => ((size += originalSize), false) });
    if (size > unpackedLimit) return { ok: false, reason: 'tooLarge' };
    const rows = await readSheet(bytes);
    return { ok: true, rows: rows.map((row) => row.map(textOf)) };
  } catch {
    return { ok: false, reason: 'notAWorkbook' };
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : JSON.stringify(cell);
}
