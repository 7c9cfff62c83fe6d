import { letterWidth } from './letterWidth.ts';

// What is read as one: a range, a number and its unit, two numbers and the arrow between them; and a character with the
// comma behind it, which else would begin a line where a word is longer than one.

const range = '[+−]?\\d[\\d.,]*\\s?%?[–～][+−]?\\d[\\d.,]*%?';
// Commas end a change, but not where they part thousands.
const change = '[^\\s：:]{1,9} → (?:[^\\s,，;；]|,(?=\\d)){1,9}(?:\\u00a0[^\\s,，;；]+)?';
const unit = '%|h|d|km|kWh|MWh|days?|小时|天|个?月|[\\p{L}¥]{1,6}/[\\p{L}]{1,6}';
const measure = `\\d[\\d./,]*[ \\u00a0](?:${unit})(?![\\p{L}\\p{N}/])`;
const closed = '\\p{Script=Han}[，。、；：！？]';
const figures = new RegExp(`(${range}|${change}|${measure}|${closed})`, 'u');
const measures = new RegExp(`(${measure})`, 'u');

/** In digits. Longer ones would not find room in a narrow column. */
const longest = 20;

/** A text in pieces; every second one, from the second on, must not be broken over two lines. */
export function unbrokenParts(text: string): string[] {
  const parts: string[] = [''];
  const put = (part: string, kept: boolean) => {
    if (kept && letterWidth(part) <= longest) parts.push(part, '');
    else parts[parts.length - 1] += part;
  };
  text.split(figures).forEach((part, i) => {
    // Of a change that is too long for one line, each figure keeps its unit.
    if (letterWidth(part) > longest) part.split(measures).forEach((own, k) => put(own, k % 2 === 1));
    else put(part, i % 2 === 1);
  });
  return parts;
}
