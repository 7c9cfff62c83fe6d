// What the library keeps of a study. Whatever comes back from the browser's store may be damaged, written by another
// version or by another page of the same host, so it is looked at before it is believed.

import { isObject } from '../../../study/schema/shape.ts';
import type { Text } from '../../../study/schema/text.ts';
import { readPicture, type Picture } from './picture.ts';

/** A study on the shelf, without its text: all that the list of the library shows. */
export interface Card {
  readonly id: string;
  /** Counts the texts that the study has had, in every tab. */
  readonly revision: number;
  /** Larger is changed later, even if the clock of the machine was put back. */
  readonly order: number;
  /** Milliseconds since 1970, by the clock of the machine. */
  readonly created: number;
  readonly modified: number;
  readonly name: Text;
  readonly question: Text | null;
  /** The file it was opened from or saved to. */
  readonly fileName: string | null;
  readonly regions: number;
  readonly scenarios: number;
  /** The number of the newest version, and how many there are. */
  readonly head: number;
  readonly versions: number;
  readonly picture: Picture | null;
  /** When it was thrown away. */
  readonly trashed: number | null;
  /** Split off because two tabs changed one study. */
  readonly twin: boolean;
}

/** Why there is a version: as opened, edited, converted from an older format, fetched back, or split off. */
export type Cause = 'start' | 'edit' | 'converted' | 'restored' | 'twin';

/** One state of a study: the text of the file, and when it was so. */
export interface Version {
  readonly study: string;
  readonly number: number;
  readonly cause: Cause;
  /** The first and the last edit that went into it, in milliseconds since 1970. */
  readonly begun: number;
  readonly at: number;
  /** The page that wrote it; only that page goes on writing it. */
  readonly session: string;
  readonly name: string | null;
  readonly note: string | null;
  readonly text: string;
}

/** A record that cannot be read as a card, with all that is there. */
export interface Damaged {
  readonly id: string;
  readonly raw: unknown;
}

const causes: readonly string[] = ['start', 'edit', 'converted', 'restored', 'twin'] satisfies Cause[];

/** The record as a card, or `null` if it is none. */
export function readCard(raw: unknown): Card | null {
  if (!isObject(raw)) return null;
  const { id, name, question, fileName, trashed, twin, picture } = raw;
  const counts = ['revision', 'order', 'created', 'modified', 'regions', 'scenarios', 'head', 'versions'];
  if (typeof id !== 'string' || !isText(name) || !counts.every((key) => isCount(raw[key]))) return null;
  return {
    ...(raw as unknown as Card),
    question: isText(question) ? question : null,
    fileName: typeof fileName === 'string' ? fileName : null,
    picture: readPicture(picture),
    trashed: isCount(trashed) ? trashed : null,
    twin: twin === true,
  };
}

/** The record as a version, or `null` if it is none. The text is not read here. */
export function readVersion(raw: unknown): Version | null {
  if (!isObject(raw)) return null;
  const { study, number, cause, begun, at, session, name, note, text } = raw;
  const whole = isCount(number) && isCount(begun) && isCount(at) && typeof session === 'string';
  if (!whole || typeof study !== 'string' || typeof text !== 'string') return null;
  if (typeof cause !== 'string' || !causes.includes(cause)) return null;
  return {
    ...(raw as unknown as Version),
    name: typeof name === 'string' ? name : null,
    note: typeof note === 'string' ? note : null,
  };
}

export function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  return isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** A key that nobody else has: 128 random bits. `crypto.randomUUID` is missing where the page has plain http. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
