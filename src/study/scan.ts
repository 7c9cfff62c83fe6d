import { Cursor } from './cursor.ts';
import type { Finding } from './fault.ts';
import { show } from './fault.ts';
import { limits } from './limits.ts';
import { sameNumber } from './lossless.ts';
import type { Place, Places } from './places.ts';

/** A finding and its place in the text. */
export type Located = Finding & { offset: number };

/** A text as JSON, with the place of every value, and what JSON permits but a study does not. */
export type Scan = {
  /** `undefined` if the text is not JSON; then the last finding says why. */
  value: unknown;
  places: Places;
  /** In the order of the text; the first `limits.faults`. */
  findings: Located[];
  total: number;
};

/**
 * Reads JSON by the letter (RFC 8259) and notes where everything stands. It refuses what `JSON.parse` would change in
 * silence: a number that a double cannot hold as written, a second use of a key, keys that touch the machinery of
 * objects, control characters and halves of characters in texts. It stops at the limits of depth and of nodes.
 */
export function scan(text: string): Scan {
  const scanner = new Scanner(text);
  const value = read(scanner);
  const { places, findings, total } = scanner;
  return { value, places, findings, total };
}

function read(scanner: Scanner): unknown {
  try {
    return scanner.document();
  } catch (stop) {
    if (stop instanceof Stop) return undefined;
    throw stop;
  }
}

class Stop extends Error {}

// These would reach what every object inherits, or shadow it.
const forbidden = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const numberShape = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const wordShape = /[\p{L}\p{N}_.+-]{1,40}/uy;
// Line feed and tab are fine in a note; no other control character is, nor half of a surrogate pair.
const unfit = /[^\P{Cc}\n\t]|\p{Cs}/u;
const anyValue = 'a value: a number, a text in double quotes, true, false, null, a list or an object';

// What may follow a number.
function ends(character: string | undefined): boolean {
  return character === undefined || ',]} \n\r\t'.includes(character);
}

class Scanner {
  readonly places: Places = new Map();
  readonly findings: Scan['findings'] = [];
  total = 0;
  private nodes = 0;
  private depth = 0;
  private readonly path: (string | number)[] = [];
  private readonly cursor: Cursor;

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  document(): unknown {
    this.cursor.blank();
    if (this.cursor.atEnd) this.stop('endsEarly', 'an empty file', 'a study: { "format": … }');
    const value = this.value();
    this.cursor.blank();
    if (!this.cursor.atEnd) this.unexpected('the end of the file');
    return value;
  }

  private value(): unknown {
    this.nodes += 1;
    if (this.nodes > limits.nodes) this.over('tooManyNodes', 'values', limits.nodes);
    switch (this.cursor.here) {
      case '{':
        return this.nested((at) => this.object(at));
      case '[':
        return this.nested((at) => this.list(at));
      case '"':
        return this.string(limits.stringLength);
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private nested<T>(read: (at: number) => T): T {
    if (this.depth >= limits.depth) this.over('tooDeep', 'levels', limits.depth);
    this.depth += 1;
    const start = this.cursor.offset;
    this.cursor.offset += 1;
    this.cursor.blank();
    const value = read(start);
    this.depth -= 1;
    return value;
  }

  private object(at: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const places = this.placesOf(object, at);
    if (this.cursor.take('}')) return object;
    do {
      this.cursor.blank();
      const keyAt = this.cursor.offset;
      if (this.cursor.here !== '"') this.unexpected('a key in double quotes');
      const key = this.string(limits.keyLength);
      this.path.push(key);
      const usable = this.usable(key, keyAt, places.has(key));
      this.cursor.blank();
      if (!this.cursor.take(':')) this.unexpected('":"');
      this.cursor.blank();
      const valueAt = this.cursor.offset;
      const value = this.value();
      if (usable) {
        object[key] = value;
        places.set(key, { key: keyAt, value: valueAt });
      }
      this.path.pop();
      this.cursor.blank();
    } while (this.cursor.take(','));
    if (!this.cursor.take('}')) this.unexpected('"," or "}"');
    return object;
  }

  private usable(key: string, offset: number, seen: boolean): boolean {
    if (seen) {
      this.note(
        'duplicateKey',
        `${show(key)} a second time`,
        'each key once',
        offset,
        'take one of them out',
      );
      return false;
    }
    if (!forbidden.has(key)) return true;
    this.note(
      'forbiddenKey',
      show(key),
      'a key that means nothing to the language itself',
      offset,
      'rename it',
    );
    return false;
  }

  private list(at: number): unknown[] {
    const list: unknown[] = [];
    const places = this.placesOf(list, at);
    if (this.cursor.take(']')) return list;
    do {
      this.cursor.blank();
      const entryAt = this.cursor.offset;
      places.set(list.length, { key: entryAt, value: entryAt });
      this.path.push(list.length);
      list.push(this.value());
      this.path.pop();
      this.cursor.blank();
    } while (this.cursor.take(','));
    if (!this.cursor.take(']')) this.unexpected('"," or "]"');
    return list;
  }

  private placesOf(holder: object, at: number) {
    const place: Place = { at, entries: new Map() };
    this.places.set(holder, place);
    return place.entries;
  }

  private string(longest: number): string {
    const start = this.cursor.offset;
    this.cursor.offset += 1;
    const read = this.cursor.quoted(longest);
    if ('accepted' in read) return this.unexpected(read.accepted);
    if (read.value.length > longest) {
      const accepted = `at most ${longest} characters`;
      this.note('longText', `more than ${longest} characters`, accepted, start, 'shorten it', {
        limit: longest,
      });
    } else if (!read.plain && unfit.test(read.value)) {
      const found = show(unfit.exec(read.value)?.[0]);
      this.note('badCharacter', found, 'text without control characters or halves of characters', start);
    }
    return read.value;
  }

  private number(): number {
    const start = this.cursor.offset;
    const digits = this.cursor.run(numberShape);
    if (digits === undefined || !ends(this.cursor.here)) {
      this.cursor.offset = start;
      return this.unexpected(anyValue);
    }
    const value = Number(digits);
    // A value to go on with: what is wrong is said here. -0 and 0 are one number.
    const usable = Number.isFinite(value) && value !== 0 ? value : 0;
    if (digits.length > limits.numberLength || !sameNumber(digits, value)) {
      const fix = Number.isFinite(value) ? `write ${usable}` : undefined;
      const found = digits.length <= 40 ? digits : `${digits.slice(0, 40)}… (${digits.length} characters)`;
      this.note('lossyNumber', found, 'a number that survives as written', start, fix, { nearest: usable });
    }
    return usable;
  }

  private word<T>(word: string, value: T): T {
    if (!this.cursor.text.startsWith(word, this.cursor.offset)) return this.unexpected(anyValue);
    this.cursor.offset += word.length;
    return value;
  }

  private unexpected(accepted: string): never {
    const { cursor } = this;
    if (cursor.atEnd) this.stop('endsEarly', 'the end of the file', accepted);
    const start = cursor.offset;
    const found = cursor.run(wordShape) ?? String.fromCodePoint(cursor.text.codePointAt(start) ?? 0);
    cursor.offset = start;
    return this.stop('syntax', show(found), accepted);
  }

  private over(code: Finding['code'], things: string, limit: number): never {
    return this.stop(code, `more than ${limit} ${things}`, `at most ${limit} ${things}`, { limit });
  }

  private stop(
    code: Finding['code'],
    found: string,
    accepted: string,
    params: Finding['params'] = {},
  ): never {
    // What ends the reading is told even after many other findings.
    this.findings.splice(limits.faults - 1);
    this.note(code, found, accepted, this.cursor.offset, undefined, params);
    throw new Stop();
  }

  private note(
    code: Finding['code'],
    found: string,
    accepted: string,
    offset: number,
    fix?: string,
    params: NonNullable<Finding['params']> = {},
  ): void {
    this.total += 1;
    if (this.findings.length >= limits.faults) return;
    this.findings.push({ code, path: [...this.path], found, accepted, offset, fix, params });
  }
}
