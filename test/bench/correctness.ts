import type { Instructions } from '../../src/kernel/emit.ts';
import { scalar } from '../../src/kernel/scalar.ts';
import { simd } from '../../src/kernel/simd.ts';
import { threefry4x32, words } from '../../src/kernel/threefry.ts';
import { isSkipped, type Candidate, type SeedWords, type Skipped } from './candidate.ts';
import golden from './golden.json' with { type: 'json' };
import { ownSums } from './ours.ts';
import { model } from './reference/model.ts';
import { reference, scenarios, type Size } from './reference/parameters.ts';
import { loaded } from './same/loaded.ts';
import { turbo } from './same/turbo.ts';

/** One thing that must hold before anything is timed. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly hash?: string;
  readonly found?: string;
}

export const seeds: readonly SeedWords[] = [
  { low: 1, high: 0, domain: 0 },
  { low: 123456789, high: -987654321, domain: 7 },
  { low: -1, high: -1, domain: -1 },
];

/** Replications that are compared: all of them in few minutes, fewer where time is short. */
export const compared = (size: Size, quick: boolean): number =>
  size === 'small' ? (quick ? 1024 : 4096) : quick ? 256 : 512;

/** Words that were published for 13 and 20 rounds (Random123). */
export function knownAnswers(): Check[] {
  const all: [number, [number, number, number, number], [number, number, number, number], string][] = [
    [13, [0, 0, 0, 0], [0, 0, 0, 0], '531c7e4f 39491ee5 2c855a92 3d6abf9a'],
    [13, [-1, -1, -1, -1], [-1, -1, -1, -1], 'c4189358 1c9cc83a d5881c67 6a0a89e0'],
    [20, [0, 0, 0, 0], [0, 0, 0, 0], '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
    [20, [-1, -1, -1, -1], [-1, -1, -1, -1], '2a881696 57012287 f6c7446e a16a6732'],
  ];
  return all.map(([rounds, counter, key, expected], i) => {
    const given = threefry4x32(words, counter, key, rounds);
    const found = given.map((w) => (w >>> 0).toString(16).padStart(8, '0')).join(' ');
    return { name: `Threefry-4x32-${rounds}, known answer ${i % 2}`, ok: found === expected, found };
  });
}

/** The same bits from all that promise them: back-ends, blocks, fusion, C; and those that were pinned. */
export async function sameBits(
  size: Size,
  candidates: readonly (Candidate | Skipped)[],
  quick: boolean,
): Promise<Check[]> {
  const replications = compared(size, quick);
  const checks: Check[] = [];
  for (const [s, seed] of seeds.entries()) {
    const of = (lanes: number, instructions: Instructions | 'oracle'): string =>
      loaded([model(reference(size), lanes)], instructions).hash(seed, replications / lanes);
    const name = (what: string): string => `${size}, seed ${s}: ${what}`;
    const wide = of(64, simd);
    const narrow = of(64, turbo);
    const pinned = (golden as Record<string, Record<string, string[]>>)[size]?.[String(replications)]?.[s];
    checks.push({ name: name('as pinned'), ok: wide === pinned, hash: wide });
    for (const lanes of [16, 256]) {
      const hash = of(lanes, simd);
      checks.push({ name: name(`blocks of ${lanes}`), ok: hash === wide, hash });
    }
    for (const [what, back] of [
      ['scalar WASM', scalar],
      ['JavaScript', 'oracle'],
    ] as const) {
      const hash = of(64, back);
      checks.push({ name: name(what), ok: hash === wide, hash });
    }
    for (const one of candidates) {
      if (isSkipped(one) || !one.hash || !/^[cf]\d/.test(one.id)) continue;
      const hash = await one.hash(seed, replications);
      checks.push({ name: name(one.label), ok: hash === (one.id.startsWith('f') ? narrow : wide), hash });
    }
  }
  return [...checks, ...fusedLikeAlone(size)];
}

/** Each of sixteen fused scenarios, and of four, against the same scenario alone. */
function fusedLikeAlone(size: Size): Check[] {
  const replications = size === 'small' ? 256 : 64;
  const seed = seeds[1]!;
  const all = scenarios(size);
  return (
    [
      ['float64 state', simd],
      ['all float32', turbo],
    ] as const
  ).flatMap(([what, instructions]) => {
    const alone = all.map((p) => loaded([model(p, 64)], instructions).hash(seed, replications / 64));
    return [4, 16].map((count) => {
      const fused = loaded(
        all.slice(0, count).map((p) => model(p, 64)),
        instructions,
      );
      const ok = alone.slice(0, count).every((hash, i) => fused.hash(seed, replications / 64, i) === hash);
      return { name: `${size}: ${count} scenarios fused as alone, ${what}`, ok, hash: alone[count - 1]! };
    });
  });
}

const LIMIT = 4.5;

/** Candidates with chance of their own agree with ours within Monte Carlo error. */
export async function sameDistribution(
  size: Size,
  candidates: readonly (Candidate | Skipped)[],
  quick: boolean,
): Promise<Check[]> {
  const own = moments(ownSums(size, compared(size, quick)));
  const checks: Check[] = [];
  for (const one of candidates) {
    if (isSkipped(one) || !one.sums) continue;
    const slow = one.id === 'python' ? (size === 'small' ? 256 : 32) : compared(size, quick);
    const other = moments(await one.sums(slow));
    const z = own.map((a, i) => {
      const b = other[i]!;
      const ofMeans = (a.mean - b.mean) / Math.sqrt(a.variance / a.n + b.variance / b.n);
      // The logarithm of a variance has about the variance (kurtosis − 1) / n.
      const ofVariances =
        Math.log(a.variance / b.variance) / Math.sqrt((a.kurtosis - 1) / a.n + (b.kurtosis - 1) / b.n);
      return [ofMeans, ofVariances];
    });
    const worst = Math.max(...z.flat().map(Math.abs));
    checks.push({
      name: `${size}: ${one.label}, |z| of means and variances`,
      ok: worst < LIMIT,
      found: worst.toFixed(2),
    });
  }
  return checks;
}

/** Demand, fill, backlog of crews, profit: moments over replications. */
function moments(sums: readonly (readonly number[])[]) {
  const quantities = sums.map(([demand, sale, profit, crew]) => [demand!, sale! / demand!, profit!, crew!]);
  return [0, 1, 2, 3].map((q) => {
    const values = quantities.map((row) => row[q]!);
    const n = values.length;
    const mean = values.reduce((sum, x) => sum + x, 0) / n;
    const power = (k: number): number => values.reduce((sum, x) => sum + (x - mean) ** k, 0) / n;
    const variance = power(2);
    return { n, mean, variance, kurtosis: power(4) / variance ** 2 };
  });
}
