// A page that is closed within half a second of an edit has no time for its store any more. What it can still do is
// write a text at once; the next page brings it to the shelf.

import { isObject } from '../../study/schema/shape.ts';
import { readStudy } from '../../study/read.ts';
import { writeStudy } from '../../study/write.ts';
import { remember, remembered, rememberedNames } from '../remembered.ts';
import type { Edit } from './shelf/keep.ts';

const prefix = 'rescue.';

/** Leaves an edit for the next page. Says whether that worked. */
export function leaveBehind(edit: Edit): boolean {
  const { study, picture: _, ...rest } = edit;
  const name = prefix + edit.session;
  const text = JSON.stringify({ ...rest, text: writeStudy(study) });
  remember(name, text);
  return remembered(name) === text;
}

/** Takes back what this page has left behind: it lives on. */
export function takeBack(session: string): void {
  remember(prefix + session, null);
}

/** Edits that closed pages have left behind. `done` forgets one, once it is on the shelf. */
export function leftBehind(): { edit: Edit; done: () => void }[] {
  return rememberedNames(prefix).flatMap((name) => {
    const edit = readEdit(remembered(name) ?? '');
    const done = () => remember(name, null);
    if (edit) return [{ edit, done }];
    done();
    return [];
  });
}

function readEdit(text: string): Edit | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(raw) || typeof raw['text'] !== 'string' || typeof raw['id'] !== 'string') return null;
  const read = readStudy(raw['text']);
  const { id, seen, before, fileName, session, now } = raw;
  if (!read.ok || typeof session !== 'string' || typeof now !== 'number') return null;
  return {
    id,
    seen: typeof seen === 'number' ? seen : null,
    before: typeof before === 'string' ? before : null,
    fileName: typeof fileName === 'string' ? fileName : null,
    study: read.study,
    picture: null,
    cause: 'edit',
    session,
    now,
  };
}
