import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastest, type Candidate, type Skipped } from './candidate.ts';
import type { Tools } from './machine.ts';
import type { Places } from './native.ts';
import { reference, type Size } from './reference/parameters.ts';
import { talk } from './talk.ts';

const PLAIN_BATCH = 4096;
const BLOCKS = [512, 1024, 2048, 4096];

/** The reference kernel in Python: NumPy as one writes it, NumPy tuned, and Python alone. */
export async function python(tools: Tools, places: Places, size: Size): Promise<(Candidate | Skipped)[]> {
  const labels = {
    numpy: 'NumPy, float64, as one writes it',
    numpyTuned: 'NumPy, float32, tuned',
    python: 'Python alone',
  };
  const skip = (id: keyof typeof labels, reason: string): Skipped => ({ id, label: labels[id], reason });
  const found = tools.python;
  if (!found) return (Object.keys(labels) as (keyof typeof labels)[]).map((id) => skip(id, 'no python3'));
  const p = reference(size);
  const numbers = join(places.draft, `reference-${size}.json`);
  writeFileSync(numbers, JSON.stringify(p));
  const peer = (id: keyof typeof labels, file: string, batch: number, ...more: string[]): Candidate => {
    const process = talk(found.command, [join(places.sources, 'peers', file), numbers, ...more]);
    return {
      id,
      label: labels[id],
      cells: p.regions * p.days * batch,
      sample: async (units) => Number(await process.ask(`time ${units * batch}`)),
      sums: async (replications) =>
        (await process.askAll(`stats ${replications}`)).map((line) => line.split(' ').map(Number)),
      stop: () => process.stop(),
    };
  };
  const alone = peer('python', 'plain.py', 1);
  if (found.numpy === null) return [skip('numpy', 'no numpy'), skip('numpyTuned', 'no numpy'), alone];
  const tuned = BLOCKS.map((block) => peer('numpyTuned', 'numpy_tuned.py', block, String(block)));
  return [peer('numpy', 'numpy_plain.py', PLAIN_BATCH), await fastest(tuned), alone];
}
