import { z } from 'zod';
import './leaf.ts';
import { id, note } from './text.ts';

/** How far a decision has come. */
export const decisionStates = ['draft', 'proposed', 'approved'] as const;

/** What was decided from the study: the chosen scenario, why, and whether it holds. */
export const decision = z.strictObject({
  scenario: id,
  reason: note.optional(),
  state: z.enum(decisionStates),
});
