import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { playedOf, runOf, type Played } from '../../src/results/played.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve, resolveComparison } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
import { createHere } from '../../workers/here.ts';

/** A study that ships, by its id. */
export function shippedStudy(id: string): Study {
  const path = join(import.meta.dirname, '..', '..', 'scenarios', `${id}.tandem.json`);
  const read = readStudy(readFileSync(path));
  if (!read.ok) throw new Error(`${id} does not open`);
  return read.study;
}

/** The study really played, with few replications. */
export async function play(study: Study, replications = 50, regional = true): Promise<Played> {
  const few = { ...study, comparison: { ...study.comparison, replications } };
  const question = {
    study: few,
    comparison: resolveComparison(few),
    scenarios: resolve(few),
    regional,
  };
  const runner = createHere();
  try {
    return playedOf(question, await runner.run(runOf(question)));
  } finally {
    runner.close();
  }
}
