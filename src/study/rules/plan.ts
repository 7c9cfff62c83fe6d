import type { Finding } from '../fault.ts';
import type { Plan } from '../study.ts';
import { campaignsBegin, campaignsFit, lossesWeighMore, ordersRefill } from './behaviour.ts';
import { correlationExists } from './correlation.ts';
import {
  centralStockHasAPlace,
  depotsFit,
  everyRegionIsServed,
  networkSize,
  totalHoldsEveryDepot,
} from './network.ts';
import { rangesHold } from './ranges.ts';
import type { PlanRule } from './rule.ts';
import { divisions, sharesAddUp } from './shares.ts';
import { warmupEnds, wholeSteps } from './time.ts';

const faults: readonly PlanRule[] = [
  wholeSteps,
  warmupEnds,
  networkSize,
  depotsFit,
  everyRegionIsServed,
  centralStockHasAPlace,
  totalHoldsEveryDepot,
  divisions,
  sharesAddUp,
  correlationExists,
  campaignsFit,
  ordersRefill,
  lossesWeighMore,
];

const warnings: readonly PlanRule[] = [campaignsBegin];

/** What does not fit together in a complete plan; paths begin at the plan. */
export function planFaults(plan: Plan): Finding[] {
  const own = faults.flatMap((rule) => [...rule(plan)]);
  return [
    ...own,
    ...rangesHold(plan, (at) => faults.some((rule) => !rule(at)[Symbol.iterator]().next().done)),
  ];
}

/** What is permitted in a plan but probably not meant. */
export function planWarnings(plan: Plan): Finding[] {
  return warnings.flatMap((rule) => [...rule(plan)]);
}
