import type { Component } from 'svelte';
import type { Study } from '../../study/study.ts';
import type { Words } from '../words/zh-CN.ts';
import AllOutcomes from '../compare/AllOutcomes.svelte';
import TradeOffs from '../compare/TradeOffs.svelte';
import DifferencesTable from './DifferencesTable.svelte';
import ModelView from '../model/ModelView.svelte';
import RegionView from '../region/RegionView.svelte';
import FutureView from '../time/FutureView.svelte';
import TimeView from '../time/TimeView.svelte';
import HistoryView from './HistoryView.svelte';

export type TabName = Exclude<keyof Words['tabs'], 'label'>;

export interface Tab {
  readonly name: TabName;
  readonly view: Component;
  /** Whether this study has what the view shows. */
  readonly fits: (study: Study) => boolean;
  /** Whether it looks at futures with a worker of its own. */
  readonly looks?: true;
}

/** The views below the headline outcomes. A new view is one line here and one name in the catalogues. */
export const tabs: readonly Tab[] = [
  { name: 'history', view: HistoryView, fits: ({ history }) => Object.keys(history?.rows ?? {}).length > 0 },
  { name: 'differences', view: DifferencesTable, fits: () => true },
  { name: 'all', view: AllOutcomes, fits: () => true },
  { name: 'trade', view: TradeOffs, fits: () => true },
  { name: 'region', view: RegionView, fits: hasRegions, looks: true },
  { name: 'time', view: TimeView, fits: hasTime, looks: true },
  { name: 'future', view: FutureView, fits: () => true, looks: true },
  { name: 'model', view: ModelView, fits: () => true },
];

/** A matrix of one row would repeat the cards. */
function hasRegions({ base }: Study): boolean {
  return Object.keys(base.network.regions).length > 1;
}

/** A picture over time needs a few steps. */
function hasTime({ base }: Study): boolean {
  return (base.time?.horizonDays ?? 180) / (base.time?.stepDays ?? 1) >= 4;
}
