/** How wide a text is, in digits: a Chinese character is as wide as two. */
export function letterWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}
