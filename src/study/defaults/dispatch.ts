import { between, core, more, orNull, ours, whole } from './parameter.ts';

const table = 'our assumption; the six rows of the paper suggest 1–1.5 %';

export const dispatch = {
  'dispatch.deadBandShare': more('δ_d', 'share', 0.05, between(0, 0.2), 'guess', table),
  'dispatch.hoursPerEvent': more('h₀', 'h', 0.25, between(0, 5), 'guess', ours),
  'dispatch.hoursPerUnits': more('h₁', 'h', 1, between(0, 5), 'guess', ours),
  'dispatch.unitsPerHourBlock': more('u', 'unit', 20, between(1e-6, 1e9), 'guess', ours),
  'dispatch.hoursPerLateralTrip': more('h₂', 'h', 0.75, between(0, 5), 'guess', ours),
  'dispatch.hoursPerPartnerCall': more('h₃', 'h', 0.75, between(0, 5), 'guess', ours),
  'dispatch.hubNetting': more('η_net', 'share', 0.5, between(0, 1), 'guess', ours),
  'dispatch.crewsPerDepot': core('n_k', 'crews', 3, orNull(whole(0, 200)), 'guess', ours),
  'dispatch.shiftHours': core('–', 'h/d', 10, between(1, 24), 'guess', ours),
  'dispatch.batchUnits': core('–', 'unit', 20, between(1e-6, 1e9), 'guess', ours),
  'dispatch.handlingHours': core('s₀', 'h', 0.5, between(0, 8), 'guess', ours),
  'dispatch.roundTripHours': core('–', 'h', 0.8, between(0, 12), 'guess', ours),
  'dispatch.automation': core('auto', 'share', 0, between(0, 0.6), 'guess', ours),
  'dispatch.jointImprovement': more('J', 'share', 0, between(0, 1), 'guess', ours),
  'dispatch.returnShare': more('r₀', 'share', 0.01, between(0, 0.1), 'guess', ours),
  'dispatch.dayFactorSd': more('ω_t', '1', 0.15, between(0, 1), 'guess', ours),
  'dispatch.arrivalVariability': more('c_a', '1', 1, between(0, 5), 'guess', 'random arrivals'),
  'dispatch.serviceVariability': more('c_s', '1', 1, between(0, 5), 'guess', 'exponential service'),
};
