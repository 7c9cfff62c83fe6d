import { z } from 'zod';
import { comparison } from './comparison.ts';
import { decision } from './decision.ts';
import { history } from './history.ts';
import { plan } from './plan.ts';
import { sparse } from './sparse.ts';
import { id, name, note } from './text.ts';

/** The version that this code writes. */
export const format = 'tandem/1';

const scenario = z.strictObject({
  name,
  note: note.optional(),
  changes: sparse(plan).meta({ id: 'changes', description: 'what differs from the base' }).default({}),
});

// Such as base.demand.cv or scenarios.shared.changes.placement.centralShare.
const assumedPath = z
  .string()
  .regex(/^(base|history|scenarios\.[A-Za-z][A-Za-z0-9_-]{0,39}\.changes)(\.[A-Za-z0-9_-]{1,40}){0,12}$/)
  .describe('a path such as base.demand.cv or scenarios.shared.changes.placement');

const assumption = z.strictObject({
  grade: z.enum(['data', 'expert', 'guess']),
  note: note.optional(),
  source: z.string().min(1).max(1000).optional(),
});

/** The whole file. What goes in is what the file holds; nothing but the file decides. */
export const document = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(format),
  id,
  name,
  question: note.optional(),
  notes: note.optional(),
  comparison,
  base: plan,
  scenarios: z.record(id, scenario).default({}),
  assumptions: z.record(assumedPath, assumption).default({}),
  decision: decision.optional(),
  history: history.optional(),
});
