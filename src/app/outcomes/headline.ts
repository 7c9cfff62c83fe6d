// The three large cards. The supply gap has two readings that are easily mixed up, so both are always named.

import { outcomes } from '../../model/outcomes.ts';
import type { OutcomeSummary, Summary } from '../../statistics/summary.ts';

export type CardName = 'gap' | 'hours' | 'satisfaction';

export const cards: readonly { name: CardName; outcomes: readonly string[] }[] = [
  { name: 'gap', outcomes: ['forecastGapPercent', 'unservedPercent'] },
  { name: 'hours', outcomes: ['dispatchHours'] },
  { name: 'satisfaction', outcomes: ['satisfaction'] },
];

/** What the finding speaks about, the most important first. */
export const headline: readonly string[] = [
  'unservedPercent',
  'forecastGapPercent',
  'dispatchHours',
  'satisfaction',
];

/** The network-wide summary of an outcome, if the run has it. */
export function summaryOf(summary: Summary | null, outcome: string): OutcomeSummary | undefined {
  return summary?.outcomes.find((entry) => entry.outcome === outcome && entry.region === null);
}

/** Unit and better side of an outcome, from the model's registry. */
export function factsOf(outcome: string) {
  const facts = outcomes.find((entry) => entry.id === outcome);
  if (!facts) throw new Error(`unknown outcome: ${outcome}`);
  return facts;
}
