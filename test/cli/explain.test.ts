import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtCommands } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

const { tandem, folder, remove } = await builtCommands();
afterAll(remove);

const campaign = join(import.meta.dirname, '..', '..', 'scenarios', 'summer-campaign.tandem.json');

test('explain states every mechanism and every input with its evidence', async () => {
  const { status, out } = await tandem(['explain', campaign, '--json']);
  expect(status).toBe(0);
  const said = JSON.parse(out) as {
    mechanisms: { id: string; on: boolean; acts: string }[];
    inputs: { path: string; symbol: string; grade: string; stated: boolean; differsFromDefault: boolean }[];
  };
  expect(said.mechanisms.find(({ id }) => id === 'channelLag')).toMatchObject({ on: false, acts: 'engine' });
  expect(said.mechanisms.find(({ id }) => id === 'satisfaction')).toMatchObject({ on: true });
  const cv = said.inputs.find(({ path }) => path === 'demand.cv');
  expect(cv).toMatchObject({ symbol: 'cv', stated: true, differsFromDefault: true });
  expect((await tandem(['explain', campaign, '--scenario', 'nowhere'])).status).toBe(2);
});

test('a trace balances in every step, and what is not there ends in 2', async () => {
  const { status, out } = await tandem(['trace', campaign, '--replication', '17', '--json']);
  expect(status).toBe(0);
  const { rows } = JSON.parse(out) as { rows: Record<string, number>[] };
  expect(rows.length).toBeGreaterThan(500);
  for (const row of rows) {
    expect(row['opening']! + row['received']!).toBeCloseTo(
      row['out']! + row['expired']! + row['closing']!,
      6,
    );
    expect(row['demand']).toBeCloseTo(row['served']! + row['unserved']!, 6);
  }
  const few = await tandem([
    'trace',
    campaign,
    '--replication',
    '17',
    '--region',
    'fuqing',
    '--from',
    '3',
    '--to',
    '7',
    '--csv',
  ]);
  expect(few.out.trim().split('\r\n')).toHaveLength(6);
  for (const wrong of [
    ['--region', 'nowhere'],
    ['--from', 'tomorrow'],
    ['--from', '9999'],
  ])
    expect((await tandem(['trace', campaign, '--replication', '17', ...wrong])).status).toBe(2);
  expect((await tandem(['trace', campaign, '--replication', '999999'])).status).toBe(2);
});

test('a run says what it does not act on', async () => {
  const study = JSON.parse(readFileSync(campaign, 'utf8')) as { base: { supply: Record<string, unknown> } };
  study.base.supply['planPeriodDays'] = 20;
  const path = join(folder, 'vain.tandem.json');
  writeFileSync(path, JSON.stringify(study));
  const { out } = await tandem(['run', path, '--replications', '50', '--workers', '0', '--json']);
  const { notActedOn } = JSON.parse(out) as { notActedOn: unknown[] };
  expect(notActedOn).toContainEqual({ path: 'supply.planPeriodDays', value: 20 });
});
