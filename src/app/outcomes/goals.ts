// Targets and what matters, as the page edits them: at most one target of the whole network per outcome here. Others
// that a file has are shown and kept.

import type { OutcomeSummary } from '../../statistics/summary.ts';
import type { Target } from '../../statistics/targets.ts';
import type { Comparison, Study } from '../../study/study.ts';
import type { Language } from '../words/language.svelte.ts';
import type { Saying } from './saying.ts';

export interface Goal {
  readonly id: string;
  readonly target: Target;
}

type Settings = Study['comparison'];
type Place = Pick<OutcomeSummary, 'outcome' | 'region'>;

/** The targets of an outcome, in the order of the study. */
export function goalsOf({ targets }: Comparison, { outcome, region }: Place): Goal[] {
  return Object.entries(targets)
    .filter(([, target]) => target.outcome === outcome && (target.region ?? null) === region)
    .map(([id, target]) => ({ id, target }));
}

/** Every limit of the targets of an outcome, for its axis. */
export function limitsOf(comparison: Comparison, place: Place): number[] {
  const all = goalsOf(comparison, place).flatMap(({ target: { atMost, atLeast } }) =>
    [atLeast, atMost].filter((limit) => limit !== undefined),
  );
  // Two goals may share a limit and differ in their probability.
  return [...new Set(all)];
}

/** "≤ 1 % in 90 % of futures". */
export function goalText(
  { atMost, atLeast, probability }: Target,
  saying: Saying,
  language: Language,
): string {
  const { words, numbers } = language;
  const limit = (sign: string, value: number) =>
    `${sign}\u00a0${words.withUnit(numbers.typed(value), saying.unit)}`;
  const limits = [
    ...(atLeast === undefined ? [] : [limit('≥', atLeast)]),
    ...(atMost === undefined ? [] : [limit('≤', atMost)]),
  ];
  return words.goals.sentence(
    limits.join(words.goals.and),
    words.withUnit(numbers.typed(Number((probability * 100).toPrecision(6))), '%'),
  );
}

/** The comparison of a study with another target; null takes it away. */
export function withTarget(comparison: Settings, id: string, target: Target | null): Settings {
  return { ...comparison, targets: withEntry(comparison.targets, id, target) };
}

/** The comparison of a study with another difference that matters for an outcome; null: any difference does. */
export function withMateriality(comparison: Settings, outcome: string, least: number | null): Settings {
  return { ...comparison, materiality: withEntry(comparison.materiality, outcome, least) };
}

function withEntry<T>(record: Record<string, T> = {}, key: string, value: T | null): Record<string, T> {
  if (value !== null) return { ...record, [key]: value };
  const { [key]: _gone, ...rest } = record;
  return rest;
}
