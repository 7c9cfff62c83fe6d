import { between, core, more, most, oneOf, orNull, ours, required, whole } from './parameter.ts';

const calibrated = 'the six rows of the paper: posterior .51, 90 % .14–.88';
const timeShift = 'Van Heerde et al., unit-sales decomposition: .15 coffee, .26 soft drinks';
const retention = 'Robyn, adstock by medium: TV .3–.8, print and radio .1–.4, per modelling period';

export const campaigns = {
  'campaigns.*.startDay': core('start', 'd', required, whole(0, 1095), 'data', 'own marketing calendar'),
  'campaigns.*.days': core('–', 'd', 28, whole(1, 365), 'guess', ours),
  'campaigns.*.noticeDays': core('notice', 'd', 14, whole(0, 60), 'guess', ours),
  'campaigns.*.regions.*': core('–', '1', 1, between(0, 5), 'guess', ours),

  'campaigns.*.mode.kind': core('–', '–', 'direct', oneOf('direct', 'spend'), 'guess', ours),
  'campaigns.*.mode.upliftShare': core('u', 'share', 0.1, between(-0.9, 5), 'guess', ours),
  'campaigns.*.mode.spendPerDay': core('x', '¥/d', 1000, between(0.01, most), 'data', 'own campaign budget'),
  'campaigns.*.mode.ceilingShare': core('β', 'share', 0.2, between(0, 5), 'guess', ours),
  'campaigns.*.mode.hillExponent': more('α', '1', 1.5, between(0.1, 10), 'guess', ours),
  'campaigns.*.mode.halfSaturation': more('A½', '¥/d', null, orNull(between(0.01, most)), 'guess', ours),
  'campaigns.*.mode.retentionPerDay': more('θ', '1/d', 0.5, between(0, 0.95), 'expert', retention),

  'campaigns.*.effectCv': core('cv_ξ', 'share', 0.5, between(0, 1.5), 'data', calibrated),
  'campaigns.*.pullForwardShare': more('π', 'share', 0.2, between(0, 1), 'expert', timeShift),
  'campaigns.*.repayPerDay': more('δ', '1/d', 0.1, between(0.02, 1), 'guess', ours),
  'campaigns.*.cannibalisationShare': more('χ', 'share', 0.1, between(0, 0.8), 'guess', ours),
  'campaigns.*.costPerDay': core('–', '¥/d', 0, between(0, most), 'data', 'own campaign budget'),
  'campaigns.*.channelIntensity.*': more('chan', '1', 1, between(0, 5), 'guess', ours),
  'campaigns.*.segmentIntensity.*': more('–', '1', 1, between(0, 5), 'guess', ours),
};
