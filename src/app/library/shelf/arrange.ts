// What one does with studies that are on the shelf: look, read, copy, throw away and fetch back, name versions.

import type { Study } from '../../../study/study.ts';
import { writeStudy } from '../../../study/write.ts';
import { isObject } from '../../../study/schema/shape.ts';
import type { Text } from '../../../study/schema/text.ts';
import type { Picture } from './picture.ts';
import { freshKey, readCard, readVersion, type Card, type Damaged, type Version } from './record.ts';
import type { Tables } from './shelf.ts';

/** All cards, the latest change first, and what cannot be read as one. */
export async function look(tables: Tables): Promise<{ cards: Card[]; damaged: Damaged[] }> {
  const cards: Card[] = [];
  const damaged: Damaged[] = [];
  for (const raw of await tables.cards()) {
    const card = readCard(raw);
    if (card) cards.push(card);
    else damaged.push({ id: isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : '', raw });
  }
  return { cards: cards.sort((a, b) => b.order - a.order), damaged };
}

/** A card and the text of its newest version that can be read; `null` if there is none. */
export async function take(tables: Tables, id: string): Promise<{ card: Card; text: string } | null> {
  const card = readCard(await tables.card(id));
  if (!card) return null;
  const head = readVersion(await tables.version(id, card.head));
  const text = head?.text ?? (await historyOf(tables, id))[0]?.text;
  return text === undefined ? null : { card, text };
}

/** The study on the shelf whose newest text is just this one; those in the trash do not count. */
export async function sameAs(tables: Tables, study: Study): Promise<Card | null> {
  const text = writeStudy(study);
  const { cards } = await look(tables);
  for (const card of cards) {
    if (card.trashed !== null || JSON.stringify(card.name) !== JSON.stringify(study.name)) continue;
    if (readVersion(await tables.version(card.id, card.head))?.text === text) return card;
  }
  return null;
}

/** The versions of a study, newest first. */
export async function historyOf(tables: Tables, id: string): Promise<Version[]> {
  return (await tables.versions(id))
    .map(readVersion)
    .filter((version) => version !== null)
    .reverse();
}

/** Throws a study away (`now`) or fetches it back (`null`). */
export function trash(tables: Tables, id: string, now: number | null): Promise<Card | null> {
  return change(tables, id, (card) => ({ ...card, trashed: now }));
}

/** Gives a study its small picture. */
export function portray(tables: Tables, id: string, picture: Picture): Promise<Card | null> {
  return change(tables, id, (card) => ({ ...card, picture }));
}

/** A second study with the same newest text and a name of its own. */
export async function copy(
  tables: Tables,
  id: string,
  name: Text,
  text: string,
  now: number,
): Promise<Card | null> {
  const card = readCard(await tables.card(id));
  if (!card) return null;
  const order = (await tables.lastOrder()) + 1;
  const fresh = { id: freshKey(), order, created: now, modified: now, revision: 1, head: 1, versions: 1 };
  const made: Card = { ...card, ...fresh, name, fileName: null, trashed: null, twin: false };
  const version = {
    study: made.id,
    number: 1,
    cause: 'start',
    begun: now,
    at: now,
    session: '',
    name: null,
    note: null,
  };
  await tables.putCard(made);
  await tables.putVersion({ ...version, cause: 'start', text });
  return made;
}

/** Names a version or writes a note to it; an empty text takes either away. */
export async function label(
  tables: Tables,
  id: string,
  number: number,
  { name, note }: { name: string; note: string },
): Promise<void> {
  const version = readVersion(await tables.version(id, number));
  if (version) await tables.putVersion({ ...version, name: name.trim() || null, note: note.trim() || null });
}

/** Takes out for good what lies in the trash, or one study of it. Says how many went. */
export async function empty(tables: Tables, only: string | null = null): Promise<number> {
  const { cards } = await look(tables);
  const out = cards.filter(({ id, trashed }) => trashed !== null && (only === null || id === only));
  for (const { id } of out) await tables.drop(id);
  return out.length;
}

async function change(tables: Tables, id: string, next: (card: Card) => Card): Promise<Card | null> {
  const card = readCard(await tables.card(id));
  if (!card) return null;
  const changed = next(card);
  await tables.putCard(changed);
  return changed;
}
