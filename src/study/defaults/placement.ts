import { between, core, more, most, oneOf, onOff, orNull, ours } from './parameter.ts';

const capacity = orNull(between(0, most));
const comparisons = oneOf('isoRule', 'isoStock', 'isoService');
const day = 'an order over night, our assumption';

export const placement = {
  'placement.centralShare': core('c', 'share', 0, between(0, 1), 'guess', ours),
  'placement.compare.kind': core('–', '–', 'isoRule', comparisons, 'guess', ours),
  'placement.compare.totalUnits': core('–', 'unit', null, capacity, 'guess', ours),
  'placement.compare.unservedPercent': core('–', '%', 1, between(0.001, 50), 'guess', ours),
  'placement.lateral.enabled': core('–', '–', false, onOff, 'guess', ours),
  'placement.lateral.holdBackDays': core('H', 'd', 0.5, between(0, 10), 'guess', ours),
  'placement.tierOrder': more('–', '–', 'lateralFirst', oneOf('lateralFirst', 'hubFirst'), 'guess', ours),
  'placement.channelIntegration': core('ω', 'share', 1, between(0, 1), 'guess', ours),
  'placement.partner.capacityPerDay': core('K_p', 'unit/d', 0, between(0, most), 'guess', ours),
  'placement.partner.availability': core('–', 'share', 1, between(0, 1), 'guess', ours),
  'placement.emergencyShare': more('–', 'share', 0, between(0, 1), 'guess', ours),
  'placement.emergencyHours': more('–', 'h', 6, between(0.1, 168), 'guess', ours),
  'placement.lanes.local.hours': core('h_ℓ', 'h', 6, between(0.1, 168), 'guess', ours),
  'placement.lanes.lateral.hours': core('h_ℓ', 'h', 12, between(0.1, 168), 'guess', ours),
  'placement.lanes.hub.hours': core('h_ℓ', 'h', 18, between(0.1, 168), 'guess', day),
  'placement.lanes.partner.hours': core('h_ℓ', 'h', 10, between(0.1, 168), 'guess', ours),
  'placement.lanes.*.cv': more('cv_w', 'share', 0.3, between(0, 1), 'guess', ours),
  'placement.lanes.*.capacityPerDay': more('–', 'unit/d', null, capacity, 'guess', ours),
  'placement.lanes.*.lossShare': more('–', 'share', 0, between(0, 0.3), 'guess', ours),
};
