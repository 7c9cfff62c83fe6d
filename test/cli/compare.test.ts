import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { writeStudy } from '../../src/study/write.ts';
import { builtCommands } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

const { tandem, script, folder, remove } = await builtCommands();
afterAll(remove);

const sixRows = join(import.meta.dirname, '..', '..', 'scenarios', 'six-rows.tandem.json');

function copy(name: string, change: (study: Study) => void = () => {}): string {
  const study = JSON.parse(readFileSync(sixRows, 'utf8')) as Study;
  change(study);
  const path = join(folder, `${name}.tandem.json`);
  writeFileSync(path, writeStudy(study));
  return path;
}

const lots = { kind: 'rnQ', reorderUnits: 1, lotUnits: 2 } as const;
const base = copy('base');
const ours = copy('ours', (study) => {
  study.base.network.regions['A']!.demandCv = 0.3;
  study.comparison.replications = 1234;
});
const theirs = copy('theirs', (study) => {
  study.base.network.regions['A']!.demandCv = 0.4;
  study.base.incentives = { audit: 0.5 };
  study.scenarios!['fast'] = { name: { zh: '快', en: 'Fast' } };
});

describe('diff', () => {
  test('says in either language what changed, with names and units', async () => {
    const english = await tandem(['diff', base, theirs, '--lang', 'en']);
    expect(english).toMatchObject({ status: 0, err: '' });
    expect(english.out).toContain('Local demand swing · Region A: as “Demand swing” → 40\u00a0%');
    expect(english.out).toMatch(/\(default\) → 50\u00a0%/);
    expect(english.out).toContain('Scenario · Fast: new');
    const chinese = await tandem(['diff', base, theirs, '--lang', 'zh']);
    expect(chinese.out).toContain('A 区');
    expect(chinese.out).toContain('方案 · 快：新增');
  });

  test('says of what a scenario leaves to the base, what that is', async () => {
    const from = copy('from', ({ base: plan }) => (plan.demand = { ...plan.demand, cv: 0.5 }));
    const to = copy('to', (study) => {
      study.base.demand = { ...study.base.demand, cv: 0.6 };
      const changes = { demand: { cv: 0.3 }, incentives: { audit: 0.5 }, supply: { policy: lots } };
      study.scenarios!['shared']!.changes = { ...study.scenarios!['shared']!.changes, ...changes };
    });
    const [english, chinese] = await Promise.all(
      ['en', 'zh'].map(async (lang) => (await tandem(['diff', from, to, '--lang', lang])).out),
    );
    expect(english).toContain('Demand swing: as in the base (50\u00a0%) → 30\u00a0%');
    expect(english).toMatch(/as in the base \([\d.]+\u00a0%, default\) → 50\u00a0%/);
    expect(english).toContain('whole lots, Reorder point 1\u00a0kWh, Lot size 2\u00a0kWh');
    expect(chinese).toContain('需求波动：同基准方案（50%） → 30%');
    const back = await tandem(['diff', to, from, '--lang', 'en']);
    expect(back.out).toContain('Demand swing: 30\u00a0% → as in the base (50\u00a0%)');
  });

  test('says the same of both directions, as JSON too, and nothing of equal files', async () => {
    const back = await tandem(['diff', theirs, base, '--json']);
    const { changes } = JSON.parse(back.out) as { changes: { kind: string; path: string[] }[] };
    expect(changes.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toContain('removed scenarios.fast');
    expect((await tandem(['diff', base, base])).out).toBe('no differences\n');
    expect((await tandem(['diff', base, join(folder, 'absent.json')])).status).toBe(2);
  });
});

describe('merge', () => {
  test('lists conflicts, keeps our side at them and ends with 1', async () => {
    const out = join(folder, 'merged.tandem.json');
    const { status, err } = await tandem(['merge', base, ours, theirs, '-o', out, '--lang', 'en']);
    expect(status).toBe(1);
    expect(err).toContain('1 conflict:');
    expect(err).toContain('before: as “Demand swing”; ours: 30\u00a0%; theirs: 40\u00a0%');
    const merged = JSON.parse(readFileSync(out, 'utf8')) as Study;
    expect(merged.base.network.regions['A']!.demandCv).toBe(0.3);
    expect(merged.comparison.replications).toBe(1234);
    expect(merged.scenarios!['fast']).toBeDefined();
  });

  test('without conflicts writes the study to the output and ends with 0', async () => {
    const { status, out, err } = await tandem(['merge', base, base, theirs]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(readFileSync(theirs, 'utf8'));
  });

  test('says when values merged one by one do not fit together', async () => {
    const levels = (name: string, reorderUnits: number, orderUpToUnits: number) =>
      copy(name, ({ base: plan }) => (plan.supply!.policy = { kind: 'sS', reorderUnits, orderUpToUnits }));
    const files = [levels('levels', 5, 10), levels('higher', 9, 10), levels('lower', 5, 7)];
    const { status, err } = await tandem(['merge', ...files, '--lang', 'en']);
    expect(status).toBe(1);
    expect(err).toContain('do not fit together');
  });

  test('serves git as a merge driver', () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], { cwd: folder });
    const command = `'${process.execPath}' '${script}' merge %O %A %B -o %A`;
    git('init', '-q', '-b', 'main');
    git('config', 'merge.tandem.driver', command);
    const study = join(folder, 'plan.tandem.json');
    const commit = (from: string) => {
      writeFileSync(study, readFileSync(from));
      git('add', 'plan.tandem.json', '.gitattributes');
      git('commit', '-q', '-m', 'a version');
    };
    writeFileSync(join(folder, '.gitattributes'), '*.tandem.json merge=tandem\n');
    commit(base);
    git('checkout', '-q', '-b', 'other');
    commit(copy('one', ({ base: plan }) => (plan.incentives = { audit: 0.5 })));
    git('checkout', '-q', 'main');
    commit(copy('two', ({ base: plan }) => (plan.incentives = { alignment: 0.4 })));
    git('merge', '-q', 'other', '-m', 'both');
    const merged = JSON.parse(readFileSync(study, 'utf8')) as Study;
    expect(merged.base.incentives).toEqual({ alignment: 0.4, audit: 0.5 });
  });
});
