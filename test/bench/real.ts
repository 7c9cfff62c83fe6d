import { performance } from 'node:perf_hooks';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { simd } from '../../src/kernel/simd.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';
import { isSkipped, type Candidate, type Skipped } from './candidate.ts';
import type { Check } from './correctness.ts';
import { seeds } from './correctness.ts';
import type { Tools } from './machine.ts';
import { sameInC, type Places } from './native.ts';
import { played } from './ours.ts';
import { sealedScenario } from './same/realModel.ts';
import { middle } from './timing.ts';

const LANES = 64;

/** The model itself: a scenario on our kernel, as C of the same graph, and as JavaScript of the same graph. */
export async function realCandidates(
  scenario: Scenario,
  tools: Tools,
  places: Places,
): Promise<(Candidate | Skipped)[]> {
  const make = () => sealedScenario(scenario, LANES);
  const { program } = make();
  const cells = Object.keys(scenario.network.regions).length * program.steps;
  return [
    ...(await sameInC(tools, places, make, cells, ['c128', 'c256'])),
    played('mixed', 'WASM SIMD, float32 draws + float64 state', [make()], cells, simd),
    played('oracle', 'JavaScript of the same graph', [make()], cells, 'oracle'),
  ];
}

/** All fields of all entities at the end: the same bits from C, WASM and JavaScript. */
export async function sameState(name: string, all: readonly (Candidate | Skipped)[]): Promise<Check[]> {
  const hashes: { label: string; hash: string }[] = [];
  for (const one of all)
    if (!isSkipped(one) && one.hash)
      hashes.push({ label: one.label, hash: await one.hash(seeds[1]!, 2 * LANES) });
  const [first] = hashes.filter(({ label }) => label.startsWith('WASM'));
  return hashes.map(({ label, hash }) => ({ name: `${name}: ${label}`, ok: hash === first?.hash, hash }));
}

/** Microseconds per replication of a whole scenario, results included, at two numbers of replications. */
export function perReplication(scenario: Scenario, few: number, many: number): { few: number; many: number } {
  const chunk = 1000;
  const of = (replications: number): number => {
    const engine = createEngine(planRun([scenario], { seed: 'flat', replications }));
    engine.play({ scenario: 0, first: 0, count: chunk });
    const began = performance.now();
    for (let first = 0; first < replications; first += chunk)
      engine.play({ scenario: 0, first, count: Math.min(chunk, replications - first) });
    return (1000 * (performance.now() - began)) / replications;
  };
  const small = Array.from({ length: 9 }, () => of(few)).sort((a, b) => a - b);
  return { few: middle(small), many: of(many) };
}

/** Nanoseconds per region-step of networks of different size, in interleaved rounds. */
export async function perRegion(study: Study, counts: readonly number[], rounds: number): Promise<number[]> {
  const all = counts.map((count) => {
    const scenario = grown(study, count);
    const sealed = sealedScenario(scenario, LANES);
    return played(`r${count}`, `${count} regions`, [sealed], count * sealed.program.steps, simd);
  });
  const times = all.map(() => [] as number[]);
  for (let round = -2; round < rounds; round++)
    for (const [i, one] of all.entries()) {
      const units = Math.max(1, Math.round(30 / counts[i]!));
      const spent = (await one.sample(units)) / (units * one.cells);
      if (round >= 0) times[i]!.push(spent);
    }
  return times.map((own) => middle(own.sort((a, b) => a - b)));
}

/** The base of a study with so many regions, each with a depot of its own, and nothing between them. */
function grown(study: Study, count: number): Scenario {
  const { base } = study;
  const regions = Object.values(base.network.regions);
  const ids = Array.from({ length: count }, (_, i) => `region${i}`);
  const network = {
    ...base.network,
    regions: Object.fromEntries(ids.map((id, i) => [id, regions[i % regions.length]!])),
    depots: Object.fromEntries(
      ids.map((id) => [`${id}Depot`, { name: id, kind: 'regional' as const, region: id, crews: 4 }]),
    ),
  };
  const compare = { kind: 'isoStock' as const, totalUnits: 725 * count };
  const plan = { ...base, network, placement: { ...base.placement, compare } };
  return resolve({ ...study, base: plan, scenarios: {}, assumptions: {} })[0]!;
}
