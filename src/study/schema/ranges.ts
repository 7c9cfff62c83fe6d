import { z } from 'zod';
import './leaf.ts';

/** A place in a plan as a key: its words joined by slashes, such as `demand/cv` or `campaigns/summer/effectCv`. */
export const placePattern = /^[a-z][A-Za-z]{0,39}(\/[A-Za-z][A-Za-z0-9_-]{0,39}){1,7}$/;

const range = z.strictObject({
  low: z.number().min(-1e9).max(1e9).describe('the least it can be'),
  high: z.number().min(-1e9).max(1e9).describe('the most it can be'),
});

/**
 * Numbers of the plan that nobody knows: between which two ends they lie. The plan's own value is the likeliest, and each
 * future has its own (triangular distribution).
 */
export const ranges = z.record(
  z.string().regex(placePattern).describe('a place in the plan, its words joined by slashes: demand/cv'),
  range,
);
