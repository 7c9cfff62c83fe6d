import { z } from 'zod';
import './leaf.ts';
import { limits } from '../limits.ts';

// An id that is also a property of every object would be found where nothing was written.
const inherited =
  'constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf';

/** Names of regions, depots, campaigns, scenarios and outcomes: a letter, then letters, digits, - and _. */
export const idPattern = new RegExp(`^(?!(?:${inherited})$)[A-Za-z][A-Za-z0-9_-]{0,39}$`);
export const id = z
  .string()
  .regex(idPattern)
  .meta({ id: 'id', description: 'an id: a letter, then letters, digits, - and _, at most 40 in all' });

/** A text in both languages, or one text for both. */
function text(longest: number) {
  const words = z.string().min(1).max(longest);
  return z.union([words, z.strictObject({ zh: words, en: words })]);
}

export const name = text(limits.nameLength).meta({ id: 'name' });
export const note = text(limits.noteLength).meta({ id: 'note' });

export type Text = z.input<typeof name>;
