import { z } from 'zod';
import './leaf.ts';
import { id } from './text.ts';

const row = z.strictObject({
  region: id,
  period: z
    .string()
    .regex(/^[12][0-9]{3}-(0[1-9]|1[0-2])$/)
    .describe('a month such as 2026-01'),
  forecast: z.number().min(1e-6).max(1e12),
  actual: z.number().min(0).max(1e12),
  printedDifference: z.number().min(-1e12).max(1e12).optional(),
  dispatchHours: z.number().min(0).max(1e6).optional(),
  printedGapPercent: z.number().min(-1e6).max(1e6).optional(),
  campaignPercent: z.number().min(-100).max(1000).optional(),
});

/** What happened: forecast and actual per region and month, as printed in the source. */
export const history = z.strictObject({
  unit: z.enum(['kWh', 'MWh', '万kWh', 'piece']),
  rows: z.record(id, row),
});
