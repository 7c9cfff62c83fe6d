import { expect, test } from 'vitest';
import { constant, cubic, iterate, less } from '../../src/kernel/expression.ts';
import { f } from '../../src/kernel/formula.ts';
import { load, type BackEnd } from '../../src/kernel/player.ts';
import { Program } from '../../src/kernel/program.ts';
import { normalQuantile } from '../../src/kernel/normalDistribution.ts';

/** A program that touches every operation, ring, bucket, gate, table and draw. */
function everything(laneCount = 64, stratified = false): Program {
  const program = new Program(laneCount, 12, 5, (kind, name) => kind.length * 1000 + name.charCodeAt(0));
  program.stratified = stratified;
  program.bucketOf = Int32Array.from({ length: 12 }, (_, t) => Math.floor(t / 4));
  const cell = program.kind('cell', ['a', 'b', 'c'], {
    fields: ['x', 'y', 'z', 'count', 'sum'],
    parameters: ['rate'],
    series: ['season', 'open'],
    rings: ['late'],
    buckets: ['perQuarter'],
    draws: {
      shock: { purpose: 0, kind: 'normal', per: 'step' },
      coin: { purpose: 6, kind: 'uniform', per: 'step' },
      trait: { purpose: 2, kind: 'normal', per: 'replication' },
    },
  } as const);
  cell.parameter('rate', (i) => 0.5 + i);
  cell.series('season', (t, i) => 1 + 0.1 * t + i);
  cell.series('open', (t) => t % 3);
  cell.start('x', (i) => 10 + i);
  cell.start('late', () => 7);
  const table = program.table('parabola', () => Float64Array.from([0, 1, 2, 3, 6, 2, 0, 0, 8, 1, 1, 1]));
  program.pass(
    'begin',
    { c: cell.each() },
    ({ c }) => c.set({ y: f`exp(0.3 * ${c.trait} - 0.045) * ${c.rate}` }),
    { at: 'start' },
  );
  program.pass('walk', { c: cell.each() }, ({ c }) => {
    const late = c.ring('late', 0);
    const ahead = c.ring('late', (i) => 1 + i);
    const x = f`${c.x} + ${c.season} * ${c.shock} - (${c.coin} < 0.25 && ${c.y} >= 1 ? ${late.value} : -1 * ${c.rate})`;
    c.set({
      x,
      z: f`ln(abs(${x}) + 1) / sqrt(1 + ${c.y} * ${c.y}) + floor(${x}) + clip(${x}, -2, 2) + pow(2, ${c.coin})`,
    });
    c.add({ perQuarter: x });
    ahead.set(f`positive(${x}) + max(min(${c.y}, 3), ${c.rate})`);
  });
  program.pass(
    'loop and table',
    { c: cell.at([0, 2, 1]), d: cell.at([1, 1, 0]) },
    ({ c, d }) => {
      const [count, total] = iterate(
        [constant(0), c.coin],
        ([n, u]) => less(f`${u!} + ${n!}`, f`3 + ${d.coin}`),
        ([n, u]) => [f`${n!} + 1`, f`${u!} * ${d.rate}`],
      );
      const row = cubic(table, f`floor(2.999 * ${c.coin})`, c.coin);
      c.set({ count: f`${count!} + ${d.x}`, sum: f`${total!} + ${c.sum} + ${row}` });
    },
    { gate: ({ c }) => c.open },
  );
  return program;
}

function play(backEnd: BackEnd, laneCount = 64, first = 0, stratified = false): Float64Array[] {
  const player = load(everything(laneCount, stratified), backEnd);
  player.begin({ low: 123, high: 456, domain: 1 }, first);
  const seen: Float64Array[] = [];
  for (let t = 0; t < 12; t++) player.step(t);
  for (const i of [0, 1, 2]) {
    for (const name of ['x', 'y', 'z', 'count', 'sum']) seen.push(player.field('cell', i, name).slice());
    for (const b of [0, 1, 2]) seen.push(player.bucket('cell', i, 'perQuarter', b).slice());
  }
  return seen;
}

test('SIMD, scalar WebAssembly and plain JavaScript give the same bits', () => {
  const [simd, scalar, oracle] = (['simd', 'scalar', 'oracle'] as const).map((b) => play(b));
  expect(simd!.every((lane) => lane.every(Number.isFinite))).toBe(true);
  expect(new Set(simd![0]).size).toBe(64);
  expect(scalar).toEqual(simd);
  expect(oracle).toEqual(simd);
});

test('a replication is the same in any block', () => {
  for (const stratified of [false, true]) {
    const whole = play('simd', 64, 0, stratified);
    const part = play('simd', 16, 32, stratified);
    whole.forEach((lane, i) => expect(part[i]).toEqual(lane.slice(32, 48)));
  }
});

test('stratified draws are others, with the same bits on every back-end', () => {
  const [simd, scalar, oracle] = (['simd', 'scalar', 'oracle'] as const).map((b) => play(b, 64, 128, true));
  expect(simd).not.toEqual(play('simd', 64, 128));
  expect(scalar).toEqual(simd);
  expect(oracle).toEqual(simd);
});

test('normal draws follow the quantile function', () => {
  const program = new Program(4096, 1, 1, () => 77);
  const one = program.kind('one', ['n'], {
    fields: ['normal', 'uniform'],
    draws: {
      z: { purpose: 0, kind: 'normal', per: 'step' },
      u: { purpose: 1, kind: 'uniform', per: 'step' },
    },
  } as const);
  program.pass('keep', { o: one.each() }, ({ o }) => o.set({ normal: o.z, uniform: o.u }));
  const player = load(program);
  let n = 0;
  let sum = 0;
  let squares = 0;
  let below = 0;
  for (let first = 0; first < 1 << 18; first += 4096) {
    player.begin({ low: 1, high: 2, domain: 3 }, first);
    player.step(0);
    for (const z of player.field('one', 0, 'normal')) {
      n++;
      sum += z;
      squares += z * z;
      if (z < normalQuantile(0.05)) below++;
    }
  }
  expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(squares / n - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  expect(Math.abs(below / n - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / n));
});
