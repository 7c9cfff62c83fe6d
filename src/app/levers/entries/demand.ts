import { choose, onRequest, scaled, slide } from '../entry.ts';

export const demandLevers = [
  slide('demand.cv', 0, 0.6, 0.01),
  slide('demand.correlation.rho', 0, 1, 0.05),
  slide('demand.correlation.scaleKm', 10, 500, 10),
  ...onRequest(
    choose('demand.correlation.kind'),
    choose('demand.noise'),
    slide('demand.persistence', 0, 0.95, 0.05),
    slide('demand.channelIdiosyncrasy', 0, 1, 0.05),
    slide('demand.trendPerYear', -0.3, 0.5, 0.01),
    slide('demand.channels.*.share', 0, 1, 0.01),
    slide('demand.channels.*.reportingLagDays', 0, 14, 'wholeStep'),
    slide('demand.segments.*.response', 0, 3, 0.1),
    slide('demand.segments.*.loyaltyWeight', 0, 3, 0.1),
    slide('demand.products.*.variants', 1, 10, 1),
    scaled('network.regions.*.baseDemandPerDay', { otherwise: 100 }),
  ),
] as const;

export const campaignLevers = [
  slide('campaigns.*.startDay', 0, 365, 1),
  slide('campaigns.*.days', 1, 120, 1),
  slide('campaigns.*.mode.upliftShare', -0.1, 0.5, 0.005),
  scaled('campaigns.*.mode.spendPerDay', { otherwise: 2000 }),
  slide('campaigns.*.mode.ceilingShare', 0, 0.6, 0.01),
  slide('campaigns.*.noticeDays', 0, 60, 1),
  slide('campaigns.*.effectCv', 0, 1.5, 0.05),
  ...onRequest(
    choose('campaigns.*.mode.kind'),
    slide('campaigns.*.mode.retentionPerDay', 0, 0.95, 0.05),
    slide('campaigns.*.mode.hillExponent', 0.5, 4, 0.1),
    scaled('campaigns.*.mode.halfSaturation', { otherwise: 2000 }),
    slide('campaigns.*.pullForwardShare', 0, 1, 0.05),
    slide('campaigns.*.repayPerDay', 0.02, 0.5, 0.02),
    slide('campaigns.*.cannibalisationShare', 0, 0.8, 0.05),
    scaled('campaigns.*.costPerDay', { otherwise: 2000 }),
  ),
] as const;
