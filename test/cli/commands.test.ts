import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { jsonSchema } from '../../src/study/jsonSchema.ts';
import { builtCommands } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

const { tandem, folder, remove } = await builtCommands();
afterAll(remove);

const sixRows = join(import.meta.dirname, '..', '..', 'scenarios', 'six-rows.tandem.json');
const few = ['--replications', '200'];

interface Result {
  digest: string;
  seed: string;
  engineVersion: string;
  outcomes: {
    key: string;
    scenarios: {
      scenario: string;
      mean: number;
      interval: [number, number];
      difference: { interval: [number, number]; verdict: string } | null;
    }[];
  }[];
  replay: { rows: { region: string; gapPercent: number; printedGap: { verdict: string } }[] };
}

/** A study with names that mean harm. */
function hostileStudy() {
  const study = JSON.parse(readFileSync(sixRows, 'utf8')) as {
    id: string;
    scenarios: Record<string, { name: unknown }>;
  };
  study.scenarios['shared']!.name = { zh: '=HYPERLINK("x")', en: '+1+cmd|\u202e,"x"' };
  const path = join(folder, 'hostile.tandem.json');
  writeFileSync(path, JSON.stringify(study));
  return path;
}

/** The six rows with accelerated sampling. */
function acceleratedStudy() {
  const study = JSON.parse(readFileSync(sixRows, 'utf8')) as { comparison: { sampling?: string } };
  study.comparison.sampling = 'accelerated';
  const path = join(folder, 'accelerated.tandem.json');
  writeFileSync(path, JSON.stringify(study));
  return path;
}

describe('run', () => {
  test('obeys accelerated sampling and says so: whole groups, intervals from them, and what it brings', async () => {
    const file = acceleratedStudy();
    const asked = ['--replications', '1000', '--lang', 'en'];
    const { status, out, err } = await tandem(['run', file, '--json', ...asked]);
    expect(status).toBe(0);
    expect(err).toContain('1,000 replications asked for, 1,024 played');
    const { sampling, replications, outcomes } = JSON.parse(out) as Result & {
      replications: number;
      sampling: { groups: number; gainOfMeans: number };
    };
    expect(replications).toBe(1024);
    expect(sampling).toMatchObject({ kind: 'accelerated', group: 64, groups: 16 });
    expect(sampling.gainOfMeans).toBeGreaterThan(2);
    const plain = JSON.parse(
      (await tandem(['run', sixRows, '--json', '--replications', '1024'])).out,
    ) as Result;
    expect(plain).not.toHaveProperty('sampling');
    const width = ({ outcomes }: Result) => {
      const [low, high] = outcomes.find(({ key }) => key === 'unservedPercent')!.scenarios[0]!.interval;
      return high - low;
    };
    expect(width({ outcomes } as Result)).toBeLessThan(0.6 * width(plain));
    const told = await tandem(['run', sixRows, '--sampling', 'accelerated', '--json', ...asked]);
    expect((JSON.parse(told.out) as Result).outcomes).toEqual(outcomes);
    const traced = (of: string) => tandem(['trace', of, '--replication', '70', '--json']);
    expect((await traced(file)).out).not.toBe((await traced(sixRows)).out);
  });

  test('gives one document with intervals, verdicts, replay and digest, from a folder without packages', async () => {
    const { status, out, err } = await tandem(['run', sixRows, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const result = JSON.parse(out) as Result;
    expect(result).toMatchObject({
      seed: 'six-rows',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    for (const { scenarios } of result.outcomes)
      for (const { mean, interval, difference, scenario } of scenarios) {
        expect(interval[0]).toBeLessThanOrEqual(mean);
        expect(interval[1]).toBeGreaterThanOrEqual(mean);
        expect(difference === null).toBe(scenario === 'base');
      }
    expect(result.replay.rows.map(({ gapPercent }) => gapPercent.toFixed(4))).toEqual([
      '4.0000',
      '1.1111',
      '3.3333',
      '6.2500',
      '1.8182',
      '1.0638',
    ]);
    expect(result.replay.rows.map(({ printedGap }) => printedGap.verdict)).toEqual([
      'exact',
      'coarser',
      'rounded',
      'exact',
      'rounded',
      'rounded',
    ]);
  });

  test('gives the same bytes for any number of workers, place and language', async () => {
    const options: [string[], Record<string, string>][] = [
      [['--workers', '0'], {}],
      [['--workers', '1'], { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }],
      [['--workers', '3', '--log-format', 'json'], { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' }],
    ];
    const outs = new Set<string>();
    for (const [words, env] of options)
      outs.add((await tandem(['run', sixRows, '--json', ...few, ...words], { env })).out);
    expect(outs.size).toBe(1);
  });

  test('gives JSON Lines into a pipe, and reads the study from one', async () => {
    const words = ['--scenario', 'shared', 'margin2', '--regions', '--seed', 'other', ...few];
    const [fromFile, fromPipe] = [
      await tandem(['run', sixRows, ...words]),
      await tandem(['run', '-', ...words], { input: readFileSync(sixRows, 'utf8') }),
    ];
    expect(fromPipe).toEqual(fromFile);
    const records = fromFile.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records[0]).toMatchObject({ type: 'run', seed: 'other', replications: 200 });
    expect(records.at(-1)).toMatchObject({ type: 'replay' });
    const outcomes = records.filter(({ type }) => type === 'outcome');
    expect(new Set(outcomes.map(({ scenario }) => scenario))).toEqual(new Set(['base', 'shared', 'margin2']));
    expect(outcomes.map(({ key }) => key)).toContain('unservedPercent@A');
  });

  test('writes tables that a spreadsheet reads and does not run', async () => {
    const { status } = await tandem(['run', hostileStudy(), '--csv', join(folder, 'tables'), ...few]);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'tables'))).toEqual(['outcomes.csv', 'summary.csv']);
    const [outcomes, summary] = ['outcomes.csv', 'summary.csv'].map((name) =>
      readFileSync(join(folder, 'tables', name), 'utf8'),
    );
    for (const text of [outcomes!, summary!]) {
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text).toMatch(/^seed,six-rows\r$/m);
      expect(text).toMatch(/^engine_version,[\d.]+\r$/m);
    }
    expect(outcomes!.match(/^(base|\w+),\d+,/gm)).toHaveLength(6 * 200);
    expect(summary).toContain(`shared,"'=HYPERLINK(""x"")","'+1+cmd|\u202e,""x"""`);
  });
});

test.each<[string, string[], number, RegExp]>([
  ['no such file', ['run', 'nowhere.json'], 2, /cannot read nowhere.json: ENOENT/],
  ['a folder', ['run', '.'], 2, /EISDIR/],
  ['an unknown option', ['run', sixRows, '--jsno'], 2, /unknown option/],
  ['an unknown scenario', ['run', sixRows, '--scenario', 'shard'], 2, /did you mean shared/],
  ['too few replications', ['run', sixRows, '--replications', '3'], 2, /replications/],
  ['no number', ['run', sixRows, '--workers', 'many'], 2, /whole number/],
  ['no such sampling', ['run', sixRows, '--sampling', 'sobol'], 2, /plain, accelerated/],
  ['two outputs', ['run', sixRows, '--json', '--csv', 'x'], 2, /cannot be used with/],
  ['a folder that cannot be made', ['run', sixRows, '--csv', join(sixRows, 'x')], 2, /cannot write/],
  [
    'a run that does not fit',
    ['run', sixRows, '--replications', '1000000'],
    3,
    /At most \d+ replications fit/,
  ],
  ['help', ['--help'], 0, /^$/],
])('%s ends with the documented status', async (_, words, status, err) => {
  const ended = await tandem(words);
  expect(ended).toMatchObject({ status, err: expect.stringMatching(err) as string });
  if (status !== 0) expect(ended.out).toBe('');
});

test('a faulty file is refused with place, finding and remedy, also in Chinese and as JSON', async () => {
  const text = readFileSync(sixRows, 'utf8')
    .replace('"cv": 0.036422', '"cv": 7')
    .replace('"demand": {', '"demand": {\n"chanels": {},');
  const english = await tandem(['check', '-'], { input: text });
  expect(english.status).toBe(2);
  expect(english.out).toMatch(
    /stdin: 2 faults\n {2}\d+:\d+ {2}base\.demand\.chanels: .*\n {2}\d+:\d+ {2}base\.demand\.cv: .*found 7, accepted .*1\.5/,
  );
  const chinese = await tandem(['run', '-', '--lang', 'zh'], { input: text });
  expect(chinese).toMatchObject({ status: 2, out: '' });
  expect(chinese.err).toMatch(/2 处问题/);
  const json = await tandem(['run', '-', '--log-format', 'json'], { input: text });
  expect(JSON.parse(json.err)).toMatchObject({
    type: 'error',
    total: 2,
    faults: [{ path: 'base.demand.chanels' }, { path: 'base.demand.cv' }],
  });
});

test('a sound file passes the check, and the schema is the one on file', async () => {
  const checked = await tandem(['check', sixRows, '--json']);
  expect(checked.status).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject([{ ok: true, total: 0 }]);
  const schema = await tandem(['schema']);
  expect(schema.out).toBe(jsonSchema());
});

test('an interrupted run says so', async () => {
  const words = ['run', sixRows, '--json', '--replications', '50000', '--log-format', 'json'];
  const ended = await tandem(words, { onErr: once((child) => child.kill('SIGINT')) });
  expect(ended).toMatchObject({ status: 130, out: '' });
  expect(ended.err).toMatch(/"interrupted"/);
});

test('a run that is killed leaves whole tables or none', async () => {
  const place = join(folder, 'killed');
  for (let i = 0; i < 8; i++) {
    const wait = Math.random() * 2500;
    await tandem(['run', sixRows, '--csv', place, '--replications', '5000'], {
      onStart: (child) => setTimeout(() => child.kill('SIGKILL'), wait),
    });
    for (const name of whole(place)) {
      const text = readFileSync(join(place, name), 'utf8');
      expect(text.endsWith('\r\n'), `killed after ${wait} ms`).toBe(true);
      if (name === 'outcomes.csv') expect(text.match(/\r\n/g)).toHaveLength(9 + 6 * 5000);
    }
  }
});

function once<T>(action: (value: T) => void) {
  let done = false;
  return (value: T) => {
    if (!done) action(value);
    done = true;
  };
}

function whole(place: string): string[] {
  try {
    return readdirSync(place).filter((name) => !name.endsWith('.tmp'));
  } catch {
    return [];
  }
}
