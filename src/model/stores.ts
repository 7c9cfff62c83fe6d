import type { World } from './world.ts';

/**
 * Stores that can hold stock of their own: a fixed level above zero, or a claim of some cell. Partners are not among
 * them: their capacity is not ours to order. Needs the fixed levels.
 */
export function stocked(w: World): readonly number[] {
  const fixed = w.store.parameterValues.get('fixed');
  const before = known.get(w);
  if (before && before.fixed === fixed) return before.stores;
  const stores = stockedWith(w, fixed);
  known.set(w, { fixed, stores });
  return stores;
}

/** Asked for in every round of fulfilment, by every cell. */
const known = new WeakMap<World, { fixed: Float64Array | undefined; stores: readonly number[] }>();

function stockedWith(w: World, fixed: Float64Array | undefined): number[] {
  const claimed = new Set(w.outlooks.flatMap((o) => (o.store === null ? [] : [o.store])));
  return w.stores.flatMap((s, i) => {
    if (w.depots[s.depot]!.kind === 'partner') return [];
    const level = fixed?.[i] ?? NaN;
    return level > 0 || (Number.isNaN(level) && claimed.has(i)) ? [i] : [];
  });
}
