// A short path for a newcomer. It only watches: each step is done when the page shows that it has been done, in
// whatever order and by whatever means.

import { createContext } from 'svelte';
import type { Scenario } from '../../study/study.ts';
import type { Lens } from '../lens.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';
import type { Words } from '../words/zh-CN.ts';

export type StepName = keyof Words['guide']['steps'];

/** In the order in which they are told. */
export const stepNames: readonly StepName[] = ['scenario', 'campaign', 'stock', 'difference', 'future'];

/** What was there when the guided run began. */
interface Start {
  readonly scenarios: readonly string[];
}

export class Guide {
  #start = $state.raw<Start | null>(null);
  readonly #bench: Workbench;
  readonly #lens: Lens;

  constructor(bench: Workbench, lens: Lens) {
    this.#bench = bench;
    this.#lens = lens;
  }

  readonly on = $derived.by(() => this.#start !== null);

  /** Which steps are done. */
  readonly done = $derived.by((): readonly StepName[] => {
    const start = this.#start;
    if (!start) return [];
    const own = this.#bench.resolved.filter(({ id }) => !start.scenarios.includes(id));
    const base = this.#bench.scenario('base');
    const campaigns = Object.keys(base.campaigns).length;
    const facts: Record<StepName, boolean> = {
      scenario: own.length > 0,
      campaign: own.some((plan) => Object.keys(plan.campaigns).length > campaigns),
      stock: own.some((plan) => moved(plan, base)),
      difference: this.#lens.figure === 'difference',
      future: this.#lens.tab === 'future',
    };
    return stepNames.filter((name) => facts[name]);
  });

  begin() {
    this.#lens.figure = 'level';
    this.#lens.tab = null;
    this.#start = { scenarios: [...this.#bench.ids] };
  }

  leave() {
    this.#start = null;
  }
}

export const [useGuide, setGuide] = createContext<Guide>();

/** Whether stock stands elsewhere than in the base: by its share in the hub, or depot by depot. */
function moved({ placement, network }: Scenario, base: Scenario): boolean {
  const stocks = ({ depots }: Scenario['network']) =>
    Object.values(depots)
      .map(({ stockUnits }) => stockUnits)
      .join();
  return placement.centralShare !== base.placement.centralShare || stocks(network) !== stocks(base.network);
}
