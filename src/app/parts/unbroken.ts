import { letterWidth } from './letterWidth.ts';

// Figures that are read as one: a range, a number and its unit, two numbers and the arrow between them.

const range = '[+−]?\\d[\\d.,]*\\s?%?[–～][+−]?\\d[\\d.,]*%?';
const change = '[^\\s：:]{1,9} → [^\\s,，;；]{1,9}(?:\\u00a0[^\\s,，;；]+)?';
const measure = '\\d[\\d./,]* (?:%|h|d|km|kWh|MWh|days?|小时|天|个?月)(?![\\p{L}\\p{N}])';
const figures = new RegExp(`(${range}|${change}|${measure})`, 'u');

/** In digits. Longer ones would not find room in a narrow column. */
const longest = 20;

/** A text in pieces; every second one, from the second on, must not be broken over two lines. */
export function unbrokenParts(text: string): string[] {
  const parts: string[] = [''];
  text.split(figures).forEach((part, i) => {
    if (i % 2 === 1 && letterWidth(part) <= longest) parts.push(part, '');
    else parts[parts.length - 1] += part;
  });
  return parts;
}
