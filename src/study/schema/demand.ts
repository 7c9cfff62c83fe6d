import { z } from 'zod';
import { leaf, valueOf } from './leaf.ts';
import { id, name } from './text.ts';

const correlation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), rho: leaf('demand.correlation.rho') }),
  z.strictObject({ kind: z.literal('distance'), scaleKm: leaf('demand.correlation.scaleKm') }),
  z.strictObject({
    kind: z.literal('matrix'),
    // A pair that is not written is uncorrelated; a pair counts in both directions.
    values: z.record(id, z.record(id, valueOf('demand.correlation.values.*.*'))).default({}),
  }),
]);

const channel = z.strictObject({
  name,
  share: leaf('demand.channels.*.share'),
  promiseHours: leaf('demand.channels.*.promiseHours'),
  demandCv: leaf('demand.channels.*.demandCv'),
  online: leaf('demand.channels.*.online'),
  reportingLagDays: leaf('demand.channels.*.reportingLagDays'),
});

const segment = z.strictObject({
  name,
  share: leaf('demand.segments.*.share'),
  response: leaf('demand.segments.*.response'),
  consent: leaf('demand.segments.*.consent'),
  loyaltyWeight: leaf('demand.segments.*.loyaltyWeight'),
});

const product = z.strictObject({
  name,
  share: leaf('demand.products.*.share'),
  variants: leaf('demand.products.*.variants'),
});

export const demand = z.strictObject({
  cv: leaf('demand.cv'),
  noise: leaf('demand.noise'),
  correlation: correlation.prefault({ kind: 'equal' }),
  persistence: leaf('demand.persistence'),
  channelIdiosyncrasy: leaf('demand.channelIdiosyncrasy'),
  season: z
    .strictObject({
      weekday: z.array(valueOf('demand.season.weekday.*')).length(7).nullable().default(null),
      month: z.array(valueOf('demand.season.month.*')).length(12).nullable().default(null),
    })
    .prefault({}),
  trendPerYear: leaf('demand.trendPerYear'),
  channels: z.record(id, channel).prefault({
    online: { name: { zh: '线上', en: 'Online' }, share: 0.6, promiseHours: 24 },
    offline: { name: { zh: '线下', en: 'Offline' }, share: 0.4, promiseHours: 48 },
  }),
  segments: z.record(id, segment).prefault({ all: { name: { zh: '全部', en: 'All' }, share: 1 } }),
  products: z.record(id, product).prefault({ all: { name: { zh: '全部', en: 'All' }, share: 1 } }),
});
