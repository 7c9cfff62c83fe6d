import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';
import { isSkipped, type Candidate, type Skipped } from './candidate.ts';
import type { Check } from './correctness.ts';
import { gate, type Gate } from './gates.ts';
import type { Tools } from './machine.ts';
import type { Places } from './native.ts';
import type { Options } from './options.ts';
import { perRegion, perReplication, realCandidates, sameState } from './real.ts';
import { table } from './report.ts';
import { ratio, timed } from './timing.ts';

/** A shipped study and its scenarios. */
export interface Told {
  readonly name: string;
  readonly study: Study;
  readonly scenarios: Scenario[];
}

const FLAT = 1.15;
const REGIONS = [1, 8, 30];

/** The shipped studies; where time is short only those that the targets name. */
export function studies(folder: string, quick: boolean): Told[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.tandem.json'))
    .filter((file) => !quick || /^(hub-or|six-rows|summer)/.test(file));
  return files.sort().map((file) => {
    const study = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Study;
    return { name: file.replace('.tandem.json', ''), study, scenarios: resolve(study) };
  });
}

export interface RealStudy {
  readonly name: string;
  readonly all: (Candidate | Skipped)[];
}

/** The base of every shipped study on our kernel, in C and in JavaScript. */
export async function modelCandidates(
  told: readonly Told[],
  tools: Tools,
  places: Places,
): Promise<RealStudy[]> {
  const real: RealStudy[] = [];
  for (const { name, scenarios } of told)
    real.push({ name, all: await realCandidates(scenarios[0]!, tools, places) });
  return real;
}

/** The same state from all of them. */
export async function checkModel(real: readonly RealStudy[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, all } of real) checks.push(...(await sameState(name, all)));
  return checks;
}

/** The targets of the model itself (ours to C ≤ 1.2, JavaScript to ours ≥ 4, flat cost). */
export async function modelGates(
  real: readonly RealStudy[],
  told: readonly Told[],
  { rounds, sampleMs, quick, only }: Options,
  seen: Record<string, unknown>,
): Promise<Gate[]> {
  const toC: [string, number][] = [];
  const toScript: [string, number][] = [];
  for (const { name, all } of real) {
    const asked = all.filter((one): one is Candidate => !isSkipped(one) && (only?.includes(one.id) ?? true));
    const times = await timed(asked, rounds, sampleMs / 2);
    console.log(table(name, all, times));
    const [c, script] = [ratio(times, 'mixed', 'c128'), ratio(times, 'oracle', 'mixed')];
    if (c) toC.push([name, c.median]);
    if (script) toScript.push([name, script.median]);
  }
  seen['model: ours / C 128 bit'] = Object.fromEntries(toC);
  seen['model: JavaScript / ours'] = Object.fromEntries(toScript);
  const six = told.find(({ name }) => name === 'six-rows')!;
  const many = quick ? 100_000 : 1_000_000;
  const cost = perReplication(six.scenarios[0]!, 1000, many);
  const hub = told.find(({ name }) => name === 'hub-or-counties')!;
  const regions = await perRegion(hub.study, REGIONS, rounds);
  seen['model: microseconds per replication, 1,000 and many'] = { ...cost, many, replications: many };
  seen['model: nanoseconds per region and step'] = Object.fromEntries(REGIONS.map((n, i) => [n, regions[i]]));
  const worst = (all: [string, number][], of: (...x: number[]) => number): number | null =>
    all.length === 0 ? null : of(...all.map(([, x]) => x));
  const range = Math.max(...regions) / Math.min(...regions);
  return [
    gate('M1', 'model: ours / C 128 bit of the same graph, worst study', worst(toC, Math.max), 'most', 1.2),
    gate(
      'M2',
      'model: JavaScript of the same graph / ours, worst study',
      worst(toScript, Math.min),
      'least',
      4,
    ),
    gate('M3', `model: cost of a replication, ${many} / 1,000 of them`, cost.many / cost.few, 'most', FLAT),
    gate('M4', 'model: cost of a region, dearest / cheapest of 1, 8, 30 regions', range, 'most', FLAT),
  ];
}
