import type { compareZh } from './compare.zh-CN.ts';

export const compareEn: typeof compareZh = {
  allTitle: 'All outcomes',
  allLead: (sure) =>
    `Each cell: mean, difference from the reference (± is half of the ${sure} interval) and verdict. Outcomes that are zero everywhere are left out.`,
  outcome: 'Outcome',
  tradeTitle: 'Trade-offs',
  across: 'Across',
  upward: 'Up',
  cloud:
    'Each small dot is one future, the same futures in every scenario; large dots are means. In a ring: no other scenario is better in one of the two and not worse in the other.',
  front: (front, beaten) =>
    beaten.length === 0
      ? 'No scenario is beaten on both of these by another.'
      : `Worth considering: ${quoted(front)}. Another is better and nowhere worse: ${quoted(beaten)}.`,
  indistinct: (name, others) => `“${name}” cannot be told from ${quoted(others)} on these two.`,
  future: (number, says) => `Future ${number}. ${says}`,
  futureNumber: 'future',
  standing: 'On both together',
  worth: 'worth considering',
  beaten: 'another is better',
  says: (name, x, y) => `${name}: ${x}, ${y}.`,
};

// Names have commas of their own.
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
