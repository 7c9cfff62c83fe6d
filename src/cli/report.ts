import type { OutcomeSummary, ScenarioSummary } from '../statistics/summary.ts';
import { unitText } from '../app/words/inputText.ts';
import { decimalsFor } from '../app/words/numbers.ts';
import { samplingText } from '../app/words/samplingText.ts';
import { printable } from './printable.ts';
import { replayLines } from './replay.ts';
import { factsOf, type Played } from '../results/played.ts';
import { tableLines } from './table.ts';
import type { Speech } from './words.ts';

/** The result for a reader: headline outcomes as tables, targets, the replay of the history, and how to repeat it. */
export function reportLines(played: Played, speech: Speech): string[] {
  const { study, result, summary, replay } = played;
  const { own, text, numbers } = speech;
  const shown = summary.outcomes.filter(({ outcome }) => factsOf(outcome).headline);
  const reference = nameOf(played, speech, summary.reference);
  const percent = numbers.typed(100 * summary.confidence);
  return [
    printable(text(study.name)),
    `${numbers.plain(result.replications)} ${own.replications} · ${own.comparedWith(reference)} · ${own.intervals(percent)}`,
    ...samplingLines(played, speech),
    '',
    ...shown.flatMap((outcome) => [...outcomeLines(outcome, played, speech), '']),
    ...targetLines(played, speech),
    ...(replay ? [...replayLines(replay, speech), ''] : []),
    `${own.engine(result.engineVersion)} · ${own.seed} ${printable(JSON.stringify(result.seed))} · ${own.digest} ${result.digest}`,
  ];
}

/** How futures were sampled, where not each by itself. */
function samplingLines({ summary: { sampling } }: Played, { page, numbers }: Speech): string[] {
  if (!sampling) return [];
  return [page.sampling.name, ...samplingText(sampling, page, numbers).map((text) => `  ${text}`)];
}

/** The name of an outcome or `outcome@region` for a reader. */
export function outcomeName(
  { outcome, region }: { outcome: string; region: string | null },
  played: Played,
  { page, own, text }: Speech,
) {
  const { regions, unit } = played.scenarios[0]!.network;
  const names = page.outcomes.names[outcome];
  const name = names ? (unit === 'piece' ? names.goods : names.energy) : outcome;
  return region === null ? name : `${name} · ${own.region(text(regions[region]?.name ?? region))}`;
}

function outcomeLines(outcome: OutcomeSummary, played: Played, speech: Speech): string[] {
  const { page, numbers, own } = speech;
  const heads = page.outcomes.columns;
  const decimals = decimalsOf(outcome);
  const range = ([low, high]: readonly [number, number]) => numbers.range(low, high, decimals);
  const row = (scenario: ScenarioSummary): string[] => [
    nameOf(played, speech, scenario.scenario),
    numbers.plain(scenario.mean, decimals),
    range(scenario.interval),
    range([scenario.p05, scenario.p95]),
    ...differenceCells(scenario, speech, decimals),
  ];
  const heading = [
    ...[heads.scenario, heads.mean, own.meanInterval, heads.range],
    ...[heads.difference, own.differenceInterval, heads.verdict],
  ];
  const unit = unitName(factsOf(outcome.outcome).unit, played, speech);
  return [
    `${printable(outcomeName(outcome, played, speech))}${unit && ` (${unit})`}`,
    ...tableLines([heading, ...outcome.scenarios.map(row)], [1, 2, 3, 4, 5]),
  ];
}

/** Enough to tell the ends of the narrowest interval apart, at most four. */
function decimalsOf({ domain, scenarios }: OutcomeSummary): number {
  const widths = scenarios.map(({ interval: [low, high] }) => high - low).filter((width) => width > 0);
  const needed = widths.length === 0 ? 0 : Math.ceil(-Math.log10(Math.min(...widths)));
  return Math.max(decimalsFor(domain), Math.min(needed, 4));
}

function differenceCells({ difference }: ScenarioSummary, { page, numbers }: Speech, decimals: number) {
  if (!difference) return ['', '', page.outcomes.reference];
  const [low, high] = difference.interval;
  const interval = `${numbers.signed(low, decimals)} … ${numbers.signed(high, decimals)}`;
  return [numbers.signed(difference.mean, decimals), interval, page.outcomes.verdicts[difference.verdict]];
}

function targetLines(played: Played, speech: Speech): string[] {
  const { own, numbers } = speech;
  const targets = Object.entries(played.comparison.targets);
  return targets.flatMap(([id, target]) => {
    const region = target.region ?? null;
    const outcome = played.summary.outcomes.find(
      (one) => one.outcome === target.outcome && one.region === region,
    );
    if (!outcome) return [];
    const limits = [
      ...(target.atLeast === undefined ? [] : [`≥ ${numbers.typed(target.atLeast)}`]),
      ...(target.atMost === undefined ? [] : [`≤ ${numbers.typed(target.atMost)}`]),
    ].join(' ');
    const rows = outcome.scenarios.map(({ scenario, targets }) => {
      const met = targets.find((one) => one.id === id);
      const share = met ? `${numbers.plain(100 * met.share, 1)} %` : '';
      return [nameOf(played, speech, scenario), share, met ? own.targetVerdicts[met.verdict] : ''];
    });
    const heads = speech.page.outcomes.columns;
    const name = outcomeName(outcome, played, speech);
    return [
      printable(own.target(id, name, limits, numbers.typed(100 * target.probability))),
      ...tableLines([[heads.scenario, own.kept, heads.verdict], ...rows], [1]),
      '',
    ];
  });
}

function nameOf({ scenarios }: Played, { text }: Speech, id: string) {
  const found = scenarios.find((scenario) => scenario.id === id);
  return found ? text(found.name) : id;
}

function unitName(unit: string, { scenarios }: Played, { page }: Speech) {
  const quantity = scenarios[0]!.network.unit;
  return unitText(unit, quantity, page);
}
