import { requireFinite, requireWhole } from './domain.ts';

/** More players than this have too many coalitions to ask for. */
export const MOST_PLAYERS = 10;

/** A common cost split among players 0 … n − 1, with what each and each group would pay without the others. */
export interface CostSplit {
  /** Cost of each player alone. */
  readonly alone: readonly number[];
  /** Cost of all together. */
  readonly grand: number;
  /** Shapley shares; they sum to `grand`. */
  readonly shares: readonly number[];
  /** Σ alone − grand. */
  readonly saving: number;
  /** No group pays more than it would on its own. */
  readonly inCore: boolean;
  /** The group, short of all, that comes off worst: its share less its own cost (> 0: it would rather leave). */
  readonly objection: { readonly members: readonly number[]; readonly excess: number } | null;
}

/**
 * Shapley value of a cost game: x_i = Σ_{T∌i} |T|!(n−|T|−1)!/n! · [C(T ∪ i) − C(T)], C(∅) = 0. Shapley (1953).
 * `players` 1–10; `cost(members)` is asked once for each non-empty group, members ascending, and must be finite;
 * RangeError otherwise. The core check allows rounding of 1e-9 of the largest cost. The core of a newsvendor game is
 * never empty (Hartman, Dror & Shaked 2000), yet Shapley need not lie in it.
 */
export function shapleySplit(players: number, cost: (members: readonly number[]) => number): CostSplit {
  requireWhole({ players }, 1);
  if (players > MOST_PLAYERS) throw new RangeError(`players must be at most ${MOST_PLAYERS}: ${players}`);
  const groups = 1 << players;
  const membersOf = (group: number) =>
    Array.from({ length: players }, (_, i) => i).filter((i) => group & (1 << i));
  const costs = Array.from({ length: groups }, (_, group) => (group === 0 ? 0 : cost(membersOf(group))));
  costs.forEach((value) => requireFinite({ 'cost of a group': value }));

  const shares = Array.from({ length: players }, (_, i) => {
    let share = 0;
    for (let group = 0; group < groups; group++) {
      if (group & (1 << i)) continue;
      const added = costs[group | (1 << i)]! - costs[group]!;
      share += orderShare(membersOf(group).length, players) * added;
    }
    return share;
  });

  let objection: CostSplit['objection'] = null;
  for (let group = 1; group < groups - 1; group++) {
    const members = membersOf(group);
    const excess = members.reduce((sum, i) => sum + shares[i]!, 0) - costs[group]!;
    if (!objection || excess > objection.excess) objection = { members, excess };
  }
  const alone = shares.map((_, i) => costs[1 << i]!);
  const grand = costs[groups - 1]!;
  const scale = costs.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  return {
    alone,
    grand,
    shares,
    saving: alone.reduce((sum, value) => sum + value, 0) - grand,
    inCore: !objection || objection.excess <= 1e-9 * scale,
    objection,
  };
}

/** Share of all orders of n players in which exactly these `before` come before a player: b!(n−b−1)!/n!. */
function orderShare(before: number, players: number): number {
  let choose = 1;
  for (let k = 1; k <= before; k++) choose = (choose * (players - k)) / k;
  return 1 / (players * choose);
}
