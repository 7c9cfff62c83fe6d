import { compile } from '../../../src/engine/game.ts';
import { seedKey } from '../../../src/engine/streams.ts';
import { load } from '../../../src/kernel/player.ts';
import { normalCdf } from '../../../src/kernel/normalDistribution.ts';
import { Program } from '../../../src/kernel/program.ts';
import { incompleteGamma } from '../../../src/statistics/gamma.ts';
import { resolve } from '../../../src/study/resolve.ts';
import type { Study } from '../../../src/study/study.ts';
import { compoundPoissonMass, geometricMass } from '../../../src/theory/compoundPoisson.ts';
import { poissonMass } from '../../../src/theory/countMass.ts';
import { chiSquare, type Finding } from './words.ts';

const LANES = 1024;
const key = seedKey('samplers');

/** Every sampler against its distribution: the draws of the kernel, and demand of each family of noise. */
export function samplers(): Finding[] {
  const { normals, uniforms } = kernelDraws(1 << 20);
  const cv = 0.2;
  const spread = Math.log(1 + cv * cv);
  const shape = 1 / (cv * cv);
  const whole = (name: string, noise: string, mean: number, mass: number[]): Finding =>
    ofWhole(name, demands(noise, mean, cv), mass);
  return [
    ofUniform('normal draw', normals.map(normalCdf)),
    ofUniform('uniform draw', uniforms),
    ofUniform(
      'demand, normal',
      demands('normal', 100, cv).map((x) => normalCdf((x / 100 - 1) / cv)),
    ),
    ofUniform(
      'demand, lognormal',
      demands('lognormal', 100, cv).map((x) =>
        normalCdf((Math.log(x / 100) + spread / 2) / Math.sqrt(spread)),
      ),
    ),
    ofUniform(
      'demand, gamma',
      demands('gamma', 100, cv).map((x) => incompleteGamma(shape, (shape * x) / 100)),
    ),
    whole('demand, Poisson of mean 3', 'poisson', 3, poissonMass(3)),
    whole('demand, Poisson of mean 100', 'poisson', 100, poissonMass(100)),
    whole('demand, Poisson of mean 900', 'poisson', 900, poissonMass(900)),
    whole(
      'demand, compound Poisson of mean 8',
      'compoundPoisson',
      8,
      compoundPoissonMass(4, geometricMass(0.5)),
    ),
    whole(
      'demand, compound Poisson of mean 90',
      'compoundPoisson',
      90,
      compoundPoissonMass(45, geometricMass(0.5)),
    ),
  ];
}

function kernelDraws(count: number): { normals: Float64Array; uniforms: Float64Array } {
  const program = new Program(LANES, 1, 1, () => 77);
  const one = program.kind('one', ['n'], {
    fields: ['normal', 'uniform'],
    draws: {
      z: { purpose: 0, kind: 'normal', per: 'step' },
      u: { purpose: 1, kind: 'uniform', per: 'step' },
    },
  } as const);
  program.pass('keep', { o: one.each() }, ({ o }) => o.set({ normal: o.z, uniform: o.u }));
  const player = load(program);
  const [normals, uniforms] = [new Float64Array(count), new Float64Array(count)];
  for (let first = 0; first < count; first += LANES) {
    player.begin(key, first);
    player.step(0);
    normals.set(player.field('one', 0, 'normal'), first);
    uniforms.set(player.field('one', 0, 'uniform'), first);
  }
  return { normals, uniforms };
}

/** Demand of one county without season, memory or correlation: what the model makes of its draws. */
function demands(noise: string, mean: number, cv: number): Float64Array {
  const steps = 128;
  const study = {
    format: 'tandem/1',
    title: 'samplers',
    base: {
      time: { horizonDays: steps, warmupDays: 0 },
      network: {
        regions: { north: { name: 'North', baseDemandPerDay: mean } },
        depots: { north: { name: 'North', kind: 'regional', region: 'north' } },
      },
      demand: {
        cv,
        noise,
        correlation: { kind: 'equal', rho: 0 },
        persistence: 0,
        channelIdiosyncrasy: 0,
        channels: { all: { name: 'All', share: 1, promiseHours: 24 } },
      },
      customers: { promiseElasticity: 0 },
    },
  } as unknown as Study;
  const { player } = compile(resolve(study)[0]!, { lanes: LANES });
  const values = new Float64Array(LANES * steps);
  player.begin(key, 0);
  for (let t = 0; t < steps; t++) {
    player.step(t);
    values.set(player.field('stream', 0, 'demand'), t * LANES);
  }
  return values;
}

/** χ² of numbers that should be uniform on 0 … 1, in 200 cells. */
function ofUniform(test: string, values: Float64Array): Finding {
  const cells = 200;
  const counts = new Float64Array(cells);
  for (const u of values) counts[Math.min(cells - 1, Math.floor(u * cells))]!++;
  return chiSquare(test, counts, () => values.length / cells, cells - 1);
}

/** χ² of whole numbers against their probabilities; rare ones are counted with their neighbours. */
function ofWhole(test: string, values: Float64Array, mass: readonly number[]): Finding {
  const groups: { until: number; expected: number }[] = [];
  let open = 0;
  for (let k = 0; k < mass.length; k++) {
    open += mass[k]! * values.length;
    if (open < 20) continue;
    groups.push({ until: k, expected: open });
    open = 0;
  }
  const last = groups.at(-1)!;
  groups[groups.length - 1] = { until: Infinity, expected: last.expected + open };
  const counts = new Float64Array(groups.length);
  for (const x of values) counts[groups.findIndex(({ until }) => x <= until)]!++;
  return chiSquare(test, counts, (i) => groups[i]!.expected, groups.length - 1);
}
