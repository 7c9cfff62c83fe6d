import type { Plan } from '../../study/study.ts';
import { centralShareOf, crewsOf } from '../places.ts';
import { acting, always, ours, type Mechanism } from './mechanism.ts';

const queue = 'Erlang C, Allen–Cunneen; pointwise stationary, Whitt 1991';

export const deliveryMechanisms: readonly Mechanism[] = [
  acting('delivery', 'adjustment', ours, always, [
    'dispatch.deadBandShare',
    'dispatch.hoursPerEvent',
    'dispatch.hoursPerUnits',
    'dispatch.unitsPerHourBlock',
  ]),
  acting(
    'delivery',
    'netting',
    ours,
    (plan) =>
      plan.dispatch.hubNetting > 0 &&
      Object.keys(plan.network.regions).some((region) => centralShareOf(plan, region) > 0),
    ['dispatch.hubNetting'],
  ),
  acting('delivery', 'batches', ours, always, [
    'dispatch.batchUnits',
    'dispatch.handlingHours',
    'dispatch.roundTripHours',
    'dispatch.automation',
  ]),
  acting('delivery', 'crews', queue, crewed, [
    'dispatch.crewsPerDepot',
    'network.depots.*.crews',
    'dispatch.shiftHours',
    'dispatch.arrivalVariability',
    'dispatch.serviceVariability',
  ]),
  acting(
    'delivery',
    'improvement',
    'exponential learning curve',
    ({ dispatch }) => dispatch.jointImprovement > 0,
    ['dispatch.jointImprovement'],
  ),
  acting('delivery', 'laneHours', 'lognormal hours', ({ customers }) => customers.promiseActive, [
    'network.depots.*.lanes.*.hours',
    'network.depots.*.lanes.*.cv',
    'placement.lanes.*.cv',
  ]),
  acting(
    'delivery',
    'laneCapacity',
    'rationing in proportion',
    (plan) => lanes(plan).some(({ capacityPerDay }) => (capacityPerDay ?? null) !== null),
    ['network.depots.*.lanes.*.capacityPerDay', 'placement.lanes.*.capacityPerDay'],
  ),
  acting('delivery', 'laneLoss', ours, (plan) => lanes(plan).some(({ lossShare }) => (lossShare ?? 0) > 0), [
    'network.depots.*.lanes.*.lossShare',
    'placement.lanes.*.lossShare',
  ]),
  acting(
    'delivery',
    'roads',
    'lognormal with mean 1',
    ({ dispatch, customers }) => dispatch.dayFactorSd > 0 && customers.promiseActive,
    ['dispatch.dayFactorSd'],
  ),
  acting(
    'delivery',
    'promise',
    'conditional expectation of lognormal hours',
    ({ customers }) => customers.promiseActive,
    ['customers.promiseActive', 'demand.channels.*.promiseHours'],
  ),
  acting(
    'delivery',
    'quoting',
    ours,
    ({ customers, information }) => customers.promiseActive && information.feedback > 0,
    ['information.feedback'],
  ),
];

/** Whether a depot has a number of crews. */
function crewed(plan: Plan): boolean {
  return Object.keys(plan.network.depots).some((id) => crewsOf(plan, id) !== null);
}

/** What is stated of lanes, for all of a kind and one by one. */
function lanes({
  network,
  placement,
}: Plan): { capacityPerDay?: number | null | undefined; lossShare?: number | undefined }[] {
  return [
    ...Object.values(placement.lanes),
    ...Object.values(network.depots).flatMap((depot) => Object.values(depot.lanes)),
  ];
}
