import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcomes.ts';
import { isObject } from '../../src/study/schema/shape.ts';
import { resolve, resolveComparison } from '../../src/study/resolve.ts';
import { writeStudy } from '../../src/study/write.ts';
import { distanceKm } from '../../src/model/distance.ts';
import { shipped } from './played.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const ids = readdirSync(folder).flatMap((file) => /^(.+)\.tandem\.json$/.exec(file)?.[1] ?? []);

test('five studies are shipped', () => {
  expect(ids.sort()).toEqual(['hub-or-counties', 'joint-kpis', 'promise', 'six-rows', 'summer-campaign']);
});

describe.each(ids)('%s', (id) => {
  const study = shipped(id);
  const [base, ...scenarios] = resolve(study);

  test('has its file name as its id and is written in canonical form', () => {
    expect(study.id).toBe(id);
    expect(writeStudy(study)).toBe(readFileSync(new URL(`${id}.tandem.json`, folder), 'utf8'));
  });

  test('says everything in both languages', () => {
    for (const [path, text] of texts(study)) {
      expect(at(text, ['zh']), path).toMatch(/[\u4e00-\u9fff]/);
      expect(at(text, ['en']), path).toMatch(/^[ -~–¥×÷]+$/);
    }
  });

  test('states in a scenario only what differs from the base', () => {
    for (const scenario of scenarios) {
      const changes = study.scenarios?.[scenario.id]?.changes ?? {};
      for (const path of leaves(changes))
        expect(at(scenario, path), `${scenario.id}: ${path.join('.')}`).not.toEqual(at(base, path));
    }
  });

  test('compares by outcomes that exist, with targets and differences that matter', () => {
    const { materiality, targets, reference } = resolveComparison(study);
    const known = outcomes.map((o) => o.id);
    for (const outcome of Object.keys(materiality)) expect(known).toContain(outcome);
    for (const { outcome } of Object.values(targets)) expect(known).toContain(outcome);
    expect(Object.keys(materiality).length).toBeGreaterThan(2);
    expect(Object.keys(targets).length).toBeGreaterThan(0);
    expect(['base', ...scenarios.map((s) => s.id)]).toContain(reference);
  });

  test('grades assumptions that exist in it, and names a source where it claims data', () => {
    for (const [path, { grade, source }] of Object.entries(study.assumptions ?? {})) {
      expect(at(study, path.split('.')), path).toBeDefined();
      if (grade === 'data') expect(source, path).toBeDefined();
    }
  });
});

describe.each(['hub-or-counties', 'promise', 'joint-kpis'])('%s', (id) => {
  const [base] = resolve(shipped(id));

  test('lanes take the drive between the county seats and a fixed part by kind', () => {
    const { regions, depots } = base!.network;
    for (const [name, { kind, region: home, lanes, ...depot }] of Object.entries(depots)) {
      for (const [region, { hours }] of Object.entries(lanes)) {
        const drive = (distanceKm(depot, regions[region]!) * 1.35) / 50;
        const expected = kind === 'central' ? 16 + drive : region === home ? 6 : 10 + drive;
        expect(Math.abs(hours! - expected), `${name} to ${region}`).toBeLessThan(0.02);
      }
    }
  });

  test('every county has 12 pieces of demand a day for 100,000 residents', () => {
    const residents = [1316, 739, 725, 593, 460, 254, 240, 212];
    const demand = Object.values(base!.network.regions).map((r) => r.baseDemandPerDay);
    expect(demand).toEqual(residents.map((thousand) => Math.round(0.12 * thousand)));
  });
});

/** Names, questions and notes wherever they stand, with their paths. */
function texts(value: unknown, path = ''): [string, unknown][] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['name', 'question', 'notes', 'note'].includes(key)
      ? [[`${path}.${key}`, inner] as [string, unknown]]
      : texts(inner, `${path}.${key}`),
  );
}

/** Paths of everything that is not an object, and of entries that are taken out. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (!isObject(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}
