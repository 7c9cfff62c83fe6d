import { z } from 'zod';
import { leaf } from './leaf.ts';

export const time = z.strictObject({
  stepDays: leaf('time.stepDays'),
  horizonDays: leaf('time.horizonDays'),
  warmupDays: leaf('time.warmupDays'),
  reportDays: leaf('time.reportDays'),
  startDate: z.iso.date().describe('a date such as 2026-01-31').default('2026-01-01'),
});
