/** A place in a text that moves on by what it recognises. */
export class Cursor {
  offset = 0;

  constructor(readonly text: string) {}

  /** The character here, or `undefined` at the end. */
  get here(): string | undefined {
    return this.text[this.offset];
  }

  get atEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** What a sticky expression finds here; moves behind it. */
  run(shape: RegExp): string | undefined {
    shape.lastIndex = this.offset;
    const found = shape.exec(this.text)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  /** Moves behind this character if it stands here. */
  take(character: string): boolean {
    if (this.here !== character) return false;
    this.offset += 1;
    return true;
  }

  /** Moves behind the white space of JSON. */
  blank(): void {
    const { text } = this;
    let at = this.offset;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
      at += 1;
    }
    this.offset = at;
  }

  /**
   * The rest of a JSON text after its opening quote, as `{ value, plain }`, plain without escapes and the like, or `{ accepted }` with the cursor where it cannot
   * go on. Of a text longer than `longest` only the beginning is kept: enough to see that it is too long.
   */
  quoted(longest: number): { value: string; plain: boolean } | { accepted: string } {
    let value = this.plain();
    let plain = true;
    while (!this.take('"')) {
      const piece = this.special();
      if (typeof piece !== 'string') return piece;
      plain = false;
      const more = piece + this.plain();
      if (value.length <= longest) value += more;
    }
    return { value, plain };
  }

  // The characters from here that stand for themselves: no quote, escape, control character or half of a pair.
  private plain(): string {
    const { text, offset } = this;
    let at = offset;
    for (;;) {
      const code = text.charCodeAt(at);
      const stands = code >= 0x20 && code !== 0x22 && code !== 0x5c;
      if (!stands || (code >= 0x7f && code <= 0x9f) || (code >= 0xd800 && code <= 0xdfff)) break;
      at += 1;
    }
    this.offset = at;
    return at === offset ? '' : text.slice(offset, at);
  }

  private special(): string | { accepted: string } {
    const character = this.here;
    if (character === undefined) return { accepted: 'the closing quote of a text' };
    if (character < ' ') return { accepted: 'a text on one line; a line break inside is \\n' };
    if (character !== '\\') {
      this.offset += 1;
      return character;
    }
    const escape = this.text[this.offset + 1] ?? '';
    const plain = escapes.get(escape);
    if (plain !== undefined) {
      this.offset += 2;
      return plain;
    }
    const digits = this.text.slice(this.offset + 2, this.offset + 6);
    if (escape !== 'u') return { accepted: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u' };
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return { accepted: 'four hexadecimal digits after \\u' };
    this.offset += 6;
    return String.fromCharCode(parseInt(digits, 16));
  }
}

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
