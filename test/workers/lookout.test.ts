import { readFileSync } from 'node:fs';
import { expose } from 'comlink';
import { expect, test } from 'vitest';
import type { Columns } from '../../src/engine/columns.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
import type { Fan } from '../../src/engine/fans.ts';
import { looking } from '../../workers/looking.ts';
import { Lookout } from '../../workers/lookout.ts';

const study = JSON.parse(readFileSync('scenarios/six-rows.tandem.json', 'utf8')) as Study;
const [base] = resolve(study);

function lookout(fault?: (tell: (reason: Error) => void) => void) {
  return new Lookout(() => {
    const { port1, port2 } = new MessageChannel();
    expose(looking(createEngine), port1);
    port2.start();
    return { endpoint: port2, onFault: fault ?? (() => {}), terminate: () => port2.close() };
  });
}

test('fans of parts are the fans of the whole', async () => {
  const look = lookout();
  let seen: readonly Fan[] = [];
  const told: number[] = [];
  await look.fans([base!], {
    seed: 'six-rows',
    replications: 700,
    series: ['demand'],
    probabilities: [0.05, 0.5, 0.95],
    signal: new AbortController().signal,
    onFans: (fans, replications) => {
      seen = fans;
      told.push(replications);
    },
  });
  expect(told).toEqual([32, 128, 512, 700]);
  const plan = planRun([base!], { seed: 'six-rows', replications: 700 });
  const columns = createEngine(plan).play({ scenario: 0, first: 0, count: 700 });
  const at = columns.keys.indexOf('demandUnits@A') * 700;
  const sorted = [...columns.values.subarray(at, at + 700)].sort((a, b) => a - b);
  const median = seen.find((f) => f.region === 'A')!.values[1]![0]!;
  expect(Math.abs(median / sorted[349]! - 1)).toBeLessThan(0.005);
  look.close();
});

test('fans of differences pair the same futures, whoever else looks at the same time', async () => {
  const look = lookout();
  const [first, second] = resolve(study);
  const asked = {
    seed: 'six-rows',
    replications: 200,
    series: ['unserved'],
    probabilities: [0.5],
    signal: new AbortController().signal,
  };
  const seen: Fan[][] = [];
  const whole = (place: number) => (fans: readonly Fan[], replications: number) => {
    if (replications === 200) seen[place] = [...fans];
  };
  await Promise.all([
    look.fans([first!, second!], { ...asked, reference: 'base', onFans: whole(0) }),
    look.fans([first!, { ...first!, id: 'twin' }], { ...asked, reference: 'base', onFans: whole(1) }),
  ]);
  expect(seen[1]!.every(({ values }) => values[0]!.every((value) => value === 0))).toBe(true);
  const plan = planRun([first!, second!], { seed: 'six-rows', replications: 200 });
  const engine = createEngine(plan);
  const [base, other] = [0, 1].map((scenario) => engine.play({ scenario, first: 0, count: 200 }));
  const at = base!.keys.indexOf('unservedUnits@A') * 200;
  const differences = Array.from(
    { length: 200 },
    (_, i) => other!.values[at + i]! - base!.values[at + i]!,
  ).sort((a, b) => a - b);
  const median = seen[0]!.find(({ region }) => region === 'A')!;
  expect(median.scenario).toBe(second!.id);
  const exact = differences[99]!;
  expect(Math.abs(median.values[0]![0]! - exact)).toBeLessThanOrEqual(0.005 * Math.abs(exact) + 1e-9);
  look.close();
});

test('a trace adds up to the outcomes of its replication', async () => {
  const look = lookout();
  const trace = await look.trace(base!, { seed: 'six-rows' }, 77);
  const plan = planRun([base!], { seed: 'six-rows', replications: 128 });
  const columns = createEngine(plan).play({ scenario: 0, first: 0, count: 128 });
  const served = trace.lines.filter((l) => l.kind === 'region' && l.field === 'served');
  const total = served.reduce((sum, l) => sum + l.values.reduce((a, b) => a + b, 0), 0);
  expect(total).toBeCloseTo(columns.values[columns.keys.indexOf('servedUnits') * 128 + 77]!, 6);
  look.close();
});

test('outcomes by region of parts are those of the whole run, bit for bit', async () => {
  const look = lookout();
  const seen: Columns[] = [];
  const { signal } = new AbortController();
  await look.regional(base!, { seed: 'six-rows', replications: 200, signal, onColumns: (c) => seen.push(c) });
  const plan = planRun([base!], { seed: 'six-rows', replications: 200 });
  expect(seen.map(({ count }) => count)).toEqual([32, 128, 200]);
  expect(seen[2]).toEqual(createEngine(plan).play({ scenario: 0, first: 0, count: 200 }));
  look.close();
});

test('a worker that dies lets no question hang', async () => {
  let tell: (reason: Error) => void = () => {};
  const look = lookout((t) => (tell = t));
  const asked = look.trace(base!, { seed: 'six-rows' }, 1);
  tell(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
  await expect(look.trace(base!, { seed: 'six-rows' }, 1)).resolves.toHaveProperty('replication', 1);
  look.close();
});
