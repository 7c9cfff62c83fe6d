import { exp } from '../kernel/elementary.ts';
import type { Plan } from '../study/study.ts';

/** What people do under a bonus plan, each in units of its bonus slope, ≥ 0; zero without a bonus. */
export interface Efforts {
  readonly speed: number;
  readonly care: number;
  readonly lean: number;
  readonly info: number;
  readonly sell: number;
  readonly costCut: number;
}

/** What a bonus plan pays on each goal, as a share of pay, 0 … 1. */
export interface Slopes {
  readonly timeliness: number;
  readonly satisfaction: number;
  readonly turnover: number;
  /** On each department's own goal: sales for marketing, unit cost for distribution. */
  readonly own: number;
}

/** β = B·align·(w_T, w_S, w_V) on the joint goals and B(1 − align) on one's own (model 2.10, our assumption). */
export function slopes({ bonusIntensity, alignment, weights }: Plan['incentives']): Slopes {
  const joint = bonusIntensity * alignment;
  return {
    timeliness: joint * weights.timeliness,
    satisfaction: joint * weights.satisfaction,
    turnover: joint * weights.turnover,
    own: bonusIntensity * (1 - alignment),
  };
}

/**
 * Best responses of a linear contract with quadratic effort cost, e = C⁻¹F′β (Holmström & Milgrom 1991): F as in the
 * table of section 2.10 of the model (our assumption). C has ones on its diagonal and the cross-cost ψ between the
 * four joint efforts; where ψ would drive an effort below zero it stays at zero.
 */
export function efforts(incentives: Plan['incentives']): Efforts {
  const { timeliness, satisfaction, turnover, own } = slopes(incentives);
  const { crossCost } = incentives;
  const wanted = [
    timeliness + 0.3 * satisfaction,
    satisfaction,
    turnover,
    0.4 * timeliness + 0.3 * satisfaction + 0.5 * turnover,
  ];
  // (1 − ψ)I + ψ11′ has the inverse (x − ψ·Σx / (1 + (n − 1)ψ)) / (1 − ψ).
  const spill = (crossCost * wanted.reduce((sum, w) => sum + w, 0)) / (1 + (wanted.length - 1) * crossCost);
  const [speed, care, lean, info] = wanted.map((w) => {
    const effort = (w - spill) / (1 - crossCost);
    return effort > 0 ? effort : 0;
  }) as [number, number, number, number];
  return { speed, care, lean, info, sell: own, costCut: own };
}

/** What distribution can know: shares of campaigns, of their effect, and of orders seen in advance, 0 … 1. */
export interface Knowledge {
  readonly systemCoverage: number;
  readonly accuracy: number;
  readonly ordersSeen: number;
  /** Share of lost sales that reports show although nobody recorded a sale. */
  readonly lossesSeen: number;
}

/**
 * Effective coverage γ_sys = 1 − (1 − γ′)(1 − q·o) with γ′ = 1 − (1 − γ)e^(−θe), accuracy a′ likewise; the share of
 * the order book seen v = v₀·q·o·w_online; of lost sales max(γ′, q·o) is seen (model 2.5, our assumption). `consent` o and
 * `online`, the share of online demand: 0 … 1.
 */
export function knowledge(plan: Plan, effort: Efforts, consent: number, online: number): Knowledge {
  const { coverageShare, accuracyShare, crmIntegration, preOrderShare } = plan.information;
  const seen = crmIntegration * consent;
  const attention = exp(-plan.incentives.effects.info * effort.info);
  const coverage = 1 - (1 - coverageShare) * attention;
  return {
    systemCoverage: 1 - (1 - coverage) * (1 - seen),
    accuracy: 1 - (1 - accuracyShare) * (1 - seen) * attention,
    ordersSeen: preOrderShare * seen * online,
    lossesSeen: coverage > seen ? coverage : seen,
  };
}
