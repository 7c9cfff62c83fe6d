// A choice of kind decides which other values stand beside it, so it is written with all of them.

import { plannedStock } from '../../model/plannedStock.ts';
import type { Scenario } from '../../study/study.ts';
import type { Edit } from '../scenarios/overrides.ts';

/** What choosing a value at a path writes into the plan. */
export function chosen(path: string, value: string, own: Scenario): Edit {
  if (!path.endsWith('.kind')) return [path, value];
  const branch = path.slice(0, -'.kind'.length);
  return [branch, { kind: value, ...beside(branch, value, own) }];
}

/** Which of the permitted choices this plan has what it takes for. */
export function possible(path: string, choices: readonly string[], own: Scenario): readonly string[] {
  if (path !== 'demand.correlation.kind') return choices;
  const regions = Object.values(own.network.regions);
  const mapped = regions.every(
    ({ latitude, longitude }) => latitude !== undefined && longitude !== undefined,
  );
  // Pair by pair is a table of its own, which is written in the file.
  return choices.filter((kind) => {
    if (kind === own.demand.correlation.kind) return true;
    return kind === 'equal' || (kind === 'distance' && mapped);
  });
}

// Levels that a rule needs and has no default for: what the plan holds now, so that the switch alone changes little.
function beside(branch: string, kind: string, own: Scenario): Record<string, number> {
  if (branch !== 'supply.policy' || kind === 'baseStock') return {};
  const levels = [...plannedStock(own).values()].filter((level) => level > 0);
  const level = levels.reduce((sum, x) => sum + x, 0) / Math.max(1, levels.length);
  const day =
    Object.values(own.network.regions).reduce((sum, region) => sum + region.baseDemandPerDay, 0) /
    Math.max(1, levels.length);
  const round = (value: number) => Number(Math.max(1, value).toPrecision(3));
  return kind === 'sS'
    ? { reorderUnits: round(level - day), orderUpToUnits: round(level) }
    : { reorderUnits: round(level - day), lotUnits: round(day) };
}
