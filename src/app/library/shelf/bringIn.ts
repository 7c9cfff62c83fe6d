import { readStudy } from '../../../study/read.ts';
import type { Archive } from './archive.ts';
import { freshKey, readCard, readVersion, type Card, type Version } from './record.ts';
import type { Tables } from './shelf.ts';

/** What came of the studies in a library file. */
export interface Brought {
  readonly added: number;
  readonly already: number;
  readonly refused: number;
}

/**
 * Adds the studies of another library. What is here stays as it is: a study that is here with the same versions is left
 * out, one with other versions is added beside it. Versions whose text is no study are left out.
 */
export async function bringIn(tables: Tables, archive: Archive): Promise<Brought> {
  let [added, already, refused] = [0, 0, archive.refused];
  let order = await tables.lastOrder();
  // Oldest first, so that the order of the list stays.
  for (const { card, versions } of [...archive.studies].sort((a, b) => a.card.order - b.card.order)) {
    const sound = versions.filter(({ text }) => readStudy(text).ok);
    const head = sound.at(-1);
    if (!head) refused += 1;
    else if (await isHere(tables, card.id, sound)) already += 1;
    else {
      const taken = readCard(await tables.card(card.id)) !== null;
      const id = taken ? freshKey() : card.id;
      order += 1;
      await put(tables, { ...card, id, order, head: head.number, versions: sound.length }, sound);
      added += 1;
    }
  }
  return { added, already, refused };
}

async function put(tables: Tables, card: Card, versions: readonly Version[]): Promise<void> {
  await tables.putCard(card);
  for (const version of versions) await tables.putVersion({ ...version, study: card.id });
}

async function isHere(tables: Tables, id: string, versions: readonly Version[]): Promise<boolean> {
  const own = (await tables.versions(id)).map((raw) => readVersion(raw)?.text);
  return versions.every(({ text }) => own.includes(text));
}
