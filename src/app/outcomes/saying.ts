// One outcome in words and digits: how its values, differences and intervals are written. Every view of an
// outcome asks here, so that a picture, its table and the finding never disagree.

import type { Difference } from '../../statistics/compare.ts';
import type { OutcomeSummary, ScenarioSummary } from '../../statistics/summary.ts';
import { unitText } from '../words/inputText.ts';
import { decimalsFor, decimalsToShow } from '../words/numbers.ts';
import type { Language } from '../words/language.svelte.ts';
import type { FigureKind } from '../lens.svelte.ts';
import { factsOf } from './headline.ts';

/** How one kind of figure of an outcome is written. */
export interface Writing {
  /** Without its unit. */
  value(value: number): string;
  /** With its unit: points for differences of percentages. */
  full(value: number): string;
  range(low: number, high: number): string;
  readonly unit: string;
}

export interface Saying {
  /** Levels and differences, for pictures that show either. */
  readonly figures: Record<FigureKind, Writing>;
  readonly name: string;
  /** The name as it stands inside a sentence. */
  readonly inSentence: string;
  readonly unit: string;
  /** A value without its unit, for axes, columns and large figures. */
  value(value: number): string;
  /** A value with its unit. */
  full(value: number): string;
  range(low: number, high: number): string;
  difference(value: number): string;
  /** A difference with its unit: points for percentages. */
  fullDifference(value: number): string;
  differenceRange(low: number, high: number): string;
  /** Half of its interval, as `± 0.3`; nothing where all futures agree, so that there is no interval. */
  halfWidth(difference: Difference): string;
  /** A difference and how sure it is: `−2.6 ± 0.3`. */
  estimate(difference: Difference): string;
  /** The sentence of one scenario for those who do not see the picture. */
  aloud(scenario: ScenarioSummary, name: string): string;
}

/**
 * How one outcome is written in a language; `energy` chooses the name where power and goods differ, `quantity` is the
 * unit that the study counts in.
 */
export function sayingOf(
  outcome: OutcomeSummary,
  { words, numbers }: Language,
  energy: boolean,
  quantity = '',
): Saying {
  const facts = factsOf(outcome.outcome);
  const names = words.outcomes.names[outcome.outcome];
  const name = names ? (energy ? names.energy : names.goods) : outcome.outcome;
  // A share among the outcomes is a plain number, 1 being all; only inputs are shown in per cent.
  const unit = facts.unit === 'share' ? '' : unitText(facts.unit, quantity, words);
  const differenceUnit = facts.unit === '%' ? (words.units['percentagePoints'] ?? '') : unit;
  const decimals = decimalsFor(outcome.domain);
  const halfWidths = outcome.scenarios.flatMap(({ difference: gap }) =>
    gap ? [gap.interval[1] - gap.mean] : [],
  );
  const finer = decimalsToShow(halfWidths, decimals);

  // A nothing with places would look measured.
  const value = (number: number) => numbers.plain(number, number === 0 ? 0 : decimals);
  const difference = (number: number) =>
    numbers.signed(number, Math.abs(number) < 10 ** -finer / 2 ? 0 : finer);
  const full = (number: number) => words.withUnit(value(number), unit);
  const fullDifference = (number: number) => words.withUnit(difference(number), differenceUnit);
  const range = (low: number, high: number) => numbers.range(low, high, decimals);
  const differenceRange = (low: number, high: number) => numbers.range(low, high, finer);
  const halfWidth = ({ mean, interval }: Difference) => {
    const [half, least] = [interval[1] - mean, 10 ** -finer];
    if (half === 0) return '';
    return `± ${half < least / 2 ? '<' : ''}${numbers.plain(Math.max(half, least), finer)}`;
  };
  return {
    figures: {
      level: { value, full, range, unit },
      difference: {
        value: difference,
        full: fullDifference,
        range: differenceRange,
        unit: differenceUnit,
      },
    },
    name,
    inSentence: words.inSentence(name),
    unit,
    value,
    full,
    difference,
    fullDifference,
    range,
    differenceRange,
    halfWidth,
    estimate: (gap) => `${difference(gap.mean)} ${halfWidth(gap)}`.trim(),
    aloud(scenario, scenarioName) {
      const { mean, p05, p95, difference: gap } = scenario;
      const level = words.outcomes.aloud({
        outcome: words.inSentence(name),
        scenario: scenarioName,
        mean: full(mean),
        low: full(p05),
        high: full(p95),
      });
      if (!gap) return level;
      const [low, high] = gap.interval;
      const verdict = words.outcomes.verdicts[gap.verdict];
      return `${level} ${words.outcomes.aloudDifference({ mean: fullDifference(gap.mean), low: difference(low), high: difference(high), verdict })}`;
    },
  };
}
