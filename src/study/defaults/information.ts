import { between, core, more, most, oneOf, onOff, ours, whole } from './parameter.ts';

const forecasts = oneOf('level', 'fixed', 'movingAverage', 'mmse');

export const information = {
  'information.coverageShare': core('γ', 'share', 0.5, between(0, 1), 'guess', ours),
  'information.lagDays': core('τ', 'd', 3, whole(0, 30), 'guess', ours),
  'information.accuracyShare': core('a', 'share', 0.3, between(0, 1), 'guess', ours),
  'information.meetingEveryDays': core('C_m', 'd', 30, whole(1, 90), 'guess', ours),
  'information.meetingCoverage': core('γ_m', 'share', 0.8, between(0, 1), 'guess', ours),
  'information.meetingPeople': more('–', 'people', 8, whole(0, 1000), 'guess', ours),
  'information.meetingHours': more('–', 'h', 2, between(0, 24), 'guess', ours),
  'information.crmIntegration': core('q', 'share', 0, between(0, 1), 'guess', ours),
  'information.consentShare': core('o', 'share', 0.8, between(0, 1), 'guess', ours),
  'information.preOrderShare': core('v₀', 'share', 0.3, between(0, 0.9), 'guess', ours),
  'information.feedback': core('φ_m', 'share', 0, between(0, 1), 'guess', ours),
  'information.plannerBias': more('b', 'share', 0, between(-0.5, 1), 'guess', ours),
  'information.biasShrinkPerMeeting': more('λ_b', 'share', 0.3, between(0, 1), 'guess', ours),
  'information.smoothing': more('a_s', '1/d', 0.1, between(0.01, 1), 'guess', ours),
  'information.forecast.kind': more('–', '–', 'level', forecasts, 'guess', ours),
  'information.forecast.days': more('p', 'd', 7, whole(1, 60), 'guess', ours),
  'information.platformCostPerDay': more('–', '¥/d', 0, between(0, most), 'guess', ours),
  'information.crmCostPerDay': more('–', '¥/d', 0, between(0, most), 'guess', ours),
  'information.censoredReports': more('–', '–', false, onOff, 'guess', ours),
  'information.outagesPerYear': more('–', '1/yr', 0, between(0, 12), 'guess', ours),
  'information.outageDays': more('–', 'd', 1, whole(1, 7), 'guess', ours),
  'information.incidentsPerYear': more('p₀', '1/yr', 0, between(0, 1), 'guess', ours),
  'information.incidentSatisfactionPoints': more('–', 'points', 8, between(0, 30), 'guess', ours),
  'information.incidentCost': more('–', '¥', 50_000, between(0, most), 'guess', ours),
};
