import { between, core, more, most, ours } from './parameter.ts';

const amount = between(0, most);
const own = 'own accounts; the default is our assumption';

export const money = {
  'money.price': core('–', '¥/unit', 36, amount, 'guess', own),
  'money.unitCost': core('–', '¥/unit', 20, amount, 'guess', own),
  'money.emergencyUnitCost': core('–', '¥/unit', 32, amount, 'guess', own),
  'money.expediteCostPerUnit': more('–', '¥/unit', 6, amount, 'guess', own),
  'money.holdingPerUnitDay': core('h', '¥/unit/d', 0.03, amount, 'guess', own),
  'money.laneCostPerUnit.local': core('–', '¥/unit', 0, amount, 'guess', own),
  'money.laneCostPerUnit.hub': core('–', '¥/unit', 1, amount, 'guess', own),
  'money.laneCostPerUnit.lateral': core('–', '¥/unit', 1.5, amount, 'guess', own),
  'money.laneCostPerUnit.partner': core('–', '¥/unit', 5, amount, 'guess', own),
  'money.shortagePenaltyPerUnit': more('p', '¥/unit', 0, amount, 'guess', ours),
  'money.wagePerHour': core('–', '¥/h', 45, amount, 'guess', own),
  'money.overtimeFactor': core('–', '1', 1.5, between(1, 10), 'guess', own),
  'money.fixedCostPerDay.central': core('–', '¥/d', 500, amount, 'guess', own),
  'money.fixedCostPerDay.regional': core('–', '¥/d', 110, amount, 'guess', own),
  'money.fixedCostPerDay.partner': core('–', '¥/d', 0, amount, 'guess', own),
};
