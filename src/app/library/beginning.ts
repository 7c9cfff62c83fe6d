import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';
import { lastOpen } from './lastOpen.ts';
import type { Library } from './library.svelte.ts';
import { leftBehind } from './rescue.ts';
import type { Card } from './shelf/record.ts';

/** What the page begins with: the study that was open last, else nothing. */
export interface Beginning {
  readonly study: Study;
  readonly card: Card;
}

/** Brings what closed pages have left behind to the shelf, and finds the study that was open last. */
export async function beginning(library: Library): Promise<Beginning | null> {
  await library.refresh();
  const [newest] = library.kept;
  let open = lastOpen({ id: newest?.id ?? null, order: newest?.order ?? 0 });
  for (const { edit, done } of library.access === 'lasting' ? leftBehind() : []) {
    const { card } = await library.keep(edit);
    if (open === edit.id) open = card.id;
    done();
  }
  if (open === null) return null;
  const taken = await library.take(open);
  const read = taken && taken.card.trashed === null ? readStudy(taken.text) : null;
  return taken && read?.ok ? { study: read.study, card: taken.card } : null;
}

/** The same, for a page that does not wait longer than so many milliseconds for its store. */
export async function beginningWithin(library: Library, patience: number): Promise<Beginning | null> {
  const found = library.ready().then(() => beginning(library));
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return Promise.race([found, late]).catch(() => null);
}
