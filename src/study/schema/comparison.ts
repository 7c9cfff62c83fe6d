import { z } from 'zod';
import './leaf.ts';
import { id } from './text.ts';

const target = z.strictObject({
  outcome: id,
  region: id.optional(),
  atMost: z.number().min(-1e12).max(1e12).optional(),
  atLeast: z.number().min(-1e12).max(1e12).optional(),
  probability: z.number().min(0).max(1),
});

/** How the scenarios are played and compared. */
export const comparison = z.strictObject({
  seed: z.string().min(1).max(200),
  replications: z.int().min(50).max(1_000_000).default(1000),
  // Accelerated: futures in stratified groups of 64, whose means vary less.
  sampling: z.enum(['plain', 'accelerated']).default('plain'),
  reference: id.default('base'),
  confidence: z.number().min(0.5).max(0.999).default(0.95),
  // The difference that matters, in the unit of the outcome.
  materiality: z.record(id, z.number().min(0).max(1e12)).default({}),
  targets: z.record(id, target).default({}),
});
