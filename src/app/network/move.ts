// Taking stock from one place to another, in the words of the plan: the share that stands in the hub where a rule
// says how much there is, the levels of both depots where the plan states them one by one.

import type { Scenario } from '../../study/study.ts';
import type { Edit } from '../scenarios/overrides.ts';
import type { Place } from './places.ts';

/** Whether the plan has a place to write such a move. */
export function canMove(from: Place, to: Place): boolean {
  if (from.key === to.key || from.depots.length === 0 || to.depots.length === 0) return false;
  if (from.fixed && to.fixed) return true;
  return !from.fixed && !to.fixed && (from.kind === 'hub') !== (to.kind === 'hub');
}

/**
 * The edits that move `part` (0–1) of what stands at `from` to `to`; empty where the plan has no place for it. By
 * rule, hub and counties share their stock in one proportion, so every county gives or takes alike.
 */
export function moveStock(scenario: Scenario, from: Place, to: Place, part: number): Edit[] {
  if (!canMove(from, to)) return [];
  if (!from.fixed) {
    const { centralShare: share } = scenario.placement;
    const next = from.kind === 'hub' ? share * (1 - part) : share + (1 - share) * part;
    return [['placement.centralShare', rounded(next)]];
  }
  const levels = scenario.network.depots;
  const moved = from.stock * part;
  const path = (id: string) => `network.depots.${id}.stockUnits`;
  return [
    ...from.depots.map((id): Edit => [path(id), rounded((levels[id]!.stockUnits ?? 0) * (1 - part))]),
    ...to.depots.map((id): Edit => [
      path(id),
      rounded((levels[id]!.stockUnits ?? 0) + moved / to.depots.length),
    ]),
  ];
}

/** Free of binary dust. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
