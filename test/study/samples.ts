import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readStudy } from '../../src/study/read.ts';
import type { Study } from '../../src/study/study.ts';
import { arbitraryStudy } from './arbitraryStudy.ts';

const folder = new URL('../../scenarios/', import.meta.url);

/** A shipped study by its file name without the ending. */
export function shipped(name: string): Study {
  const read = readStudy(readFileSync(new URL(`${name}.tandem.json`, folder), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.study;
}

export const shippedNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.tandem.json'))
  .map((name) => name.replace('.tandem.json', ''));

/** The same random studies every time; the smaller half of what comes, so that many are played soon. */
export function randomStudies(count: number, seed: number): Study[] {
  const studies = fc.sample(arbitraryStudy({ regions: 3, scenarios: 1 }), { numRuns: 2 * count, seed });
  const size = new Map(studies.map((study) => [study, JSON.stringify(study).length]));
  return studies.sort((one, other) => size.get(one)! - size.get(other)!).slice(0, count);
}

/** More in a long run: `TANDEM_TRIALS=5` plays five times as many, `long` at least. */
export function trials(count: number, long = 0): number {
  const times = Number(process.env['TANDEM_TRIALS'] ?? 1);
  return times > 1 ? Math.max(count * times, long) : count;
}
