// Texts of pictures, whose width has to be known before they are drawn.

/** Height of a letter, in pixels. */
export const labelSize = 11;

/** Width of a text at label size: a Chinese character is a square, a Latin letter a little more than half of one. */
export function textWidth(text: string): number {
  let width = 0;
  // Chinese fonts draw the ellipsis as wide as a character.
  for (const letter of text)
    width += letter === '…' || (letter.codePointAt(0) ?? 0) > 0x2e7f ? labelSize : 0.57 * labelSize;
  return width;
}

/** A text that fits into a width at label size: what is too long loses its middle, as names differ at their ends. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  for (let kept = letters.length - 1; kept > 1; kept -= 1) {
    const head = letters
      .slice(0, Math.ceil(kept / 2))
      .join('')
      .trimEnd();
    const tail = letters
      .slice(-Math.floor(kept / 2))
      .join('')
      .trimStart();
    if (textWidth(`${head}…${tail}`) <= width) return `${head}…${tail}`;
  }
  return '…';
}

/**
 * Texts that fit into a width and are still told apart: where the shortened ones would read alike, the long ones lose
 * what they all begin and end with.
 */
export function shortenedApart(texts: readonly string[], width: number): string[] {
  const plain = texts.map((text) => shortened(text, width));
  if (new Set(plain).size === new Set(texts).size) return plain;
  const long = texts.filter((text) => textWidth(text) > width).map((text) => [...text]);
  const [first = []] = long;
  const least = Math.min(...long.map(({ length }) => length));
  const alike = (at: (letters: readonly string[], i: number) => string | undefined, most: number) => {
    let count = 0;
    while (count < most && long.every((letters) => at(letters, count) === at(first, count))) count += 1;
    return count;
  };
  const head = alike((letters, i) => letters[i], least - 1);
  const tail = alike((letters, i) => letters.at(-1 - i), least - 1 - head);
  const cut = (text: string, more: number) => {
    const letters = [...text];
    const [from, behind] = [Math.max(0, head - more), Math.max(0, tail - more)];
    const middle = letters
      .slice(from, letters.length - behind)
      .join('')
      .trim();
    return `${from > 0 ? '…' : ''}${middle}${behind > 0 ? '…' : ''}`;
  };
  // With as much of what stands around the difference as there is room for.
  const more = [4, 3, 2, 1].find((more) =>
    long.every((letters) => textWidth(cut(letters.join(''), more)) <= width),
  );
  return texts.map((text, i) =>
    textWidth(text) <= width ? plain[i]! : shortened(cut(text, more ?? 0), width),
  );
}
