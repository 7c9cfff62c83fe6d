import { requireNonNegative, requirePositive } from './domain.ts';
import { normalDemand } from './normalDemand.ts';
import { integrate } from './quadrature.ts';
import type { Holding } from './sharing.ts';

/** Lateral moves between two depots, units per period, and what stays unserved in both together. */
export interface LateralOutcome {
  readonly flow: number;
  readonly unserved: number;
}

/**
 * Two depots with independent normal demand help each other, but neither gives below `holdBack` ≥ 0 units (of its
 * stock after its own demand). From depot 2 to depot 1 flow E[min((D₁ − S₁)⁺, (S₂ − H − D₂)⁺)] =
 * ∫₀^∞ P(D₁ > S₁ + x) P(D₂ < S₂ − H − x) dx, and the same the other way round; unserved is the shortage apart less
 * the flow. Layer-cake integral of a minimum (own derivation). Both deviations > 0, RangeError otherwise.
 * Example: 100/30 and 120 each: flow 5.130332 without hold-back, 2.955288 with 20 units.
 */
export function lateralPair(a: Holding, b: Holding, holdBack: number): LateralOutcome {
  requireNonNegative({ holdBack });
  requirePositive({ 'deviation of a': a.deviation, 'deviation of b': b.deviation });
  const flow = helped(a, b, holdBack) + helped(b, a, holdBack);
  const shortage = (of: Holding) => normalDemand(of.mean, of.deviation).shortage(of.stock);
  return { flow, unserved: shortage(a) + shortage(b) - flow };
}

function helped(taker: Holding, giver: Holding, holdBack: number): number {
  const need = normalDemand(taker.mean, taker.deviation);
  const offer = normalDemand(giver.mean, giver.deviation);
  // Beyond nine standard deviations nobody asks any more: 1e-19.
  const reach = taker.mean + 9 * taker.deviation - taker.stock;
  if (reach <= 0) return 0;
  const both = (x: number) =>
    (1 - need.probabilityAtMost(taker.stock + x)) * offer.probabilityAtMost(giver.stock - holdBack - x);
  return integrate(both, [0, reach], 64);
}
