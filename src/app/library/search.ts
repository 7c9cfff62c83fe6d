import type { Text } from '../../study/schema/text.ts';
import type { Card } from './shelf/record.ts';

/** Whether every word that is looked for stands in the study's name or question, in either language, or in its file name. */
export function matches({ name, question, fileName }: Card, wanted: string): boolean {
  const text = plain([name, question, fileName].map(bothOf).join(' '));
  return plain(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function bothOf(text: Text | null): string {
  if (text === null) return '';
  return typeof text === 'string' ? text : `${text.zh} ${text.en}`;
}

// Full-width letters and accents make no difference.
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
