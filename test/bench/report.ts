import { writeFileSync } from 'node:fs';
import { isSkipped, type Candidate, type Skipped } from './candidate.ts';
import type { Check } from './correctness.ts';
import type { Regression } from './baseline.ts';
import type { Gate } from './gates.ts';
import { middle, ratio, type Ratio, type Times } from './timing.ts';

/** All that was found, as it is written into the JSON file. */
export interface Found {
  readonly schema: 'tandem-bench/1';
  readonly date: string;
  readonly commit: string;
  readonly machine: unknown;
  readonly tools: unknown;
  readonly rounds: number;
  readonly correctness: Check[];
  readonly sizes: {
    readonly size: string;
    readonly candidates: { id: string; label: string; nsPerCell: number; range: [number, number] }[];
    readonly skipped: Skipped[];
    readonly ratios: Ratio[];
  }[];
  readonly services: Record<string, unknown>;
  readonly gates: Gate[];
  readonly regressions: readonly Regression[];
}

const columns = [
  ['limit', 'C hand'],
  ['f256', 'C AVX2 f32'],
  ['f128', 'C 128 f32'],
  ['c128', 'C 128 f64'],
  ['numpy', 'NumPy'],
  ['numpyTuned', 'NumPy tuned'],
] as const;

/** The table of a size: each candidate against the columns, below 1 is faster. */
export function table(size: string, all: readonly (Candidate | Skipped)[], times: Times): string {
  const number = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2));
  const head = ['candidate', 'ns/cell', ...columns.map(([, title]) => `/ ${title}`)];
  const lines = all.map((one) => {
    if (isSkipped(one)) return [one.label, `skipped: ${one.reason}`];
    const own = times.get(one.id);
    if (!own) return [one.label, 'not asked for'];
    const each = columns.map(([den]) => {
      const r = ratio(times, one.id, den);
      return r ? number(r.median) : '–';
    });
    return [one.label, number(middle([...own].sort((a, b) => a - b))), ...each];
  });
  return [`\n${size}: time / peer, median of the rounds`, ...aligned([head, ...lines])].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) =>
    rows.reduce((most, row) => (row.length > 2 || i === 0 ? Math.max(most, row[i]?.length ?? 0) : most), 0),
  );
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join('  '),
  );
}

export function summary(one: Candidate, own: readonly number[]) {
  const sorted = [...own].sort((a, b) => a - b);
  const range: [number, number] = [sorted[1]!, sorted[sorted.length - 2]!];
  return { id: one.id, label: one.label, nsPerCell: middle(sorted), range };
}

export function gateTable(gates: readonly Gate[]): string {
  const rows = gates.map((g) => {
    const verdict = g.ok === null ? 'not measured' : g.ok ? 'met' : 'MISSED';
    const value = g.value === null ? '' : g.value.toPrecision(3);
    return [g.id, g.what, value, g.limit, verdict, g.ok === null ? (g.reason ?? '') : ''];
  });
  return aligned([['gate', 'what', 'value', 'limit', 'verdict', ''], ...rows])
    .map((line) => line.trimEnd())
    .join('\n');
}

export function checkLines(checks: readonly Check[]): string {
  const wrong = checks.filter((c) => !c.ok);
  const lines = wrong.map((c) => `  WRONG ${c.name} ${c.hash ?? c.found ?? ''}`);
  return [`${checks.length - wrong.length} of ${checks.length} checks hold`, ...lines].join('\n');
}

export function write(path: string, found: Found): void {
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
}
