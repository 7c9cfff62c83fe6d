// The fifth back-end: C made of the same graph gives the same bits, at both vector widths and one lane at a time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scalar } from '../../src/kernel/scalar.ts';
import { simd } from '../../src/kernel/simd.ts';
import { model, type Sealed } from '../bench/reference/model.ts';
import { reference, scenarios } from '../bench/reference/parameters.ts';
import { cSource } from '../bench/same/cSource.ts';
import { image, loaded } from '../bench/same/loaded.ts';
import { sealedScenario } from '../bench/same/realModel.ts';
import { turbo } from '../bench/same/turbo.ts';
import { shipped } from '../oracles/shipped.ts';

const compiler = ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);
const draft = mkdtempSync(join(tmpdir(), 'tandem-c-'));
afterAll(() => rmSync(draft, { recursive: true, force: true }));
const key = { low: 12345, high: 678, domain: 9 };
const short = { ...reference('small'), days: 12 };

function hashInC(sealed: Sealed, ...flags: string[]): string {
  const paths = {
    source: join(draft, 'same.c'),
    image: join(draft, 'same.img'),
    program: join(draft, 'same'),
  };
  writeFileSync(paths.source, cSource(sealed.program, sealed.groups));
  writeFileSync(paths.image, image(sealed));
  const headers = join(import.meta.dirname, '../bench/same');
  const common = ['-O1', '-std=gnu11', '-ffp-contract=off', '-I', headers, paths.source, '-o', paths.program];
  const made = spawnSync(compiler!, [...flags, ...common, '-lm'], { encoding: 'utf8' });
  expect(made.stderr).toBe('');
  const input = `key ${key.low} ${key.high} ${key.domain}\nhash 2\n`;
  return spawnSync(paths.program, [paths.image], { input, encoding: 'utf8' }).stdout.trim();
}

const widths = [
  ['one lane at a time', ['-DBITS=0']],
  ['128 bits', ['-DBITS=128', ...(process.arch === 'x64' ? ['-msse4.2'] : [])]],
] as const;

test.skipIf(!compiler).each(widths)('the reference kernel in C, %s', (_name, flags) => {
  const of = () => model(short, 64);
  expect(hashInC(of(), ...flags)).toBe(loaded([of()], simd).hash(key, 2));
  expect(hashInC(of(), '-DTURBO', ...flags)).toBe(loaded([of()], turbo).hash(key, 2));
});

const two = shipped().filter(({ file }) => /hub|summer/.test(file));
test.skipIf(!compiler).each(two.map(({ file, scenarios }) => [file, scenarios[0]!] as const))(
  'the model in C, %s',
  (_file, scenario) => {
    const short = { ...scenario, time: { ...scenario.time, horizonDays: 40, warmupDays: 0 } };
    for (const stratified of [false, true]) {
      const of = () => sealedScenario(short, 16, stratified);
      expect(hashInC(of(), ...widths[1][1])).toBe(loaded([of()], simd).hash(key, 2));
    }
  },
);

test('scenarios over shared draws are as they are alone, in blocks of any size', () => {
  const four = scenarios('small').slice(5, 9);
  const alone = four.map((p) => loaded([model({ ...p, days: 12 }, 64)], simd).hash(key, 4));
  expect(new Set(alone).size).toBe(4);
  for (const [lanes, instructions] of [
    [16, simd],
    [64, scalar],
    [256, simd],
    [64, 'oracle'],
  ] as const) {
    const fused = loaded(
      four.map((p) => model({ ...p, days: 12 }, lanes)),
      instructions,
    );
    expect(four.map((_, i) => fused.hash(key, 256 / lanes, i))).toEqual(alone);
  }
});
