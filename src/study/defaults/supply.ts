import { between, core, more, most, oneOf, onOff, orNull, ours, required, whole } from './parameter.ts';

export const supply = {
  'supply.mode': core('–', '–', 'salesDriven', oneOf('salesDriven', 'plan'), 'guess', ours),
  'supply.policy.kind': more('–', '–', 'baseStock', oneOf('baseStock', 'sS', 'rnQ'), 'guess', ours),
  'supply.policy.reorderUnits': more('s, r', 'unit', required, between(-most, most), 'guess', ours),
  'supply.policy.orderUpToUnits': more('S', 'unit', required, between(-most, most), 'guess', ours),
  'supply.policy.lotUnits': more('Q', 'unit', required, between(1e-6, most), 'guess', ours),
  'supply.leadDays': core('L', 'd', 3, whole(0, 60), 'guess', ours),
  'supply.reviewDays': core('R_v', 'd', 1, whole(1, 90), 'guess', ours),
  'supply.safetyFactor': core('z', '1', 1, between(-1, 4), 'guess', ours),
  'supply.marginShare': core('–', 'share', 0, between(-0.5, 1), 'guess', ours),
  'supply.retention': core('ζ', '1/d', 1, between(0, 1), 'expert', 'goods 1, battery .995, contract 0'),
  'supply.backlogShare': more('b_k', 'share', 0, between(0, 1), 'guess', ours),
  'supply.upstreamCapacityPerDay': more('Cap', 'unit/d', null, orNull(between(0, most)), 'guess', ours),
  'supply.expediteShare': more('x', 'share', 0, between(0, 1), 'guess', ours),
  'supply.expediteDays': more('L_x', 'd', 1, whole(0, 60), 'guess', ours),
  'supply.planPeriodDays': more('C_p', 'd', 30, whole(1, 365), 'guess', ours),
  'supply.returnsAllowed': more('–', '–', false, onOff, 'guess', ours),
};
