// A history that one can read: edits of one minute are one version, and what nobody has named gives way in the end.

import type { Cause, Version } from './record.ts';

/** Versions of one study that are kept; one more, and the least telling one goes. Named ones always stay. */
export const mostVersions = 100;

/** Milliseconds from the first edit of a version, within which further edits go into it. */
const together = 60_000;

/** Whether an edit goes into the version before it. */
export function joins(head: Version, edit: { cause: Cause; session: string; now: number }): boolean {
  const plain = head.cause === 'edit' && edit.cause === 'edit' && head.name === null && head.note === null;
  const since = edit.now - head.begun;
  return plain && head.session === edit.session && since >= 0 && since < together;
}

/**
 * The numbers of the versions that go when `excess` are too many: again and again the edit that came soonest after the
 * version before it. The first and the last version stay, and so does whatever has a name, a note or another cause.
 */
export function thinned(versions: readonly Version[], excess: number): number[] {
  const left = [...versions];
  const out: number[] = [];
  while (out.length < excess) {
    const gaps = left.map((version, index) => {
      const before = left[index - 1];
      const fixed = version.name !== null || version.note !== null || version.cause !== 'edit';
      return !before || fixed || index === left.length - 1 ? Infinity : version.at - before.at;
    });
    const smallest = Math.min(...gaps);
    if (smallest === Infinity) break;
    const [gone] = left.splice(gaps.indexOf(smallest), 1);
    if (gone) out.push(gone.number);
  }
  return out;
}
