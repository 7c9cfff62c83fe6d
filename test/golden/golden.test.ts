// The published numbers: a digest of every study that comes with the workbench, and the means that a reader knows.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest, type Columns } from '../../src/engine/columns.ts';
import { planRun, tasksOf } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { outcomes } from '../../src/model/outcomes.ts';
import { resolveComparison } from '../../src/study/resolve.ts';
import { shipped, type Shipped } from '../oracles/shipped.ts';

const REPLICATIONS = 32;
const file = join(import.meta.dirname, 'golden.json');

const ADVICE = `The numbers of this study changed. If they should: say which, by how much and why under "Do the numbers
change?" in CHANGELOG.md, then write the new ones down with GOLDEN=write npx vitest run --project node test/golden (An outcome that is added changes the digest alone.)`;

interface Golden {
  readonly digest: string;
  /** Means of the headline outcomes over the first replications, by scenario, to six digits. */
  readonly means: Record<string, Record<string, number>>;
}

function played({ study, scenarios }: Shipped): Golden {
  const plan = planRun(scenarios, resolveComparison(study), { replications: REPLICATIONS });
  const engine = createEngine(plan);
  const columns = tasksOf(plan, REPLICATIONS).map((task) => engine.play(task));
  return {
    digest: digest(columns),
    means: Object.fromEntries(columns.map((part) => [part.scenario, headlines(part)])),
  };
}

function headlines({ keys, values, count }: Columns): Record<string, number> {
  const told = outcomes.filter((o) => o.headline).map((o) => keys.indexOf(o.id));
  return Object.fromEntries(
    told.map((k) => {
      const own = values.subarray(k * count, (k + 1) * count);
      return [keys[k]!, Number((own.reduce((sum, x) => sum + x, 0) / count).toPrecision(6))];
    }),
  );
}

const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Golden>;
const studies = shipped();

if (process.env['GOLDEN'] === 'write') {
  const now = Object.fromEntries(studies.map((each) => [each.study.id, played(each)]));
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  test.skip('written anew');
} else {
  describe('the numbers of the studies', () => {
    test.each(studies.map((each) => [each.study.id, each] as const))(
      '%s',
      (id, each) => {
        const { digest, means } = played(each);
        expect(means, ADVICE).toEqual(known[id]?.means);
        expect(digest, ADVICE).toBe(known[id]?.digest);
      },
      60_000,
    );
  });

  test('none is pinned that is gone', () => {
    expect(Object.keys(known).sort()).toEqual(studies.map(({ study }) => study.id).sort());
  });
}
