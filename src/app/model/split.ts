// What the games of the theory say of a scenario: numbers beside the futures, on which no future depends.

import { distanceKm } from '../../model/distance.ts';
import { poolingSplit } from '../../theory/benefitSplit.ts';
import { partnerGame, type PartnerGame } from '../../theory/stackelberg.ts';
import { MOST_PLAYERS, type CostSplit } from '../../theory/shapley.ts';
import type { Scenario } from '../../study/study.ts';

/**
 * The price that a scenario's incentives suggest to a partner; null where there is neither a partner nor a bonus, and the
 * values that the game needs are nobody's.
 */
export function partnerGameOf({ incentives, network }: Scenario): PartnerGame | null {
  const { partner, bonusIntensity } = incentives;
  const asked = bonusIntensity > 0 || Object.values(network.depots).some(({ kind }) => kind === 'partner');
  if (!asked) return null;
  return partnerGame(partner.value, partner.cost, partner.slope);
}

/**
 * The cost of safety stock when regions pool it, split by Shapley value, ¥ per day: deviations over lead time and
 * review, holding against the margin that is lost with a unit. Null for one region, more than ten, and where the
 * deviations or the costs leave nothing to split.
 */
export function splitOf({ network, demand, supply, money }: Scenario): CostSplit | null {
  const regions = Object.entries(network.regions);
  // What does not keep is lost with its cost; what keeps costs only its holding.
  const holding = supply.retention === 0 ? money.unitCost : money.holdingPerUnitDay;
  const shortage = money.price - money.unitCost + money.shortagePenaltyPerUnit;
  if (regions.length < 2 || regions.length > MOST_PLAYERS || !(holding > 0) || !(shortage > 0)) return null;
  if (demand.noise === 'none') return null;
  const covered = supply.retention === 0 ? 1 : supply.leadDays + supply.reviewDays;
  const deviations = regions.map(
    ([, { baseDemandPerDay, demandCv }]) => (demandCv ?? demand.cv) * baseDemandPerDay * Math.sqrt(covered),
  );
  if (!deviations.some((deviation) => deviation > 0)) return null;
  const { correlation } = demand;
  const between = (a: number, b: number): number => {
    if (a === b) return 1;
    const [[from, here], [to, there]] = [regions[a]!, regions[b]!];
    if (correlation.kind === 'equal') return correlation.rho;
    if (correlation.kind === 'distance') return Math.exp(-distanceKm(here, there) / correlation.scaleKm);
    return correlation.values[from]?.[to] ?? correlation.values[to]?.[from] ?? 0;
  };
  const matrix = regions.map((_, a) => regions.map((_, b) => between(a, b)));
  return poolingSplit(deviations, matrix, { holding, penalty: shortage });
}
