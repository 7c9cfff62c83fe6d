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
    'Each small dot is one future, the same futures in every scenario; large dots are means. A hollow large dot: another scenario is better in one of the two and not worse in the other.',
  front: (front, beaten) =>
    beaten.length === 0
      ? 'No scenario is beaten on both of these by another.'
      : `Worth considering: ${front.join(', ')}. Beaten on both: ${beaten.join(', ')}.`,
  indistinct: (name, others) =>
    `“${name}” cannot be told from ${others.map((o) => `“${o}”`).join(', ')} on these two.`,
  future: (number, says) => `Future ${number}. ${says}`,
  futureNumber: 'future',
  standing: 'On both together',
  worth: 'worth considering',
  beaten: 'beaten',
  says: (name, x, y) => `${name}: ${x}, ${y}.`,
};
