import type { z } from 'zod';
import { merge } from './merge.ts';
import { plan as planSchema } from './schema/plan.ts';
import type { Plan, PlanChanges } from './study.ts';

/**
 * A complete plan with changes laid over it, complete again; or the merged parts, if they break the schema. A subject
 * (demand, supply, …) that does not change is shared with the base and not checked again.
 */
export function overlay(base: Plan, changes: PlanChanges): { plan: Plan } | { broken: unknown } {
  const merged = merge(planSchema, base, changes) as Record<string, unknown>;
  const plan = { ...merged };
  for (const key of Object.keys(changes)) {
    const part = (planSchema.shape as Record<string, z.ZodType>)[key];
    const result = part?.safeParse(merged[key]);
    if (!result?.success) return { broken: merged };
    plan[key] = result.data;
  }
  return { plan: plan as Plan };
}
