import type { Fault, FaultCode } from './fault.ts';
import { limits } from './limits.ts';

/** The text of a file, or why it has none: too large, not UTF-8, or another kind of file altogether. */
export function decode(input: Uint8Array | string): { text: string } | { fault: Fault } {
  const size = input.length;
  if (size > limits.fileBytes) {
    const [found, accepted] = [`${size} bytes`, `at most ${limits.fileBytes} bytes`];
    return { fault: fault('tooLarge', found, accepted, { size, limit: limits.fileBytes }) };
  }
  if (typeof input === 'string') return { text: input.startsWith('\uFEFF') ? input.slice(1) : input };
  const kind = otherKind(input);
  if (kind !== undefined)
    return { fault: fault('notJson', kind, 'a study file: JSON text in UTF-8', { kind }) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(input) };
  } catch {
    const at = firstInvalid(input);
    const found = `byte 0x${(input[at] ?? 0).toString(16).padStart(2, '0')}`;
    const accepted = 'text in UTF-8';
    return { fault: { ...fault('notText', found, accepted, { offset: at }), ...placeOf(input, at) } };
  }
}

function fault(code: FaultCode, found: string, accepted: string, params: Fault['params']): Fault {
  return { code, path: '', found, accepted, line: 1, column: 1, params };
}

// What people drop by mistake, by its first bytes.
const kinds: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a zip archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an XML or HTML document', [0x3c]],
  ['text in UTF-16', [0xff, 0xfe]],
  ['text in UTF-16', [0xfe, 0xff]],
];

function otherKind(bytes: Uint8Array): string | undefined {
  return kinds.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

// The first byte that cannot be part of UTF-8 (RFC 3629): looked for only after the decoder has refused.
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return Math.max(0, bytes.length - 1);
}

function sequenceAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  const more =
    first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
  if (more < 0) return 0;
  for (let index = at + 1; index <= at + more; index++) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : more + 1;
}

function placeOf(bytes: Uint8Array, at: number): { line: number; column: number } {
  const start = at === 0 ? 0 : bytes.lastIndexOf(0x0a, at - 1) + 1;
  let line = 1;
  for (let next = bytes.indexOf(0x0a); next !== -1 && next < start; next = bytes.indexOf(0x0a, next + 1))
    line += 1;
  return { line, column: new TextDecoder().decode(bytes.subarray(start, at)).length + 1 };
}
