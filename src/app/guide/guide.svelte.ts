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
  /** New scenarios as they were first seen: a copy may have campaigns and moved stock from the start. */
  #made: Record<string, Scenario> = {};

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
    // One that was taken back is forgotten: the next new one may have its id.
    this.#made = Object.fromEntries(own.map((plan) => [plan.id, this.#made[plan.id] ?? plan]));
    const changed = (differ: (plan: Scenario, made: Scenario) => boolean) =>
      own.some((plan) => differ(plan, this.#made[plan.id]!));
    const facts: Record<StepName, boolean> = {
      scenario: own.length > 0,
      campaign: changed((plan, made) => campaignsOf(plan) > campaignsOf(made)),
      stock: changed(moved),
      difference: this.#lens.figure === 'difference',
      future: this.#lens.tab === 'future',
    };
    return stepNames.filter((name) => facts[name]);
  });

  begin() {
    this.#lens.figure = 'level';
    this.#lens.tab = null;
    this.#made = {};
    this.#start = { scenarios: [...this.#bench.ids] };
  }

  leave() {
    this.#start = null;
  }
}

export const [useGuide, setGuide] = createContext<Guide>();

function campaignsOf({ campaigns }: Scenario): number {
  return Object.keys(campaigns).length;
}

/** Whether stock stands elsewhere than before: by its share in the hub, or depot by depot. */
function moved({ placement, network }: Scenario, before: Scenario): boolean {
  const stocks = ({ depots }: Scenario['network']) =>
    Object.values(depots)
      .map(({ stockUnits }) => stockUnits)
      .join();
  return (
    placement.centralShare !== before.placement.centralShare || stocks(network) !== stocks(before.network)
  );
}
