import { z } from 'zod';
import { leaf } from './leaf.ts';

const policy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('baseStock') }),
  z.strictObject({
    kind: z.literal('sS'),
    reorderUnits: leaf('supply.policy.reorderUnits'),
    orderUpToUnits: leaf('supply.policy.orderUpToUnits'),
  }),
  z.strictObject({
    kind: z.literal('rnQ'),
    reorderUnits: leaf('supply.policy.reorderUnits'),
    lotUnits: leaf('supply.policy.lotUnits'),
  }),
]);

export const supply = z.strictObject({
  mode: leaf('supply.mode'),
  policy: policy.prefault({ kind: 'baseStock' }),
  leadDays: leaf('supply.leadDays'),
  reviewDays: leaf('supply.reviewDays'),
  safetyFactor: leaf('supply.safetyFactor'),
  marginShare: leaf('supply.marginShare'),
  retention: leaf('supply.retention'),
  backlogShare: leaf('supply.backlogShare'),
  upstreamCapacityPerDay: leaf('supply.upstreamCapacityPerDay'),
  expediteShare: leaf('supply.expediteShare'),
  expediteDays: leaf('supply.expediteDays'),
  planPeriodDays: leaf('supply.planPeriodDays'),
  returnsAllowed: leaf('supply.returnsAllowed'),
});
