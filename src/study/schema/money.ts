import { z } from 'zod';
import { leaf } from './leaf.ts';

const laneCostPerUnit = z.strictObject({
  local: leaf('money.laneCostPerUnit.local'),
  hub: leaf('money.laneCostPerUnit.hub'),
  lateral: leaf('money.laneCostPerUnit.lateral'),
  partner: leaf('money.laneCostPerUnit.partner'),
});

const fixedCostPerDay = z.strictObject({
  central: leaf('money.fixedCostPerDay.central'),
  regional: leaf('money.fixedCostPerDay.regional'),
  partner: leaf('money.fixedCostPerDay.partner'),
});

export const money = z.strictObject({
  price: leaf('money.price'),
  unitCost: leaf('money.unitCost'),
  emergencyUnitCost: leaf('money.emergencyUnitCost'),
  expediteCostPerUnit: leaf('money.expediteCostPerUnit'),
  holdingPerUnitDay: leaf('money.holdingPerUnitDay'),
  laneCostPerUnit: laneCostPerUnit.prefault({}),
  shortagePenaltyPerUnit: leaf('money.shortagePenaltyPerUnit'),
  wagePerHour: leaf('money.wagePerHour'),
  overtimeFactor: leaf('money.overtimeFactor'),
  fixedCostPerDay: fixedCostPerDay.prefault({}),
});
