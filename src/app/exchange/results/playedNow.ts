import { digest } from '../../../engine/columns.ts';
import { ENGINE_VERSION } from '../../../engine/plan.ts';
import { playedOf, type Played } from '../../../results/played.ts';
import type { Workbench } from '../../workbench.svelte.ts';

/** The finished run on the bench with everything that is said about it; null before it is finished. */
export function playedNow(bench: Workbench): Played | null {
  const answer = bench.finished;
  if (!answer) return null;
  const { columns, replications, question } = answer;
  const { comparison } = question;
  const scenarios = columns.map(({ scenario }) => bench.scenario(scenario));
  const reference = columns.some(({ scenario }) => scenario === bench.reference)
    ? bench.reference
    : (columns[0]?.scenario ?? 'base');
  const result = {
    columns: [...columns],
    digest: digest(columns),
    engineVersion: ENGINE_VERSION,
    replications,
    seed: comparison.seed,
  };
  const settings = { ...bench.comparison, reference };
  // The page plays the network only; its regions would take memory that nobody looks at.
  return playedOf({ study: bench.study, comparison: settings, scenarios, regional: false }, result);
}
