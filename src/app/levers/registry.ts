// What a planner can pull, in the order and the groups a planner thinks in. A lever names a place in the plan; its
// words are in the catalogues, its permitted range, unit and evidence in the study's own list of parameters. A lever
// whose place does not exist in a plan is not shown there.

import { campaignLevers, demandLevers } from './entries/demand.ts';
import { costLevers, customerLevers, incentiveLevers, informationLevers } from './entries/people.ts';
import { depotLevers, dispatchLevers, placementLevers } from './entries/supply.ts';

export const levers = {
  demand: demandLevers,
  campaigns: campaignLevers,
  placement: placementLevers,
  information: informationLevers,
  dispatch: dispatchLevers,
  customers: customerLevers,
  incentives: incentiveLevers,
  costs: costLevers,
} as const;

/** Levers of one entry of the plan, shown where that entry is chosen; campaigns have theirs in their own group. */
export const entryLevers = [...levers.campaigns, ...depotLevers] as const;

export type LeverPath = ((typeof levers)[keyof typeof levers] | typeof entryLevers)[number]['path'];

export const leverGroups = Object.keys(levers) as (keyof typeof levers)[];
