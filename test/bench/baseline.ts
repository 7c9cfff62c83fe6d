import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gatePairs, type Side } from './gates.ts';
import type { Ratio } from './timing.ts';

/** The ratios of an earlier run on a processor. Only ratios: times of another machine say nothing. */
export interface Baseline {
  readonly commit: string;
  readonly cpu: string;
  readonly ratios: Readonly<Record<string, number>>;
}

/**
 * What is kept beside the benchmark: a baseline per processor, because ratios to C are of another kind where its vectors are
 * 256 bits wide in fact and not two halves one after the other.
 */
interface Baselines {
  readonly schema: 'tandem-bench-baseline/2';
  readonly baselines: readonly Baseline[];
}

export interface Regression {
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** A ratio may be so much worse than it was. */
const TOLERANCE = 0.15;

/** The ratios of a run that are compared with those of earlier ones, by name, and which way is better. */
export interface Compared {
  readonly name: string;
  readonly value: number;
  readonly side: Side;
}

/** Those that the targets name, of every size; `model`: by study, ours / C and JavaScript / ours. */
export function compared(
  sizes: readonly { readonly size: string; readonly ratios: readonly Ratio[] }[],
  model: {
    readonly toC: Readonly<Record<string, number>>;
    readonly toScript: Readonly<Record<string, number>>;
  },
): Compared[] {
  const ofSizes = sizes.flatMap(({ size, ratios }) =>
    gatePairs.flatMap(([num, den, side]) =>
      ratios
        .filter((r) => r.num === num && r.den === den)
        .map((r) => ({ name: `${size}: ${num} / ${den}`, value: r.median, side })),
    ),
  );
  const ofStudies = (what: string, side: Side, values: Readonly<Record<string, number>>): Compared[] =>
    Object.entries(values).map(([study, value]) => ({ name: `${study}: ${what}`, value, side }));
  return [
    ...ofSizes,
    ...ofStudies('ours / C', 'most', model.toC),
    ...ofStudies('JavaScript / ours', 'least', model.toScript),
  ];
}

/** Ratios that are worse than in the baseline by more than the tolerance. What the baseline lacks is not judged. */
export function regressions(now: readonly Compared[], { ratios }: Baseline): Regression[] {
  return now.flatMap(({ name, value, side }) => {
    const before = ratios[name];
    if (before === undefined) return [];
    const worse = side === 'most' ? value > before * (1 + TOLERANCE) : value * (1 + TOLERANCE) < before;
    return worse ? [{ name, before, now: value }] : [];
  });
}

/** The baseline of this processor; null where none was kept. */
export function readBaseline(path: string, cpu: string): Baseline | null {
  return kept(path).find((one) => one.cpu === cpu) ?? null;
}

/** Keeps the ratios of a run in place of the earlier baseline of its processor. */
export function writeBaseline(path: string, commit: string, cpu: string, now: readonly Compared[]): void {
  const ratios = Object.fromEntries(now.map(({ name, value }) => [name, Number(value.toPrecision(4))]));
  const others = kept(path).filter((one) => one.cpu !== cpu);
  const all: Baselines = {
    schema: 'tandem-bench-baseline/2',
    baselines: [...others, { commit, cpu, ratios }],
  };
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
}

function kept(path: string): readonly Baseline[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baselines).baselines : [];
}

/** What has become worse, in words. */
export function regressionLines(found: readonly Regression[], { commit, cpu }: Baseline): string {
  const against = `the baseline (${cpu}, commit ${commit.slice(0, 7)})`;
  if (found.length === 0) return `no ratio is more than 15 % worse than in ${against}`;
  const lines = found.map((r) => `  ${r.name}: ${r.before.toPrecision(3)} → ${r.now.toPrecision(3)}`);
  return [`WORSE by more than 15 % than in ${against}:`, ...lines].join('\n');
}
