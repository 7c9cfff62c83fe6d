import { planRun } from '../engine/plan.ts';
import { createEngine } from '../engine/play.ts';
import { ledgerOf, type Ledger } from '../engine/regionLedger.ts';
import { dayNumber } from '../model/calendar.ts';
import { resolve, resolveComparison } from '../study/resolve.ts';
import type { Comparison, Scenario, Study } from '../study/study.ts';
import { scenarioOf, unknown } from './choose.ts';
import { line } from '../results/csv.ts';
import { printable, printableJson } from './printable.ts';
import { studyOf } from './source.ts';
import { Failure } from './status.ts';
import { tableLines } from './table.ts';
import type { Terminal } from './terminal.ts';
import type { Speech } from './words.ts';

export interface TraceOptions {
  replication: number;
  scenario?: string;
  region?: string;
  from?: string;
  to?: string;
  json?: boolean;
  csv?: boolean;
}

/** One future of one scenario, as the ledgers of its regions. */
interface Followed {
  study: Study;
  comparison: Comparison;
  scenario: Scenario;
  replication: number;
  regions: { id: string; whole: Ledger; lean: Ledger }[];
  /** Steps that were asked for: first and last. */
  steps: readonly [number, number];
}

/** `tandem trace`: follows one future step by step. Throws a `Failure` for a region, day or replication that is not there. */
export function traceFuture(file: string, options: TraceOptions, { out, speech }: Terminal): void {
  const followed = follow(studyOf(file).study, options);
  const records = recordsOf(followed);
  if (options.csv) out.write(csvLines(records).join(''));
  else if (options.json) out.write(`${printableJson({ ...headOf(followed), rows: records }, 2)}\n`);
  else if (out.isTTY) out.write(`${lines(followed, speech).join('\n')}\n`);
  else {
    out.write(`${printableJson({ type: 'trace', ...headOf(followed) })}\n`);
    for (const record of records) out.write(`${printableJson({ type: 'step', ...record })}\n`);
  }
}

function follow(study: Study, { replication, scenario: id, region, from, to }: TraceOptions): Followed {
  const comparison = resolveComparison(study);
  const scenario = scenarioOf(resolve(study), id);
  const known = Object.keys(scenario.network.regions);
  if (region !== undefined && !known.includes(region)) throw unknown('region', region, known);
  const most = comparison.replications - 1;
  if (replication > most)
    throw new Failure(`unknown replication: ${replication} (0 … ${most})`, undefined, { replication, most });
  const engine = createEngine(planRun([scenario], comparison, { regional: false, blockLanes: 4 }));
  const trace = engine.trace(0, replication);
  const { startDate, stepDays } = scenario.time;
  const stepOf = (day: string) => Math.floor(daysSince(startDate, day) / stepDays);
  const first = from === undefined ? 0 : stepOf(from);
  const last = to === undefined ? trace.steps - 1 : stepOf(to);
  if (first > last || first >= trace.steps || last < 0)
    throw new Failure(`no such days: ${from ?? 0} … ${to ?? trace.steps * stepDays - 1}`, undefined, {
      from,
      to,
    });
  return {
    ...{ study, comparison, scenario, replication },
    regions: (region === undefined ? known : [region]).map((one) => ({
      id: one,
      whole: ledgerOf(trace, scenario, one, { whole: true }),
      lean: ledgerOf(trace, scenario, one),
    })),
    steps: [Math.max(0, first), Math.min(last, trace.steps - 1)],
  };
}

function daysSince(startDate: string, day: string): number {
  if (/^\d{1,5}$/.test(day)) return Number(day);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)))
    return dayNumber(day) - dayNumber(startDate);
  throw new Failure(`not a day: ${day} (2026-01-31, or days since the start)`, undefined, { day });
}

function headOf({ study, comparison, scenario, replication }: Followed) {
  return {
    format: 'tandem-trace/1',
    study: { id: study.id, name: study.name },
    scenario: { id: scenario.id, name: scenario.name },
    seed: comparison.seed,
    replication,
    unit: scenario.network.unit,
    stepDays: scenario.time.stepDays,
  };
}

/** One record per region and step, with every column. */
function recordsOf({ scenario, regions, steps }: Followed): Record<string, string | number | null>[] {
  return regions.flatMap(({ id, whole }) =>
    within(whole, steps).map(({ step, values }) => ({
      ...{ region: id, step, date: dateOf(scenario, step) },
      ...Object.fromEntries(whole.columns.map((column, i) => [column, values[i] ?? null])),
    })),
  );
}

function csvLines(records: readonly Record<string, string | number | null>[]): string[] {
  const heads = [...new Set(records.flatMap((record) => Object.keys(record)))];
  // The byte order mark tells Excel that the file is UTF-8.
  return [
    `\ufeff${line(heads)}`,
    ...records.map((record) => line(heads.map((head) => record[head] ?? null))),
  ];
}

function lines({ study, scenario, replication, regions, steps }: Followed, speech: Speech): string[] {
  const { page, numbers, text } = speech;
  const unit = page.units[scenario.network.unit] ?? scenario.network.unit;
  return [
    printable(
      `${text(study.name)} · ${page.future.title(text(scenario.name))} · ${page.future.replication} ${replication}`,
    ),
    ...regions.flatMap(({ id, lean }) => [
      '',
      printable(`${text(scenario.network.regions[id]!.name)} (${unit})`),
      ...tableLines(
        [
          [page.time.date, ...lean.columns.map((column) => page.future.columns[column])],
          ...within(lean, steps).map(({ step, values }) => [
            dateOf(scenario, step),
            ...values.map((value, i) => (value === null ? '' : numbers.plain(value, lean.decimals[i]))),
          ]),
        ],
        lean.columns.map((_, i) => i + 1),
      ),
    ]),
    '',
    page.future.balance,
  ];
}

const within = ({ rows }: Ledger, [first, last]: readonly [number, number]) =>
  rows.filter(({ step }) => step >= first && step <= last);

function dateOf({ time }: Scenario, step: number): string {
  const start = Date.parse(`${time.startDate}T00:00:00Z`);
  return new Date(start + step * time.stepDays * 86_400_000).toISOString().slice(0, 10);
}
