import type { Plan } from '../study/study.ts';
import { contractCost, effortCosts } from '../theory/linearContract.ts';
import { slopes, type Efforts } from './effort.ts';

/** By how much the reports of the goals that pay a bonus are embellished, each ≥ 0. */
export interface Gaming {
  readonly timeliness: number;
  readonly satisfaction: number;
  readonly turnover: number;
}

/**
 * Gaming g_k = β_k/(1 + 4μ_a): best response where embellishing by g costs ½(1 + 4μ_a)g² under audits of strength μ_a
 * (model 2.10, our assumption; distortion of measures, Baker 2002).
 */
export function gaming(incentives: Plan['incentives']): Gaming {
  const paid = slopes(incentives);
  const resistance = 1 + 4 * incentives.audit;
  return {
    timeliness: paid.timeliness / resistance,
    satisfaction: paid.satisfaction / resistance,
    turnover: paid.turnover / resistance,
  };
}

/** On-time share that is reported: o + g_T·(1 − o). */
export const reportedOnTime = (onTime: number, { timeliness }: Gaming): number =>
  onTime + timeliness * (1 - onTime);

/** Turnover that is reported: true/(1 − .3·g_V), stock being parked off the books when it is counted. */
export const reportedTurnover = (turnover: number, g: Gaming): number => turnover / (1 - 0.3 * g.turnover);

/**
 * What the bonus plan costs the firm, ¥ per day, where people are just willing to stay: W_pay·[½e′Ce + ½(1 + 4μ_a)Σg² +
 * ½rΣσ²β²], for effort, gaming and risk (Holmström & Milgrom 1991). The goals are timeliness, satisfaction and turnover,
 * and each department's own (sales, unit cost), which bear effort and risk but are not gamed (our reading).
 */
export function bonusCostPerDay(incentives: Plan['incentives'], e: Efforts): number {
  const { payrollPerDay, riskAversion, kpiNoise, crossCost, audit } = incentives;
  const paid = slopes(incentives);
  const noise = kpiNoise * kpiNoise;
  const joint = contractCost(
    effortCosts(4, crossCost),
    [e.speed, e.care, e.lean, e.info],
    [paid.timeliness, paid.satisfaction, paid.turnover],
    riskAversion,
    [noise, noise, noise],
  );
  const own = contractCost(effortCosts(2, 0), [e.sell, e.costCut], [paid.own, paid.own], riskAversion, [
    noise,
    noise,
  ]);
  const games = Object.values(gaming(incentives) as Record<keyof Gaming, number>);
  const embellishing = ((1 + 4 * audit) * games.reduce((sum, g) => sum + g * g, 0)) / 2;
  return payrollPerDay * (joint + own + embellishing);
}
