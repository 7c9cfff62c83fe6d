// Which study was open last: of this tab, which outlives a reload; and of any tab, for the next visit.

import { isObject } from '../../study/schema/shape.ts';

export interface Open {
  /** The study in the library, or `null` for one that comes with the workbench. */
  readonly id: string | null;
  /** The latest change that the library knew of then. */
  readonly order: number;
}

const name = 'tandem.open';

/** Remembers what is open. Where that is forbidden, the page begins with the latest change. */
export function rememberOpen(open: Open): void {
  try {
    for (const storage of [sessionStorage, localStorage]) storage.setItem(name, JSON.stringify(open));
  } catch {
    // Nothing is lost but the place.
  }
}

/**
 * The study to begin with, where the latest change of the library went to `newest`. A browser that is killed may have
 * kept the change and lost the memory of what was open; a tab that is reloaded has its own.
 */
export function lastOpen(newest: Open): string | null {
  const mine = read(() => sessionStorage);
  if (mine) return mine.id;
  const any = read(() => localStorage);
  return any && any.order >= newest.order ? any.id : newest.id;
}

function read(storage: () => Storage): Open | null {
  try {
    const raw: unknown = JSON.parse(storage().getItem(name) ?? 'null');
    if (!isObject(raw) || typeof raw['order'] !== 'number') return null;
    return { id: typeof raw['id'] === 'string' ? raw['id'] : null, order: raw['order'] };
  } catch {
    return null;
  }
}
