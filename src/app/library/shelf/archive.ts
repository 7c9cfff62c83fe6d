// The whole library as one file. The texts of the studies lie in it as texts, so that each comes back to the byte and
// goes through the one door for study files again.

import { isObject } from '../../../study/schema/shape.ts';
import { look } from './arrange.ts';
import { readCard, readVersion, type Card, type Version } from './record.ts';
import type { Tables } from './shelf.ts';

const format = 'tandem-library/1';
const mostBytes = 500_000_000;

export interface Archive {
  readonly studies: readonly { readonly card: Card; readonly versions: readonly Version[] }[];
  /** Entries that cannot be read. */
  readonly refused: number;
}

/** The text of a file with all studies and all their versions, the trash among them. */
export async function archiveOf(tables: Tables, now: number): Promise<string> {
  const { cards } = await look(tables);
  const studies = [];
  for (const card of cards) studies.push({ card, versions: await tables.versions(card.id) });
  return `${JSON.stringify({ format, written: new Date(now).toISOString(), studies }, null, 1)}\n`;
}

/** Whether a file says of itself, at its beginning, that it is a library. */
export function isArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"tandem-library\//.test(head);
}

/** What such a file holds; `null` if it cannot be read as one. Texts are not looked at here. */
export function readArchive(bytes: Uint8Array): Archive | null {
  if (bytes.length > mostBytes) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (!isObject(raw) || raw['format'] !== format || !Array.isArray(raw['studies'])) return null;
  const entries: unknown[] = raw['studies'];
  const studies = entries.map(readEntry).filter((entry) => entry !== null);
  return { studies, refused: entries.length - studies.length };
}

function readEntry(entry: unknown): Archive['studies'][number] | null {
  if (!isObject(entry) || !Array.isArray(entry['versions'])) return null;
  const card = readCard(entry['card']);
  const raw: unknown[] = entry['versions'];
  const versions = raw.map(readVersion).filter((version) => version !== null);
  const own = versions.filter(({ study }) => study === card?.id);
  return card && own.length > 0 ? { card, versions: own.sort((a, b) => a.number - b.number) } : null;
}
