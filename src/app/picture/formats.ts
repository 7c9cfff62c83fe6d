import { csvFormatRows } from 'd3';

export type Cell = string | number | null;
export type Rows = readonly (readonly Cell[])[];

/** Pixels of a PNG per pixel of the page: sharp on paper and on a large screen. */
const sharpness = 2;

/** An SVG as a file. */
export function svgFile(drawing: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(drawing);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
}

/** The same as pixels. Rejects where the browser cannot draw it. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * sharpness;
    canvas.height = image.height * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Rows as a file that spreadsheets open; the mark in front tells Excel that it is UTF-8. */
export function csvFile(rows: Rows): Blob {
  return new Blob([`\ufeff${csvFormatRows(rows.map((row) => row.map(written)))}\n`], { type: 'text/csv' });
}

// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
function written(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : String(cell);
}

/** Puts a file into the folder of downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000);
}
