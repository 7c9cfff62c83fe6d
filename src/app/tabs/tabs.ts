import type { Component } from 'svelte';
import type { Words } from '../words/zh-CN.ts';
import DifferencesTable from './DifferencesTable.svelte';
import HistoryView from './HistoryView.svelte';

export type TabName = Exclude<keyof Words['tabs'], 'label'>;

/** The views below the headline outcomes. A new view is one line here and one name in the catalogues. */
export const tabs: readonly [{ name: TabName; view: Component }, ...{ name: TabName; view: Component }[]] = [
  { name: 'history', view: HistoryView },
  { name: 'differences', view: DifferencesTable },
];
