import type { PlanInput } from '../../src/study/study.ts';
import { renamed } from './arbitraryNetwork.ts';

/**
 * Makes random values fit together, in place. `plan` may be a whole plan or the changes of a scenario; `base` is the
 * plan whose network and steps it lives in. Values that are coupled are all written or none is.
 */
export function fit(plan: Partial<PlanInput>, base: PlanInput): void {
  const regions = Object.keys(base.network.regions);
  fitDays(plan, base.time?.stepDays ?? 1, plan === base);
  fitDemand(plan.demand, regions);
  fitCampaigns(plan, base, regions);
  const central = Object.values(base.network.depots ?? {}).some(({ kind }) => kind === 'central');
  if (!central) delete plan.placement?.centralShare;
  const compare = plan.placement?.compare;
  if (compare?.kind === 'isoStock' && typeof compare.totalUnits === 'number') {
    const depots = Object.values(base.network.depots ?? {});
    const held = depots.reduce(
      (sum, { stockUnits = 0, kind }) => (kind === 'partner' ? sum : sum + stockUnits),
      0,
    );
    compare.totalUnits = Math.max(compare.totalUnits, held);
  }
  const policy = plan.supply?.policy;
  if (policy?.kind === 'sS') policy.orderUpToUnits = Math.max(policy.orderUpToUnits, policy.reorderUnits);
  fitWeights(plan);
  // A range that suits every swing of demand.
  if (plan.ranges) plan.ranges = { 'demand/cv': { low: 0, high: 1.5 } };
}

/** Makes the shares of a record add up to 1. */
export function fitShares(record: Record<string, { share: number }> = {}): void {
  const shares = normal(Object.values(record).map(({ share }) => share));
  Object.values(record).forEach((entry, index) => (entry.share = shares[index] ?? 0));
}

function fitDays(plan: Partial<PlanInput>, stepDays: number, whole: boolean): void {
  if (whole && stepDays !== 1) {
    plan.information = { lagDays: 30, meetingEveryDays: 90, ...plan.information };
    plan.supply = { leadDays: 3, reviewDays: 1, planPeriodDays: 30, expediteDays: 1, ...plan.supply };
  }
  const down = (days: number) => Math.floor(days / stepDays) * stepDays;
  const up = (days: number) => Math.max(stepDays, down(days));
  const { information, supply } = plan;
  if (information?.lagDays !== undefined) information.lagDays = down(information.lagDays);
  if (information?.meetingEveryDays !== undefined)
    information.meetingEveryDays = up(information.meetingEveryDays);
  if (supply?.leadDays !== undefined) supply.leadDays = down(supply.leadDays);
  if (supply?.reviewDays !== undefined) supply.reviewDays = up(supply.reviewDays);
  if (supply?.expediteDays !== undefined) supply.expediteDays = down(supply.expediteDays);
  if (supply?.planPeriodDays !== undefined) supply.planPeriodDays = up(supply.planPeriodDays);
  for (const depot of Object.values(plan.network?.depots ?? {})) {
    if (depot.leadDays !== undefined) depot.leadDays = down(depot.leadDays);
  }
  for (const channel of Object.values(plan.demand?.channels ?? {})) {
    if (channel.reportingLagDays !== undefined) channel.reportingLagDays = down(channel.reportingLagDays);
  }
}

function fitDemand(demand: PlanInput['demand'], regions: readonly string[]): void {
  const correlation = demand?.correlation;
  if (correlation?.kind === 'equal') correlation.rho = Math.max(-0.2, correlation.rho ?? 0);
  if (correlation?.kind !== 'matrix') return;
  // One direction of each pair, and small enough for any six regions together.
  const small = Object.values(correlation.values ?? {}).flatMap((row) =>
    Object.values(row).map((value) => value / 6),
  );
  const pairs = regions.flatMap((a, index) => regions.slice(index + 1).map((b) => [a, b] as const));
  const values: Record<string, Record<string, number>> = {};
  small.slice(0, pairs.length).forEach((value, index) => {
    const [a, b] = pairs[index]!;
    (values[a] ??= {})[b] = value;
  });
  correlation.values = values;
}

function fitCampaigns(plan: Partial<PlanInput>, base: PlanInput, regions: readonly string[]): void {
  const channels = Object.keys(base.demand?.channels ?? { online: 0, offline: 0 });
  const segments = Object.keys(base.demand?.segments ?? { all: 0 });
  for (const campaign of Object.values(plan.campaigns ?? {})) {
    if (typeof campaign.regions === 'object') campaign.regions = renamed(campaign.regions, regions);
    if (campaign.channelIntensity) campaign.channelIntensity = renamed(campaign.channelIntensity, channels);
    if (campaign.segmentIntensity) campaign.segmentIntensity = renamed(campaign.segmentIntensity, segments);
  }
}

function fitWeights({ customers, incentives }: Partial<PlanInput>): void {
  if (customers?.weights) {
    const [availability = 0, onTime = 0, care = 0] = normal(three(Object.values(customers.weights)));
    customers.weights = { availability, onTime, care };
  }
  if (incentives?.weights) {
    const [timeliness = 0, satisfaction = 0, turnover = 0] = normal(three(Object.values(incentives.weights)));
    incentives.weights = { timeliness, satisfaction, turnover };
  }
  if (customers && (customers.gainSlope ?? customers.lossSlope) !== undefined) {
    customers.gainSlope ??= 0;
    customers.lossSlope = Math.max(customers.gainSlope, customers.lossSlope ?? 0);
  }
}

function three(values: readonly (number | undefined)[]): number[] {
  return [0, 1, 2].map((index) => values[index] ?? 0);
}

function normal(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const parts = shares.map((share) =>
    Math.floor((10_000 * (sum === 0 ? 1 : share)) / (sum === 0 ? shares.length : sum)),
  );
  const rest = 10_000 - parts.slice(1).reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index === 0 ? rest : part) / 10_000);
}
