import { z } from 'zod';
import { leaf, valueOf } from './leaf.ts';
import { id, name } from './text.ts';

const direct = z.strictObject({
  kind: z.literal('direct'),
  upliftShare: leaf('campaigns.*.mode.upliftShare'),
});

const spend = z.strictObject({
  kind: z.literal('spend'),
  spendPerDay: leaf('campaigns.*.mode.spendPerDay'),
  ceilingShare: leaf('campaigns.*.mode.ceilingShare'),
  hillExponent: leaf('campaigns.*.mode.hillExponent'),
  // null: the mean adstock of the campaign.
  halfSaturation: leaf('campaigns.*.mode.halfSaturation'),
  retentionPerDay: leaf('campaigns.*.mode.retentionPerDay'),
});

export const campaign = z.strictObject({
  name,
  startDay: leaf('campaigns.*.startDay'),
  days: leaf('campaigns.*.days'),
  noticeDays: leaf('campaigns.*.noticeDays'),
  regions: z.union([z.literal('all'), z.record(id, valueOf('campaigns.*.regions.*'))]).default('all'),
  mode: z.discriminatedUnion('kind', [direct, spend]).prefault({ kind: 'direct' }),
  effectCv: leaf('campaigns.*.effectCv'),
  pullForwardShare: leaf('campaigns.*.pullForwardShare'),
  repayPerDay: leaf('campaigns.*.repayPerDay'),
  cannibalisationShare: leaf('campaigns.*.cannibalisationShare'),
  costPerDay: leaf('campaigns.*.costPerDay'),
  channelIntensity: z.record(id, valueOf('campaigns.*.channelIntensity.*')).default({}),
  segmentIntensity: z.record(id, valueOf('campaigns.*.segmentIntensity.*')).default({}),
});
