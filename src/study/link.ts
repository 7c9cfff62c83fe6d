import { deflateSync } from 'fflate';
import { fromBase64url, isSymbol, toBase64url } from './base64url.ts';
import { checkValue, wrongBytes } from './checkValue.ts';
import { canonical } from './grain.ts';
import type { Study } from './study.ts';
import { unpack } from './unpack.ts';

/** What a share link may hold. Messengers cut what is longer than they offer; browsers take up to a megabyte. */
export const linkLimits = {
  /** Above this many characters the file is offered instead. */
  offered: 32 * 1024,
  read: 512 * 1024,
  textBytes: 8 * 1024 * 1024,
} as const;

/** What a link holds: the text of a study, and whether it is only to be looked at. */
export type LinkContent = { readonly ok: true; readonly text: string; readonly viewOnly: boolean };

/** Why a link does not open, and at which character of the fragment (from 0) where that is known. */
export type LinkFault = {
  readonly ok: false;
  readonly fault: 'cut' | 'altered' | 'version' | 'tooLarge' | 'notALink';
  readonly at?: number;
};

/**
 * A study as the fragment of an address: `#s=1.`, the packed study, a dot, its check value, a dot. What messengers add
 * behind the last dot is not read. The same study gives the same characters on every machine. With `viewOnly` the
 * letter is `v`: a page shows such a study without its tools for editing.
 */
export function toLink(
  study: Study,
  { viewOnly = false }: { viewOnly?: boolean } = {},
): { fragment: string; bytes: number; tooLarge: boolean } {
  const text = new TextEncoder().encode(JSON.stringify(canonical(study)));
  // fflate works the size of its table out with a logarithm, unless it is told.
  const payload = toBase64url(deflateSync(text, { level: 9, mem: 8 }));
  const check = checkValue(new TextEncoder().encode(payload));
  const fragment = `#${viewOnly ? 'v' : 's'}=1.${payload}.${check.toString(16).padStart(8, '0')}.`;
  const bytes = fragment.length;
  return { fragment, bytes, tooLarge: bytes > linkLimits.offered || text.length > linkLimits.textBytes };
}

/**
 * The text of the study in a link, for `readStudy` to judge, or what is wrong with the link. Line breaks that a mail
 * program has put in and an escaped `=` do no harm. Takes any text, never throws, and unpacks at most 8 MiB.
 */
export function fromLink(fragment: string): LinkContent | LinkFault {
  const head = /^#?[sv](?:=|%(?:25)?3D)/i.exec(fragment)?.[0].length;
  if (head === undefined) return refusal('notALink');
  if (fragment.length > linkLimits.read) return refusal('tooLarge');
  const version = /^\d*/.exec(fragment.slice(head, head + 20))![0];
  const start = head + version.length;
  if (start === fragment.length) return refusal('cut', start);
  if (version === '') return refusal('notALink');
  if (fragment[start] !== '.') return refusal('altered', start);
  if (version !== '1') return refusal('version', head);

  const payload = read(fragment, start + 1, fragment.length);
  if (fragment[payload.end] !== '.') return broken(fragment, payload.end);
  const check = read(fragment, payload.end + 1, 8);
  const strange = check.codes.findIndex((code) => !/[0-9a-f]/i.test(String.fromCharCode(code)));
  if (strange >= 0) return refusal('altered', check.places[strange]);
  if (check.codes.length < 8) return broken(fragment, check.end);

  const expected = parseInt(String.fromCharCode(...check.codes), 16);
  const found = checkValue(payload.codes);
  if (found !== expected) return refusal('altered', wrongPlace(payload, check, found, expected));
  const unpacked = textOf(payload.codes);
  return unpacked.ok ? { ...unpacked, viewOnly: /^#?v/i.test(fragment) } : unpacked;
}

type Piece = { codes: Uint8Array; places: Uint32Array; end: number };

// Line breaks and spaces, escaped or not, and invisible characters that allow a line break.
const padding = /(?:[\s\u00ad\u200b\ufeff]|%(?:20|0a|0d|09))+/iy;

function read(fragment: string, start: number, most: number): Piece {
  const length = Math.min(most, fragment.length - start);
  const [codes, places] = [new Uint8Array(length), new Uint32Array(length)];
  let [at, count] = [start, 0];
  while (at < fragment.length && count < length) {
    const code = fragment.charCodeAt(at);
    if (isSymbol(code)) {
      [codes[count], places[count]] = [code, at];
      [at, count] = [at + 1, count + 1];
      continue;
    }
    padding.lastIndex = at;
    const skipped = padding.exec(fragment)?.[0].length;
    if (skipped === undefined) break;
    at += skipped;
  }
  return { codes: codes.subarray(0, count), places: places.subarray(0, count), end: at };
}

// A strange character is damage if the end of a link follows it, and something added to the stump of one if not.
function broken(fragment: string, at: number): LinkFault {
  const whole = at < fragment.length && /\.[0-9a-f]{8}(?:\.|$)/i.test(fragment.slice(at));
  return refusal(whole ? 'altered' : 'cut', at);
}

function wrongPlace(payload: Piece, check: Piece, found: number, expected: number): number | undefined {
  const digits = [found, expected].map((value) => value.toString(16).padStart(8, '0'));
  const wrong = [...digits[0]!].flatMap((digit, index) => (digit === digits[1]![index] ? [] : [index]));
  if (wrong.length === 1) return check.places[wrong[0]!];
  const places: number[] = [];
  for (const [at, by] of wrongBytes(payload.codes.length, found, expected))
    if (isSymbol(payload.codes[at]! ^ by)) places.push(payload.places[at]!);
  return places.length === 1 ? places[0] : undefined;
}

function textOf(codes: Uint8Array): { ok: true; text: string } | LinkFault {
  const packed = fromBase64url(codes);
  const bytes = packed ? unpack(packed, linkLimits.textBytes) : 'broken';
  if (bytes === 'tooLarge') return refusal('tooLarge');
  // The check value fits, so whoever made such a link made it so.
  if (bytes === 'broken') return refusal('altered');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal('altered');
  }
}

function refusal(fault: LinkFault['fault'], at?: number): LinkFault {
  return at === undefined ? { ok: false, fault } : { ok: false, fault, at };
}
