// How long the shipped studies take: one block of replications on each back-end, and compiling a scenario.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { compile } from '../../src/engine/game.ts';
import { seedKey } from '../../src/engine/streams.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';

const LANES = 64;
const folder = join(import.meta.dirname, '../../scenarios');
const key = seedKey('bench');

for (const file of readdirSync(folder).filter((name) => name.endsWith('.tandem.json'))) {
  const study = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Study;
  const [base] = resolve(study);
  if (!base) continue;
  describe(`${file}, base, ${LANES} replications`, () => {
    for (const backEnd of ['simd', 'scalar', 'oracle'] as const) {
      const { player, world } = compile(base, LANES, backEnd);
      let first = 0;
      bench(backEnd, () => {
        player.begin(key, first);
        for (let t = 0; t < world.steps; t++) player.step(t);
        first += LANES;
      });
    }
    bench('compile', () => {
      compile(base, LANES);
    });
  });
}
