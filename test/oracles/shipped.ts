import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';

const folder = join(import.meta.dirname, '../../scenarios');

export interface Shipped {
  readonly file: string;
  readonly study: Study;
  readonly scenarios: readonly Scenario[];
}

/** Every study that comes with the workbench. Throws where one of them is refused. */
export function shipped(): Shipped[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tandem.json'));
  return files.sort().map((file) => {
    const read = readStudy(readFileSync(join(folder, file)));
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults)}`);
    return { file, study: read.study, scenarios: resolve(read.study) };
  });
}
