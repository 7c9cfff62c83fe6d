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
 * Texts that fit into a width and are still told apart: shortened ones that would read alike lose what they have in
 * common instead. Where that makes some of them read like others, their own first and last letters stay.
 */
export function shortenedApart(texts: readonly string[], width: number): string[] {
  const different = [...new Set(texts)];
  const groups = new Map<string, string[]>();
  for (const text of different) {
    const label = shortened(text, width);
    groups.set(label, [...(groups.get(label) ?? []), text]);
  }
  const labelled = (ends: number) =>
    new Map([...groups].flatMap(([label, alike]) => apart(alike, label, width, ends)));
  const toldApart = (labels: ReadonlyMap<string, string>) =>
    new Set(labels.values()).size === different.length;

  let labels = labelled(0);
  for (let ends = 4; ends > 0 && !toldApart(labels); ends -= 1) labels = labelled(ends);
  return texts.map((text) => labels.get(text)!);
}

/** Labels of texts that all shorten to the same one, by text. */
function apart(alike: readonly string[], label: string, width: number, ends: number): [string, string][] {
  const letters = alike.map((text) => [...text]);
  const [head, tail] = commonEnds(letters);
  if (alike.length < 2 || head + tail === 0) return alike.map((text) => [text, label]);
  const cut = (more: number, keep: number) => letters.map((text) => middleOf(text, head, tail, more, keep));
  // With as much of what stands around the difference as there is room for.
  for (let more = 12; more > 0; more -= 1) {
    const labels = cut(more, ends);
    if (labels.every((text) => textWidth(text) <= width)) return alike.map((text, i) => [text, labels[i]!]);
  }
  const bare = letters.map((text) =>
    text
      .slice(head, text.length - tail)
      .join('')
      .trim(),
  );
  const inner = shortenedApart(bare, width - textWidth('……'));
  return alike.map((text, i) => [text, `${head > 0 ? '…' : ''}${inner[i]}${tail > 0 ? '…' : ''}`]);
}

/** How many letters all of these begin with, and how many more they all end with. */
function commonEnds(texts: readonly (readonly string[])[]): [head: number, tail: number] {
  const [first = []] = texts;
  const most = Math.min(...texts.map(({ length }) => length)) - 1;
  const alike = (at: (letters: readonly string[], i: number) => string | undefined, most: number) => {
    let count = 0;
    while (count < most && texts.every((letters) => at(letters, count) === at(first, count))) count += 1;
    return count;
  };
  const head = alike((letters, i) => letters[i], most);
  return [head, alike((letters, i) => letters.at(-1 - i), most - head)];
}

/** What of a text stands between its first `head` and its last `tail` letters, and `more` letters around that. */
function middleOf(
  letters: readonly string[],
  head: number,
  tail: number,
  more: number,
  ends: number,
): string {
  const [from, behind] = [Math.max(0, head - more), Math.max(0, tail - more)];
  const part = (start: number, end: number) => letters.slice(start, end).join('');
  const last = letters.length;
  // Half a word at either end is left out.
  const before = from > 0 ? part(from, head).replace(/^[\p{L}\d]+(?=\s)/u, '') : part(0, head);
  const after =
    behind > 0
      ? part(last - tail, last - behind).replace(/(?<=\s)[\p{L}\d]+$/u, '')
      : part(last - tail, last);
  const middle = `${before}${part(head, last - tail)}${after}`.trim();
  const start = from > 0 ? `${part(0, Math.min(ends, from)).trimEnd()}…` : '';
  const end = behind > 0 ? `…${part(last - Math.min(ends, behind), last).trimStart()}` : '';
  return `${start}${middle}${end}`;
}
