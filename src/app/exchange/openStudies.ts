import { fileOpen } from 'browser-fs-access';
import { isResults, readResults } from '../../results/readResults.ts';
import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';

/** A file that has been chosen: its study, or how many faults it has. */
export type Chosen =
  | { readonly name: string; readonly study: Study }
  | { readonly name: string; readonly study: null; readonly faults: number };

/** Lets the person choose study files; none if they change their mind. */
export async function chooseStudies(multiple: boolean): Promise<Chosen[]> {
  const options = { mimeTypes: ['application/json', 'text/html'], extensions: ['.json', '.html'] };
  let files: File[];
  try {
    files = multiple ? await fileOpen({ ...options, multiple: true }) : [await fileOpen(options)];
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return [];
    throw error;
  }
  return Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = isResults(bytes) ? studyOfResults(bytes) : readStudy(bytes);
      return found.ok
        ? { name: file.name, study: found.study }
        : { name: file.name, study: null, faults: found.total };
    }),
  );
}

function studyOfResults(bytes: Uint8Array) {
  const read = readResults(new TextDecoder().decode(bytes));
  if (read.ok) return { ok: true, study: read.saved.study } as const;
  return { ok: false, total: read.reason === 'study' ? read.total : 1 } as const;
}

/** The name of a file without its ending. */
export function stemOf(name: string): string {
  return name.replace(/(?:\.tandem)?\.json$|(?:\.report)?\.html$/i, '');
}
