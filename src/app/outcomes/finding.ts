// The sentence above the pictures. It says what the intervals allow, and nothing more: an outcome whose interval
// contains zero is reported as undecided, however large its mean difference looks.

import type { Difference } from '../../statistics/compare.ts';
import type { Summary } from '../../statistics/summary.ts';
import type { Language } from '../words/language.svelte.ts';
import { headline, summaryOf } from './headline.ts';
import { sayingOf, type Saying } from './saying.ts';

export interface Finding {
  readonly scenario: string;
  readonly clauses: string;
}

/**
 * What the summary says about one scenario against the reference, or `null` if there is nothing to compare.
 * Speaks about `wanted` if it is compared, else about the scenario with the most outcomes on the better side.
 */
export function findingOf(
  summary: Summary,
  wanted: string,
  language: Language,
  energy: boolean,
): Finding | null {
  const scenario = subjectOf(summary, wanted);
  if (scenario === null) return null;
  const told: string[] = [];
  const untold = new Map<Quiet, string[]>();
  for (const outcome of headline) {
    const entry = summaryOf(summary, outcome);
    const difference = entry?.scenarios.find((own) => own.scenario === scenario)?.difference;
    if (!entry || !difference) continue;
    const saying = sayingOf(entry, language, energy);
    const quiet = quietly[difference.verdict];
    if (quiet) untold.set(quiet, [...(untold.get(quiet) ?? []), saying.inSentence]);
    else told.push(clause(difference, saying, language, summary.confidence));
  }
  const { finding } = language.words;
  const clauses = [...told, ...[...untold].map(([quiet, names]) => finding[quiet](names))];
  return { scenario, clauses: finding.join(clauses) };
}

// Verdicts that say nothing about size; their outcomes share one clause.
type Quiet = 'same' | 'unclear' | 'small';
const quietly: Partial<Record<Difference['verdict'], Quiet>> = {
  same: 'same',
  cannotTell: 'unclear',
  noMaterialDifference: 'small',
};

function clause(
  { mean, interval: [low, high] }: Difference,
  saying: Saying,
  language: Language,
  confidence: number,
): string {
  const { up, down } = language.words.finding;
  const sure = language.sure(confidence);
  const amount = saying.fullDifference(Math.abs(mean)).replace(/^\+/, '');
  return low > 0
    ? up(saying.inSentence, amount, sure, saying.differenceRange(low, high))
    : down(saying.inSentence, amount, sure, saying.differenceRange(-high, -low));
}

function subjectOf(summary: Summary, wanted: string): string | null {
  const others = (summary.outcomes[0]?.scenarios ?? []).filter(
    ({ scenario }) => scenario !== summary.reference,
  );
  if (others.some(({ scenario }) => scenario === wanted)) return wanted;
  const wins = (id: string) =>
    headline.filter((outcome) => {
      const own = summaryOf(summary, outcome)?.scenarios.find(({ scenario }) => scenario === id);
      return own?.difference?.verdict === 'better';
    }).length;
  const [best] = others.map(({ scenario }) => scenario).sort((a, b) => wins(b) - wins(a));
  return best ?? null;
}
