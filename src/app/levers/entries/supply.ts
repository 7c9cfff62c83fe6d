import { choose, onRequest, scaled, slide } from '../entry.ts';

export const placementLevers = [
  slide('placement.centralShare', 0, 1, 0.05),
  slide('supply.marginShare', -0.1, 0.2, 0.005),
  slide('supply.safetyFactor', -1, 4, 0.1),
  slide('supply.leadDays', 0, 30, 'wholeStep'),
  ...onRequest(
    choose('placement.compare.kind'),
    scaled('placement.compare.totalUnits', { ofDemand: 20 }),
    slide('placement.compare.unservedPercent', 0.1, 10, 0.1),
    slide('placement.lateral.holdBackDays', 0, 10, 0.5),
    choose('placement.tierOrder'),
    slide('placement.channelIntegration', 0, 1, 0.05),
    scaled('placement.partner.capacityPerDay', { ofDemand: 0.3 }),
    slide('placement.partner.availability', 0, 1, 0.05),
    slide('placement.emergencyShare', 0, 1, 0.05),
    slide('placement.emergencyHours', 1, 48, 1),
    slide('placement.lanes.local.hours', 1, 48, 1),
    slide('placement.lanes.lateral.hours', 1, 72, 1),
    slide('placement.lanes.hub.hours', 1, 72, 1),
    slide('placement.lanes.partner.hours', 1, 72, 1),
    choose('supply.mode'),
    slide('supply.planPeriodDays', 1, 90, 'wholeStep'),
    choose('supply.policy.kind'),
    scaled('supply.policy.reorderUnits', { ofDemand: 10 }),
    scaled('supply.policy.orderUpToUnits', { ofDemand: 20 }),
    scaled('supply.policy.lotUnits', { ofDemand: 10 }),
    slide('supply.reviewDays', 1, 30, 'wholeStep'),
    slide('supply.retention', 0, 1, 0.01),
    slide('supply.backlogShare', 0, 1, 0.05),
    scaled('supply.upstreamCapacityPerDay', { ofDemand: 2 }),
    choose('supply.returnsAllowed'),
  ),
] as const;

/** Of one depot: they stand below the map, for the place that is chosen there. */
export const depotLevers = [
  slide('network.depots.*.crews', 0, 40, 1),
  slide('network.depots.*.leadDays', 0, 30, 'wholeStep'),
  scaled('network.depots.*.capacityPerDay', { ofDemand: 0.3 }),
  slide('network.depots.*.availability', 0, 1, 0.05),
  ...onRequest(
    scaled('network.depots.*.fixedCostPerDay', { otherwise: 1000 }),
    slide('network.depots.*.lanes.*.hours', 0.5, 48, 0.5),
  ),
] as const;

export const dispatchLevers = [
  slide('dispatch.crewsPerDepot', 0, 40, 1),
  slide('dispatch.automation', 0, 0.6, 0.05),
  slide('dispatch.deadBandShare', 0, 0.2, 0.005),
  slide('demand.channels.*.promiseHours', 1, 96, 1),
  ...onRequest(
    slide('dispatch.shiftHours', 1, 24, 0.5),
    scaled('dispatch.batchUnits', { otherwise: 40 }),
    slide('dispatch.handlingHours', 0, 8, 0.1),
    slide('dispatch.roundTripHours', 0, 12, 0.1),
    slide('dispatch.hoursPerEvent', 0, 5, 0.05),
    slide('dispatch.hoursPerUnits', 0, 5, 0.05),
    scaled('dispatch.unitsPerHourBlock', { otherwise: 40 }),
    slide('dispatch.hoursPerLateralTrip', 0, 5, 0.05),
    slide('dispatch.hoursPerPartnerCall', 0, 5, 0.05),
    slide('dispatch.hubNetting', 0, 1, 0.05),
    slide('dispatch.jointImprovement', 0, 1, 0.05),
    slide('dispatch.returnShare', 0, 0.1, 0.005),
    slide('dispatch.dayFactorSd', 0, 1, 0.05),
    slide('dispatch.arrivalVariability', 0, 3, 0.1),
    slide('dispatch.serviceVariability', 0, 3, 0.1),
  ),
] as const;
