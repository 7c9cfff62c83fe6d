import { z } from 'zod';
import { leaf } from './leaf.ts';

const compare = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('isoRule') }),
  // null: the stock that the base plan holds.
  z.strictObject({ kind: z.literal('isoStock'), totalUnits: leaf('placement.compare.totalUnits') }),
  z.strictObject({
    kind: z.literal('isoService'),
    unservedPercent: leaf('placement.compare.unservedPercent'),
  }),
]);

function lane<Hours extends z.ZodType>(hours: Hours) {
  return z.strictObject({
    hours,
    cv: leaf('placement.lanes.*.cv'),
    capacityPerDay: leaf('placement.lanes.*.capacityPerDay'),
    lossShare: leaf('placement.lanes.*.lossShare'),
  });
}

export const placement = z.strictObject({
  centralShare: leaf('placement.centralShare'),
  compare: compare.prefault({ kind: 'isoRule' }),
  lateral: z
    .strictObject({
      enabled: leaf('placement.lateral.enabled'),
      holdBackDays: leaf('placement.lateral.holdBackDays'),
    })
    .prefault({}),
  tierOrder: leaf('placement.tierOrder'),
  channelIntegration: leaf('placement.channelIntegration'),
  partner: z
    .strictObject({
      capacityPerDay: leaf('placement.partner.capacityPerDay'),
      availability: leaf('placement.partner.availability'),
    })
    .prefault({}),
  emergencyShare: leaf('placement.emergencyShare'),
  emergencyHours: leaf('placement.emergencyHours'),
  lanes: z
    .strictObject({
      local: lane(leaf('placement.lanes.local.hours')).prefault({}),
      lateral: lane(leaf('placement.lanes.lateral.hours')).prefault({}),
      hub: lane(leaf('placement.lanes.hub.hours')).prefault({}),
      partner: lane(leaf('placement.lanes.partner.hours')).prefault({}),
    })
    .prefault({}),
});
