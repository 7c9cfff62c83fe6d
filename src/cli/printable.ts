// Text for a terminal: names come from files of strangers, and half of the readers have wide characters.

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The text with everything escaped that would move the cursor, colour the line or turn its direction. */
export function printable(text: string): string {
  return text.replace(invisible, (found) => `\\u{${found.codePointAt(0)!.toString(16)}}`);
}

/** The columns that a text takes on a terminal: two for a wide character, none for a combining mark. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{Mn}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Filled up with spaces to so many columns, on the right or, for numbers, on the left. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + space : space + text;
}

/** JSON that is safe to look at: what `JSON.stringify` leaves of invisible characters is escaped too. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(invisible, (found) =>
    found === '\n'
      ? found
      : [...Array(found.length).keys()]
          .map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
