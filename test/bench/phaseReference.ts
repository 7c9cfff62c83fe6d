import { inBrowser } from './browser.ts';
import { isSkipped, type Candidate, type Skipped } from './candidate.ts';
import { compared, sameBits, sameDistribution, seeds, type Check } from './correctness.ts';
import { gatePairs } from './gates.ts';
import type { Tools } from './machine.ts';
import type { Browsers } from './main.ts';
import { limit, sameInC, type Places } from './native.ts';
import type { Options } from './options.ts';
import { ours } from './ours.ts';
import { python } from './python.ts';
import { model } from './reference/model.ts';
import { reference, type Size } from './reference/parameters.ts';
import { summary } from './report.ts';
import { ratio, timed, type Ratio, type Times } from './timing.ts';

/** The reference kernel of a size, measured. */
export interface TimedSize {
  readonly size: Size;
  readonly times: Times;
  readonly ratios: Ratio[];
  readonly candidates: ReturnType<typeof summary>[];
}

/** All that plays the reference kernel of a size; browsers play the small one. */
export async function referenceCandidates(
  size: Size,
  tools: Tools,
  places: Places,
  browsers: Browsers,
): Promise<(Candidate | Skipped)[]> {
  const p = reference(size);
  const cells = p.regions * p.days;
  const inC = await sameInC(tools, places, () => model(p, 64), cells, ['f256', 'c256', 'f128', 'c128', 'c1']);
  const inPages = browsers.open.map((browser) => inBrowser(browser, cells * 64));
  return [
    await limit(tools, places, size),
    ...inC,
    ...ours(size),
    ...(size === 'small' ? [...inPages, ...browsers.skipped] : []),
    ...(await python(tools, places, size)),
  ];
}

/** Same bits, same distributions; browsers against the default kernel in Node. */
export async function checkReference(
  size: Size,
  all: readonly (Candidate | Skipped)[],
  { quick, browsers }: Options,
): Promise<Check[]> {
  const checks = await sameBits(size, all, quick);
  const own = all.find((one): one is Candidate => !isSkipped(one) && one.id === 'mixed');
  for (const one of all) {
    if (isSkipped(one) || !one.hash || !browsers.includes(one.id)) continue;
    const replications = compared(size, quick);
    const hash = await one.hash(seeds[1]!, replications);
    const ok = hash === (await own?.hash?.(seeds[1]!, replications));
    checks.push({ name: `${size}, seed 1: ${one.label}`, ok, hash });
  }
  return [...checks, ...(await sameDistribution(size, all, quick))];
}

/** Times the candidates that were asked for. */
export async function timeReference(
  size: Size,
  all: readonly (Candidate | Skipped)[],
  { only, rounds, sampleMs }: Options,
): Promise<TimedSize> {
  const asked = all.filter((one): one is Candidate => !isSkipped(one) && (only?.includes(one.id) ?? true));
  const times = await timed(asked, rounds, sampleMs);
  const pairs = [
    ...gatePairs,
    ...(['c128', 'c256'] as const).map((den) => ['mixed', den] as const),
    ...(['chromium', 'firefox'] as const).map((num) => [num, 'mixed'] as const),
    ...(['mixed4', 'mixed16', 'scalar', 'oracle', 'js'] as const).map((num) => [num, 'mixed'] as const),
  ];
  return {
    size,
    times,
    ratios: pairs.flatMap(([num, den]) => ratio(times, num, den) ?? []),
    candidates: asked.map((one) => summary(one, times.get(one.id)!)),
  };
}
