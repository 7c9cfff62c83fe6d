// Texts of pictures, whose width has to be known before they are drawn.

/** Height of a letter, in pixels. */
export const labelSize = 11;

/** Width of a text at label size: a Chinese character is a square, a Latin letter a little more than half of one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? labelSize : 0.57 * labelSize;
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
