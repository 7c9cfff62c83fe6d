import type { World } from './world.ts';

/**
 * Stores that can hold stock of their own: a fixed level above zero, or a claim of some cell. Partners are not among
 * them: their capacity is not ours to order. Needs the fixed levels.
 */
export function stocked(w: World): number[] {
  const fixed = w.store.parameterValues.get('fixed');
  const claimed = new Set(w.outlooks.flatMap((o) => (o.store === null ? [] : [o.store])));
  return w.stores.flatMap((s, i) => {
    if (w.depots[s.depot]!.kind === 'partner') return [];
    const level = fixed?.[i] ?? NaN;
    return level > 0 || (Number.isNaN(level) && claimed.has(i)) ? [i] : [];
  });
}
