import { expedites } from '../leadTimes.ts';
import type { Plan } from '../../study/study.ts';
import { acting, always, has, ours, type Mechanism } from './mechanism.ts';

/** Whether the rule decides how much stock there is, and not a total given by hand. */
const ruled = ({ placement: { compare } }: Plan): boolean =>
  compare.kind !== 'isoStock' || compare.totalUnits === null;

const orderUpTo = 'order-up-to level, Snyder & Shen 2019, ch. 4';

export const supplyMechanisms: readonly Mechanism[] = [
  acting('supply', 'supplyMode', ours, always, ['supply.mode']),
  acting('supply', 'leadTime', orderUpTo, always, ['supply.leadDays', 'network.depots.*.leadDays']),
  acting('supply', 'review', orderUpTo, ({ supply }) => supply.mode !== 'plan' && supply.retention > 0, [
    'supply.reviewDays',
  ]),
  acting('supply', 'planPeriod', ours, ({ supply }) => supply.mode === 'plan', ['supply.planPeriodDays']),
  acting(
    'supply',
    'safetyStock',
    'Eppen 1979; Snyder & Shen 2019',
    (plan) => ruled(plan) && plan.placement.compare.kind !== 'isoService',
    ['supply.safetyFactor'],
  ),
  acting('supply', 'margin', ours, (plan) => ruled(plan) && plan.supply.marginShare !== 0, [
    'supply.marginShare',
  ]),
  acting(
    'supply',
    'fixedStock',
    'order-up-to level',
    ({ network }) => Object.values(network.depots).some(({ stockUnits }) => stockUnits !== undefined),
    ['network.depots.*.stockUnits'],
  ),
  acting(
    'supply',
    'policy',
    '(s, S) and (r, nQ): Snyder & Shen 2019, ch. 4 and 5',
    ({ supply }) => supply.mode !== 'plan' && supply.retention > 0,
    [
      'supply.policy.kind',
      'supply.policy.reorderUnits',
      'supply.policy.orderUpToUnits',
      'supply.policy.lotUnits',
    ],
  ),
  acting(
    'supply',
    'returns',
    orderUpTo,
    ({ supply }) =>
      supply.returnsAllowed &&
      supply.mode !== 'plan' &&
      supply.retention > 0 &&
      supply.policy.kind === 'baseStock',
    ['supply.returnsAllowed'],
  ),
  acting(
    'supply',
    'upstream',
    'rationing in proportion',
    ({ supply }) => supply.upstreamCapacityPerDay !== null,
    ['supply.upstreamCapacityPerDay'],
  ),
  acting(
    'supply',
    'expediting',
    'dual-index policy, Veeraraghavan & Scheller-Wolf 2008',
    (plan) =>
      Object.entries(plan.network.depots).some(([id, { kind }]) => kind !== 'partner' && expedites(plan, id)),
    ['supply.expediteShare', 'supply.expediteDays', 'money.expediteCostPerUnit'],
  ),
  acting('supply', 'expiry', 'repeated newsvendor at 0', ({ supply }) => supply.retention < 1, [
    'supply.retention',
  ]),
  acting('supply', 'backlog', 'Snyder & Shen 2019, ch. 4', ({ supply }) => supply.backlogShare > 0, [
    'supply.backlogShare',
  ]),

  acting('placement', 'network', ours, always, ['network.depots.*.kind']),
  acting(
    'placement',
    'centralShare',
    'pooling of risk, Eppen 1979',
    (plan) => has(plan, 'central') && has(plan, 'regional'),
    ['placement.centralShare'],
  ),
  acting('placement', 'isoComparison', ours, ({ placement }) => placement.compare.kind !== 'isoRule', [
    'placement.compare.kind',
    'placement.compare.totalUnits',
    'placement.compare.unservedPercent',
  ]),
  acting(
    'placement',
    'lateral',
    'reactive transshipment, Paterson et al. 2011',
    ({ placement }) => placement.lateral.enabled,
    [
      'placement.lateral.enabled',
      'placement.lateral.holdBackDays',
      'placement.lanes.lateral.hours',
      'money.laneCostPerUnit.lateral',
      'dispatch.hoursPerLateralTrip',
    ],
  ),
  acting('placement', 'tierOrder', ours, (plan) => plan.placement.lateral.enabled && has(plan, 'central'), [
    'placement.tierOrder',
  ]),
  acting('placement', 'hub', ours, (plan) => has(plan, 'central'), [
    'placement.lanes.hub.hours',
    'money.laneCostPerUnit.hub',
    'money.fixedCostPerDay.central',
  ]),
  acting('placement', 'local', ours, (plan) => has(plan, 'regional'), [
    'placement.lanes.local.hours',
    'money.laneCostPerUnit.local',
    'money.fixedCostPerDay.regional',
  ]),
  acting('placement', 'partner', ours, (plan) => has(plan, 'partner'), [
    'placement.partner.capacityPerDay',
    'placement.partner.availability',
    'network.depots.*.capacityPerDay',
    'network.depots.*.availability',
    'placement.lanes.partner.hours',
    'money.laneCostPerUnit.partner',
    'money.fixedCostPerDay.partner',
    'dispatch.hoursPerPartnerCall',
  ]),
  acting('placement', 'emergency', ours, ({ placement }) => placement.emergencyShare > 0, [
    'placement.emergencyShare',
    'placement.emergencyHours',
    'money.emergencyUnitCost',
    'dispatch.hoursPerPartnerCall',
  ]),
  acting(
    'placement',
    'channelStock',
    ours,
    ({ placement, demand }) => placement.channelIntegration < 1 && Object.keys(demand.channels).length > 1,
    ['placement.channelIntegration'],
  ),
];
