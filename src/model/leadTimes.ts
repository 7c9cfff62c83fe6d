import type { Plan } from '../study/study.ts';
import type { World } from './world.ts';

/** Days from order to arrival at a depot. */
export function leadDaysOf({ supply, network }: Pick<Plan, 'supply' | 'network'>, depot: string): number {
  return network.depots[depot]!.leadDays ?? supply.leadDays;
}

/** Steps from order to arrival of a store's depot, but for the one in which the order is placed. */
export function leadSteps(w: World, store: number): number {
  return Math.floor(leadDaysOf(w.scenario, w.depots[w.stores[store]!.depot]!.id) / w.stepDays);
}

/** Steps between two reviews, or between two plans. */
export function reviewSteps(w: World): number {
  const { mode, planPeriodDays, reviewDays, retention } = w.scenario.supply;
  if (mode === 'plan') return Math.floor(planPeriodDays / w.stepDays) || 1;
  return retention === 0 ? 1 : Math.floor(reviewDays / w.stepDays) || 1;
}

/** Steps that a store's forecast must cover: L + R_v, or the one step of delivery where stock expires. */
export function coveredSteps(w: World, store: number): number {
  return w.scenario.supply.retention === 0 ? 1 : leadSteps(w, store) + reviewSteps(w);
}

/** Whether a depot can have what it lacks sooner than by an order: where a plan is not frozen, and sooner is sooner. */
export function expedites(plan: Pick<Plan, 'supply' | 'network'>, depot: string): boolean {
  const { expediteShare, expediteDays, mode } = plan.supply;
  return expediteShare > 0 && mode !== 'plan' && expediteDays < leadDaysOf(plan, depot);
}

/** Steps from an expedited order to its arrival, but for the one in which it is placed. */
export function rushSteps(w: World): number {
  return Math.floor(w.scenario.supply.expediteDays / w.stepDays);
}

/** Slots of the rings that hold what is on its way, orders and reports: the longest way, today, and one to spare on either side. */
export function ringSlots(plan: Plan, depots: readonly string[]): number {
  const { forecast, lagDays } = plan.information;
  const averaged = forecast.kind === 'movingAverage' ? forecast.days : 0;
  const told = Object.values(plan.demand.channels).map((c) => c.reportingLagDays);
  const days = [...depots.map((id) => leadDaysOf(plan, id)), ...told, lagDays + averaged];
  const reach = days.map((d) => Math.floor(d / plan.time.stepDays));
  return reach.reduce((most, n) => (n > most ? n : most), 0) + 3;
}
