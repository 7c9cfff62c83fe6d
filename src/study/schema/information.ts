import { z } from 'zod';
import { leaf } from './leaf.ts';

const forecast = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level') }),
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.literal('movingAverage'), days: leaf('information.forecast.days') }),
  z.strictObject({ kind: z.literal('mmse') }),
]);

export const information = z.strictObject({
  coverageShare: leaf('information.coverageShare'),
  lagDays: leaf('information.lagDays'),
  accuracyShare: leaf('information.accuracyShare'),
  meetingEveryDays: leaf('information.meetingEveryDays'),
  meetingCoverage: leaf('information.meetingCoverage'),
  meetingPeople: leaf('information.meetingPeople'),
  meetingHours: leaf('information.meetingHours'),
  crmIntegration: leaf('information.crmIntegration'),
  consentShare: leaf('information.consentShare'),
  preOrderShare: leaf('information.preOrderShare'),
  feedback: leaf('information.feedback'),
  plannerBias: leaf('information.plannerBias'),
  biasShrinkPerMeeting: leaf('information.biasShrinkPerMeeting'),
  smoothing: leaf('information.smoothing'),
  forecast: forecast.prefault({ kind: 'level' }),
  platformCostPerDay: leaf('information.platformCostPerDay'),
  crmCostPerDay: leaf('information.crmCostPerDay'),
  censoredReports: leaf('information.censoredReports'),
  outagesPerYear: leaf('information.outagesPerYear'),
  outageDays: leaf('information.outageDays'),
  incidentsPerYear: leaf('information.incidentsPerYear'),
  incidentSatisfactionPoints: leaf('information.incidentSatisfactionPoints'),
  incidentCost: leaf('information.incidentCost'),
});
