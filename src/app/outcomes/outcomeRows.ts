import type { OutcomeSummary } from '../../statistics/summary.ts';
import type { FigureKind } from '../lens.svelte.ts';
import type { Rows } from '../picture/formats.ts';
import type { Language } from '../words/language.svelte.ts';
import { figureOf } from './figure.ts';
import type { Saying } from './saying.ts';

/** The numbers of an outcome's picture for a spreadsheet, unrounded: a row per scenario, its fifty dots at the end. */
export function outcomeRows(
  outcome: OutcomeSummary,
  kind: FigureKind,
  saying: Saying,
  { words }: Language,
  name: (scenario: string) => string,
): Rows {
  const heads = words.picture.columns;
  const most = Math.max(...outcome.scenarios.map(({ dots }) => dots.length));
  const dots = Array.from({ length: most }, (_, i) => `${heads.dots} ${i + 1}`);
  return [
    [
      ...[heads.outcome, heads.unit, heads.scenario, heads.mean, heads.low, heads.high],
      ...[heads.p05, heads.p50, heads.p95, heads.probability, heads.verdict, ...dots],
    ],
    ...outcome.scenarios.flatMap((scenario) => {
      const figure = figureOf(scenario, kind);
      const { difference } = scenario;
      if (!figure) return [];
      return [
        [
          ...[saying.name, saying.figures[kind].unit, name(scenario.scenario)],
          ...[figure.mean, ...figure.interval, figure.p05, figure.p50, figure.p95],
          difference?.probabilityBetter ?? null,
          difference ? words.outcomes.verdicts[difference.verdict] : words.outcomes.reference,
          ...figure.dots,
        ],
      ];
    }),
  ];
}
