// Keeping a study: every text goes on top of the one it was made from. Where another page has been faster, both are kept.

import type { Study } from '../../../study/study.ts';
import { writeStudy } from '../../../study/write.ts';
import type { Picture } from './picture.ts';
import { freshKey, readCard, readVersion, type Card, type Cause, type Version } from './record.ts';
import type { Tables } from './shelf.ts';
import { joins, mostVersions, thinned } from './thinning.ts';

/** A state of a study on its way to the shelf. */
export interface Edit {
  /** The study on the shelf. */
  readonly id: string;
  /** Its revision as this page knows it; `null` for a study that is not there yet. */
  readonly seen: number | null;
  readonly study: Study;
  /** The text it was made from, which begins the history of a new study. */
  readonly before: string | null;
  readonly fileName: string | null;
  /** `null` leaves the picture as it is. */
  readonly picture: Picture | null;
  readonly cause: Cause;
  /** The page that writes, and its time in milliseconds since 1970. */
  readonly session: string;
  readonly now: number;
}

export interface Kept {
  /** `twin`: another page had changed the study, so this state went into a study of its own. */
  readonly kind: 'kept' | 'twin';
  readonly card: Card;
  readonly text: string;
}

/** Puts a state of a study on the shelf and says where it went. Nothing that is there is lost. */
export async function keep(tables: Tables, edit: Edit): Promise<Kept> {
  const text = writeStudy(edit.study);
  const found = readCard(await tables.card(edit.id));
  const order = (await tables.lastOrder()) + 1;
  // Also a study that another page has deleted for good: it is still open here.
  if (!found) return { kind: 'kept', card: await begin(tables, edit, edit.id, text, order), text };
  const head = readVersion(await tables.version(found.id, found.head));
  if (found.revision === edit.seen || head?.text === text)
    return { kind: 'kept', card: await goOn(tables, edit, found, head, text, order), text };
  const card = await begin(tables, { ...edit, cause: 'twin' }, freshKey(), text, order);
  return { kind: 'twin', card, text };
}

async function begin(tables: Tables, edit: Edit, id: string, text: string, order: number): Promise<Card> {
  const first = edit.before !== null && edit.before !== text ? [edit.before] : [];
  const texts = [...first, text];
  for (const [index, each] of texts.entries())
    await tables.putVersion(
      versionOf(edit, id, index + 1, each, index === 0 && texts.length > 1 ? 'start' : edit.cause),
    );
  const card: Card = {
    ...factsOf(edit),
    id,
    order,
    revision: 1,
    created: edit.now,
    head: texts.length,
    versions: texts.length,
    picture: edit.picture,
    trashed: null,
    twin: edit.cause === 'twin',
  };
  await tables.putCard(card);
  return card;
}

async function goOn(
  tables: Tables,
  edit: Edit,
  card: Card,
  head: Version | null,
  text: string,
  order: number,
): Promise<Card> {
  const facts = { ...factsOf(edit), picture: edit.picture ?? card.picture, trashed: null };
  if (head?.text === text) {
    const same = { ...card, ...facts, modified: card.modified };
    await tables.putCard(same);
    return same;
  }
  const joined = head !== null && joins(head, edit);
  const number = joined ? head.number : card.head + 1;
  const version = versionOf(edit, card.id, number, text, edit.cause);
  await tables.putVersion(joined ? { ...version, begun: head.begun } : version);
  const count = joined ? card.versions : card.versions + 1;
  const versions = count <= mostVersions ? count : count - (await thin(tables, card.id, count));
  const next = { ...card, ...facts, order, revision: card.revision + 1, head: number, versions };
  await tables.putCard(next);
  return next;
}

async function thin(tables: Tables, id: string, count: number): Promise<number> {
  const versions = (await tables.versions(id)).map(readVersion).filter((version) => version !== null);
  const out = thinned(versions, count - mostVersions);
  for (const number of out) await tables.dropVersion(id, number);
  return out.length;
}

function versionOf(
  { now, session }: Edit,
  study: string,
  number: number,
  text: string,
  cause: Cause,
): Version {
  return { study, number, cause, begun: now, at: now, session, name: null, note: null, text };
}

function factsOf({ study, fileName, now }: Edit) {
  return {
    name: study.name,
    question: study.question ?? null,
    fileName,
    modified: now,
    regions: Object.keys(study.base.network.regions).length,
    scenarios: Object.keys(study.scenarios ?? {}).length + 1,
  };
}
