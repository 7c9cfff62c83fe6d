// What moved where in the futures that were played: asked of the lookout, region by region.

import type { Futures } from '../../engine/plan.ts';
import type { Scenario } from '../../study/study.ts';
import type { Lookout } from '../../../workers/lookout.ts';
import { regionFlows, type RegionFlow } from './regionFlows.ts';

export interface FlowPicture {
  readonly scenario: Scenario;
  readonly futures: number;
  readonly regions: ReadonlyMap<string, RegionFlow>;
}

/** Flows are drawn as widths; the mean of so many futures is surer than the eye. */
export const flowFutures = 256;

const restMilliseconds = 250;

export class Flows {
  picture = $state.raw<FlowPicture | null>(null);
  failed = $state(false);
  #stopping = new AbortController();
  readonly #lookout: Lookout | null;

  constructor(lookout: Lookout | null) {
    this.#lookout = lookout;
  }

  async look(scenario: Scenario, { seed, sampling }: Futures, replications: number) {
    this.stop();
    if (!this.#lookout) return;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.failed = false;
    // Whoever steps a lever on and on has every step answered by the comparison first.
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    if (signal.aborted) return;
    try {
      await this.#lookout.regional(scenario, {
        seed,
        sampling,
        replications: Math.min(replications, flowFutures),
        signal,
        onColumns: (columns) => {
          this.picture = { scenario, futures: columns.count, regions: regionFlows(columns, scenario) };
        },
      });
    } catch {
      this.failed = !signal.aborted;
    }
  }

  stop() {
    this.#stopping.abort();
  }
}
