import { between, core, more, onOff, orNull, ours } from './parameter.ts';

const losses = 'Ravula 2022 for the sign: late costs more than early gains; the size is our assumption';
const recovery = 'Albrecht et al. 2019 for diminishing returns; the size is our assumption';

export const customers = {
  'customers.weights.availability': core('w_a', 'share', 0.5, between(0, 1), 'guess', ours),
  'customers.weights.onTime': core('w_o', 'share', 0.35, between(0, 1), 'guess', ours),
  'customers.weights.care': core('w_c', 'share', 0.15, between(0, 1), 'guess', ours),
  'customers.shortageForZero': more(
    'x̄',
    'share',
    0.25,
    between(0.001, 1),
    'guess',
    'our assumption; power .02',
  ),
  'customers.expectation': more('E', 'points', 90, between(0, 100), 'guess', ours),
  'customers.expectationFixed': more('–', '–', false, onOff, 'guess', ours),
  'customers.startSatisfaction': more('S₀', 'points', 85, between(0, 100), 'guess', ours),
  'customers.gainSlope': more('k₊', '1', 0.2, between(0, 5), 'guess', losses),
  'customers.lossSlope': more('k₋', '1', 0.6, between(0, 5), 'guess', losses),
  'customers.memoryPerDay': more('a_S', '1/d', 0.1, between(0, 1), 'guess', ours),
  'customers.expectationMemoryPerDay': more('a_E', '1/d', 0.01, between(0, 1), 'guess', ours),
  'customers.competitorLevel': core('S_comp', 'points', 80, between(50, 95), 'guess', ours),
  'customers.switchingPerMonth': core('k_L', '1/month', 0, between(0, 1), 'guess', ours),
  'customers.complaintBase': more('c₀', 'share', 0.002, between(0, 1), 'guess', ours),
  'customers.complaintLate': more('c₁', 'share', 0.08, between(0, 1), 'guess', ours),
  'customers.complaintUnserved': more('c₂', 'share', 0.25, between(0, 1), 'guess', ours),
  'customers.complaintCapacityPerDay': more('cap', 'cases/d', null, orNull(between(0, 1e9)), 'guess', ours),
  'customers.recovery': more('ν', 'share', 0.5, between(0, 0.8), 'expert', recovery),
  'customers.notification': more('ν_n', 'share', 0, between(0, 1), 'guess', ours),
  'customers.compensationPerUnit': core('¢', '¥/unit', 0, between(0, 50), 'guess', ours),
  'customers.claimShare': core('–', 'share', 0.6, between(0, 1), 'guess', ours),
  'customers.compensationReference': core('¢_ref', '¥/unit', 20, between(0.01, 1e6), 'guess', ours),
  'customers.promiseElasticity': more('η_c', '1', 0, between(0, 0.3), 'guess', ours),
  'customers.referencePromiseHours': more('P_ref', 'h', 24, between(0.5, 168), 'guess', ours),
  'customers.promiseActive': more('–', '–', true, onOff, 'guess', ours),
};
