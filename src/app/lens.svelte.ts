import { createContext } from 'svelte';
import type { Pin } from './picture/pins.ts';
import type { TabName } from './tabs/tabs.ts';

/** Whether figures stand for themselves or for the paired difference from the reference. */
export type FigureKind = 'level' | 'difference';

/** How one looks at the answers. None of it belongs to the study, and none of it plays anything again. */
export class Lens {
  #figure = $state<FigureKind>('level');
  readonly #comparing: () => boolean;
  /** The view below the cards; null for the first one that fits. */
  tab = $state<TabName | null>(null);
  /** The future that is followed. */
  replication = $state(0);
  /** The picture that stays in view. */
  pinned = $state<Pin | null>(null);
  /** What is shown over time; null for what fits the quantities of the study. */
  series = $state<string | null>(null);
  /** What the matrix of regions shows. */
  regionalOutcome = $state('unservedPercent');
  /** How often a view has been called for from elsewhere: each time it comes into sight. */
  called = $state(0);

  /** `comparing`: whether there is more than one scenario; one alone differs from nothing. */
  constructor(comparing: () => boolean) {
    this.#comparing = comparing;
  }

  get figure(): FigureKind {
    return this.#comparing() ? this.#figure : 'level';
  }

  set figure(kind: FigureKind) {
    this.#figure = kind;
  }

  /** Opens one future. */
  follow(replication: number) {
    this.replication = replication;
    this.show('future');
  }

  /** Opens a view and brings it into sight. */
  show(tab: TabName) {
    this.tab = tab;
    this.called += 1;
  }
}

export const [useLens, setLens] = createContext<Lens>();
