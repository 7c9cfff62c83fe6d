import { z } from 'zod';
import { leaf } from './leaf.ts';

const weights = z.strictObject({
  timeliness: leaf('incentives.weights.timeliness'),
  satisfaction: leaf('incentives.weights.satisfaction'),
  turnover: leaf('incentives.weights.turnover'),
});

const partner = z.strictObject({
  value: leaf('incentives.partner.value'),
  cost: leaf('incentives.partner.cost'),
  slope: leaf('incentives.partner.slope'),
});

const effects = z.strictObject({
  speed: leaf('incentives.effects.speed'),
  care: leaf('incentives.effects.care'),
  lean: leaf('incentives.effects.lean'),
  info: leaf('incentives.effects.info'),
  sell: leaf('incentives.effects.sell'),
  sellBias: leaf('incentives.effects.sellBias'),
  sellPromise: leaf('incentives.effects.sellPromise'),
  costCutWage: leaf('incentives.effects.costCutWage'),
  costCutHandling: leaf('incentives.effects.costCutHandling'),
});

export const incentives = z.strictObject({
  bonusIntensity: leaf('incentives.bonusIntensity'),
  alignment: leaf('incentives.alignment'),
  weights: weights.prefault({}),
  audit: leaf('incentives.audit'),
  payrollPerDay: leaf('incentives.payrollPerDay'),
  riskAversion: leaf('incentives.riskAversion'),
  kpiNoise: leaf('incentives.kpiNoise'),
  crossCost: leaf('incentives.crossCost'),
  partner: partner.prefault({}),
  effects: effects.prefault({}),
});
