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

function lane<H extends Kind>(kind: H) {
  return z
    .strictObject({
      hours: leaf(`placement.lanes.${kind}.hours`),
      cv: leaf('placement.lanes.*.cv'),
      capacityPerDay: leaf('placement.lanes.*.capacityPerDay'),
      lossShare: leaf('placement.lanes.*.lossShare'),
    })
    .prefault({});
}
type Kind = 'local' | 'lateral' | 'hub' | 'partner';

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
      local: lane('local'),
      lateral: lane('lateral'),
      hub: lane('hub'),
      partner: lane('partner'),
    })
    .prefault({}),
});
