// Outcomes by region: asked of the worker that looks, so that a lever never waits for the regions.

import type { Columns } from '../../engine/columns.ts';
import type { Futures } from '../../engine/plan.ts';
import { outcomes } from '../../model/outcomes.ts';
import { summarise } from '../../statistics/summarise.ts';
import type { Summary } from '../../statistics/summary.ts';
import type { Comparison, Scenario } from '../../study/study.ts';
import type { Lookout } from '../../../workers/lookout.ts';
import { mostFutures, type LookState } from '../time/overTime.svelte.ts';

/** What can be told by region. */
export const regionalOutcomes = outcomes.filter(({ shape }) => shape === 'region').map(({ id }) => id);

/** Columns of every scenario that is compared, all of the same replications; the last ones stay until newer come. */
export class Regional {
  columns = $state.raw<readonly Columns[]>([]);
  state = $state<LookState>('idle');
  #stopping = new AbortController();
  readonly #lookout: Lookout;

  constructor(lookout: Lookout) {
    this.#lookout = lookout;
  }

  get futures(): number {
    return this.columns[0]?.count ?? 0;
  }

  async look(scenarios: readonly Scenario[], { seed, sampling }: Futures, wanted: number) {
    this.stop();
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const replications = Math.min(wanted, mostFutures);
    const found: Columns[] = [];
    this.state = 'looking';
    try {
      for (const scenario of scenarios)
        await this.#lookout.regional(scenario, {
          seed,
          sampling,
          replications,
          signal,
          onColumns: (columns) => {
            if (columns.count === replications) found.push({ ...columns, scenario: scenario.id });
          },
        });
      if (signal.aborted) return;
      this.columns = found;
      this.state = 'done';
    } catch {
      if (!signal.aborted) this.state = 'failed';
    }
  }

  /** One outcome in every region of the scenarios that have them; null before the first answer. */
  summary(
    outcome: string,
    regions: readonly string[],
    comparison: Comparison,
    scenarios: readonly string[],
  ): Summary | null {
    const known = this.columns.filter(({ scenario }) => scenarios.includes(scenario));
    const reference = known.find(({ scenario }) => scenario === comparison.reference)?.scenario;
    if (known.length === 0) return null;
    return summarise(known, comparison, outcomes, {
      reference: reference ?? known[0]!.scenario,
      keys: regions.map((region) => `${outcome}@${region}`),
    });
  }

  stop() {
    this.#stopping.abort();
  }
}
