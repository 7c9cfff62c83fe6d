import { between, core, more, most, ours } from './parameter.ts';

const contract = 'Holmström & Milgrom 1991 for the form; the size is our assumption';

export const incentives = {
  'incentives.bonusIntensity': core('B', 'share', 0, between(0, 1), 'guess', contract),
  'incentives.alignment': core('align', 'share', 0.5, between(0, 1), 'guess', ours),
  'incentives.weights.timeliness': core('w_T', 'share', 0.4, between(0, 1), 'guess', ours),
  'incentives.weights.satisfaction': core('w_S', 'share', 0.4, between(0, 1), 'guess', ours),
  'incentives.weights.turnover': core('w_V', 'share', 0.2, between(0, 1), 'guess', ours),
  'incentives.audit': core('μ_a', 'share', 0.7, between(0, 1), 'guess', ours),
  'incentives.payrollPerDay': more('W_pay', '¥/d', 1500, between(0, most), 'guess', ours),
  'incentives.riskAversion': more('r', '1', 2, between(0, 10), 'guess', contract),
  'incentives.kpiNoise': more('σ_k', '1', 0.5, between(0, 10), 'guess', contract),
  'incentives.crossCost': more('ψ', '1', 0, between(0, 0.9), 'guess', contract),
  'incentives.partner.value': more('v', '¥/unit', 5, between(0.01, 1e6), 'guess', ours),
  'incentives.partner.cost': more('c₁', '¥/unit', 2, between(0.01, 1e6), 'guess', ours),
  'incentives.partner.slope': more('c₂', '¥/unit²', 0.02, between(1e-6, 1e6), 'guess', ours),
  'incentives.effects.speed': more('θ_s', '1', 0.35, between(0, 5), 'guess', ours),
  'incentives.effects.care': more('θ_c', '1', 0.5, between(0, 5), 'guess', ours),
  'incentives.effects.lean': more('θ_lean', '1', 1, between(0, 5), 'guess', ours),
  'incentives.effects.info': more('θ_i', '1', 1.2, between(0, 5), 'guess', ours),
  'incentives.effects.sell': more('θ_sell', '1', 0.3, between(0, 5), 'guess', ours),
  'incentives.effects.sellBias': more('–', '1', 0.3, between(0, 5), 'guess', ours),
  'incentives.effects.sellPromise': more('–', '1', 0.25, between(0, 0.9), 'guess', ours),
  'incentives.effects.costCutWage': more('–', '1', 0.1, between(0, 0.9), 'guess', ours),
  'incentives.effects.costCutHandling': more('–', '1', 0.5, between(0, 5), 'guess', ours),
};
