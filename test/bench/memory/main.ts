import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import hub from '../../../scenarios/hub-or-counties.tandem.json';
import six from '../../../scenarios/six-rows.tandem.json';
import { admit } from '../../../src/engine/admission.ts';
import { planRun, type RunPlan } from '../../../src/engine/plan.ts';
import { resolve } from '../../../src/study/resolve.ts';
import type { Study } from '../../../src/study/study.ts';
import { createPool } from '../../../workers/pool.ts';
import { spawnThread } from '../../../workers/spawn.node.ts';

const LIMIT_MEBIBYTES = 1024;
const keys = ['unservedPercent', 'dispatchHours', 'satisfaction'];

/** Large runs by name: how many replications, and of how many scenarios where that can be chosen. */
const runs: Record<string, (replications: number, scenarios: number) => RunPlan> = {
  'six-rows, five scenarios': (replications) =>
    planRun(resolve(six as unknown as Study), { seed: 'memory', replications }, { keys }),
  'hub-or-counties, a sweep of safety stock': (replications, count) => {
    const [, base] = resolve(hub as unknown as Study);
    const scenarios = Array.from({ length: count }, (_, i) => ({
      ...base!,
      id: `s${i}`,
      supply: { ...base!.supply, safetyFactor: (3 * i) / count },
      placement: { ...base!.placement, compare: { kind: 'isoRule' as const } },
    }));
    return planRun(scenarios, { seed: 'memory', replications }, { keys });
  },
};
/** Replications of the first, scenarios and replications of the second. */
const usual = [1_000_000, 1000, 1000];

/** Plays each run in a process of its own (`driver` with other arguments) and says what it took; exit status 1 above one GiB. */
export async function main(argv: readonly string[], driver: string, thread: URL): Promise<number> {
  const names = Object.keys(runs);
  if (argv[0] === 'one') return one(names[Number(argv[1])]!, Number(argv[2]), Number(argv[3]), thread);
  const [many, count, few] = usual.map((size, i) => Number(argv[i] ?? size));
  let worst = 0;
  names.forEach((name, i) => {
    const asked = [i, i === 0 ? many : few, count].map(String);
    const played = spawnSync(process.execPath, [driver, 'one', ...asked], { encoding: 'utf8' });
    if (played.status !== 0) throw new Error(played.stderr);
    const { mebibytes, seconds, replications, scenarios, admitted } = JSON.parse(played.stdout) as Taken;
    console.log(
      `${name}: ${scenarios} scenarios × ${replications} replications, ${keys.length} outcomes: at most ${mebibytes.toFixed(0)} MiB resident, ${seconds.toFixed(1)} s (admitted as ${(admitted / 2 ** 20).toFixed(0)} MiB)`,
    );
    worst = Math.max(worst, mebibytes);
  });
  const whole = admit(planRun(resolve(six as unknown as Study), { seed: 'memory', replications: 1_000_000 }));
  if (!whole.ok)
    console.log(
      `the first with all outcomes is refused: ${whole.replications} replications or ${whole.scenarios} scenarios would fit`,
    );
  return worst > LIMIT_MEBIBYTES ? 1 : 0;
}

interface Taken {
  mebibytes: number;
  seconds: number;
  replications: number;
  scenarios: number;
  admitted: number;
}

async function one(name: string, replications: number, count: number, thread: URL): Promise<number> {
  const plan = runs[name]!(replications, count);
  const pool = createPool({ workers: availableParallelism(), spawn: () => spawnThread(thread) });
  const began = performance.now();
  const { columns } = await pool.run(plan);
  const taken: Taken = {
    mebibytes: process.resourceUsage().maxRSS / 1024,
    seconds: (performance.now() - began) / 1000,
    replications,
    scenarios: columns.length,
    admitted: admit(plan).bytes,
  };
  pool.close();
  console.log(JSON.stringify(taken));
  return 0;
}
