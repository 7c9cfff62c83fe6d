// Where the browser has put the lines of a text.

export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
}

const canvas = document.createElement('canvas').getContext('2d');

/** The lines of a text node as they are laid out, in window coordinates. */
export function linesOf(node: Text, style: CSSStyleDeclaration): TextLine[] {
  const whole = node.data;
  if (whole.trim() === '') return [];
  const range = document.createRange();
  const lines: { text: string; left: number; top: number }[] = [];
  for (let i = 0; i < whole.length; i += 1) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getClientRects()[0];
    // White space that the browser has collapsed has no place.
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < 2) line.text += whole[i]!;
    else lines.push({ text: whole[i]!, left: box.left, top: box.top });
  }
  const rise = ascent(style);
  return lines.map(({ text, left, top }) => ({
    text: text.replace(/\s+/g, ' '),
    left,
    baseline: top + rise,
  }));
}

function ascent({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) {
  if (!canvas) return parseFloat(fontSize);
  canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return canvas.measureText('国g').fontBoundingBoxAscent;
}
