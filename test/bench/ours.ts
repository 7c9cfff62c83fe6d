import type { Instructions } from '../../src/kernel/emit.ts';
import { scalar } from '../../src/kernel/scalar.ts';
import { simd } from '../../src/kernel/simd.ts';
import type { Candidate, SeedWords } from './candidate.ts';
import { rows } from './peers/rows.ts';
import { model, type Sealed } from './reference/model.ts';
import { reference, scenarios, type Size } from './reference/parameters.ts';
import { loaded } from './same/loaded.ts';
import { turbo } from './same/turbo.ts';

const LANES = 64;
const key: SeedWords = { low: 20260101, high: 7, domain: 1 };

/** Programs as a candidate: one unit is a block of replications of all of them. */
export function played(
  id: string,
  label: string,
  programs: readonly Sealed[],
  cellsPerReplication: number,
  instructions: Instructions | 'oracle',
): Candidate {
  const game = loaded(programs, instructions);
  return {
    id,
    label,
    cells: cellsPerReplication * game.lanes * programs.length,
    sample(units) {
      const began = process.hrtime.bigint();
      for (let i = 0; i < units; i++) {
        game.begin(key, i * game.lanes);
        for (let t = 0; t < game.steps; t++) game.step(t);
      }
      return Promise.resolve(Number(process.hrtime.bigint() - began));
    },
    hash: (seed, replications) => Promise.resolve(game.hash(seed, replications / game.lanes)),
  };
}

/** Our own back-ends on the reference kernel, and JavaScript by hand. */
export function ours(size: Size): Candidate[] {
  const p = reference(size);
  const cells = p.regions * p.days;
  const all = scenarios(size);
  const of = (id: string, label: string, count: number, instructions: Instructions | 'oracle'): Candidate =>
    played(
      id,
      label,
      all.slice(0, count).map((one) => model(one, LANES)),
      cells,
      instructions,
    );
  return [
    of('mixed', 'WASM SIMD, float32 draws + float64 state', 1, simd),
    of('mixed4', 'WASM SIMD, float64 state, 4 scenarios fused', 4, simd),
    of('mixed16', 'WASM SIMD, float64 state, 16 scenarios fused', 16, simd),
    of('turbo', 'WASM SIMD, all float32 (turbo)', 1, turbo),
    of('turbo4', 'WASM SIMD, all float32, 4 scenarios fused', 4, turbo),
    of('turbo16', 'WASM SIMD, all float32, 16 scenarios fused', 16, turbo),
    of('scalar', 'WASM scalar, float64 state', 1, scalar),
    of('oracle', 'JavaScript of the same graph', 1, 'oracle'),
    byHand(size),
  ];
}

function byHand(size: Size): Candidate {
  const p = reference(size);
  const play = rows(p);
  return {
    id: 'js',
    label: 'JavaScript by hand, one replication at a time',
    cells: p.regions * p.days,
    sample(units) {
      const began = process.hrtime.bigint();
      play(units);
      return Promise.resolve(Number(process.hrtime.bigint() - began));
    },
    sums(replications) {
      const all = play(replications);
      return Promise.resolve(
        Array.from({ length: replications }, (_, i) => [...all.subarray(4 * i, 4 * i + 4)]),
      );
    },
  };
}

/** Four sums of each replication of the default kernel. */
export function ownSums(size: Size, replications: number): number[][] {
  const sealed = model(reference(size), LANES);
  const game = loaded([sealed], simd);
  return Array.from({ length: replications / LANES }, (_, block) => {
    game.begin(key, block * LANES);
    for (let t = 0; t < game.steps; t++) game.step(t);
    const lanes = sealed.final.map((address) => game.lanesAt(0, address).slice());
    return Array.from({ length: LANES }, (_, lane) => lanes.map((values) => values[lane]!));
  }).flat();
}
