import { remember, remembered } from '../../remembered.ts';
import { openBrowserShelf, type Watch } from './browserShelf.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** A shelf, and what has to be said about it. */
export interface Found {
  readonly shelf: Shelf;
  /** Why it does not last, or why it cannot be written. */
  readonly problem: 'newer' | 'unavailable' | null;
  /** So many studies were here when the page was last open, and the browser has taken them away. */
  readonly emptied: number | null;
}

const count = 'library.count';

/** The browser's shelf for this page, else one in memory. Two pages on one host have two shelves. */
export async function openShelf(watch: Watch, name = shelfName()): Promise<Found> {
  try {
    const { shelf, fresh } = await openBrowserShelf(name, watch);
    const before = Number(remembered(count) ?? 0);
    const problem = shelf.access === 'readOnly' ? 'newer' : null;
    return { shelf, problem, emptied: fresh && before > 0 ? before : null };
  } catch {
    return { shelf: memoryShelf(), problem: 'unavailable', emptied: null };
  }
}

/** Remembers how many studies there are, apart from the shelf, so that an emptied one is noticed. */
export function noteCount(studies: number): void {
  remember(count, studies === 0 ? null : String(studies));
}

/** The name of everything that this page keeps with the browser. */
export function shelfName(): string {
  return `tandem ${new URL('.', document.baseURI).pathname}`;
}
