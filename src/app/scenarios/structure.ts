// Changes that decide which other places a plan has: another kind, an entry taken out. What spoke about a place that
// is gone goes with it, in scenarios and in notes, so that the study stays one that opens again.

import { resolve } from '../../study/resolve.ts';
import type { PlanChanges, Scenario, Study } from '../../study/study.ts';
import { dropped, valueAt, withoutValue, withValue } from './overrides.ts';

type Resolved = { base: Scenario; own: Scenario };

/** The study with a branch of one scenario written anew, such as a kind with all that belongs to it; null: as in the base. */
export function withBranch(study: Study, id: string, branch: string, value: unknown, resolved: Resolved): Study {
  if (value === null) return withBaseBranch(study, id, branch);
  const ready = id === 'base' ? withoutChangesOf(study, branch, isOfNoKind) : study;
  return withoutNotesOf(withValue(ready, id, branch, value, resolved), branch);
}

/** The study with an entry of a record taken out of one scenario; from the base, out of all of them. */
export function withoutEntry(study: Study, id: string, path: string, resolved: Resolved): Study {
  if (id === 'base') {
    const rest = withoutChangesOf(study, path, () => true);
    return withoutNotesOf(withoutValue(rest, 'base', path), path);
  }
  const inBase = valueAt(resolved.base, path) !== undefined;
  const next = inBase ? withValue(study, id, path, null, resolved) : withoutValue(study, id, path);
  return withoutNotesOf(next, path);
}

/** The study with a branch of a scenario as the base has it. */
function withBaseBranch(study: Study, id: string, branch: string): Study {
  return withoutNotesOf(withoutValue(study, id, branch), branch);
}

// A scenario that changes parts of a branch without saying its kind speaks of the kind that the base had.
function isOfNoKind(change: unknown): boolean {
  return typeof change === 'object' && change !== null && !('kind' in change);
}

function withoutChangesOf(study: Study, path: string, gone: (change: unknown) => boolean): Study {
  const scenarios = Object.entries(study.scenarios ?? {}).map(([id, scenario]) => {
    const change = valueAt(scenario.changes ?? {}, path);
    if (change === undefined || !gone(change)) return [id, scenario] as const;
    const changes = (dropped(scenario.changes, path) ?? {}) as PlanChanges;
    return [id, { ...scenario, changes }] as const;
  });
  return study.scenarios ? { ...study, scenarios: Object.fromEntries(scenarios) } : study;
}

function withoutNotesOf(study: Study, branch: string): Study {
  if (!study.assumptions) return study;
  const plans = new Map(resolve(study).map((plan) => [plan.id, plan]));
  const stands = (key: string): boolean => {
    const [, id = 'base', path = ''] = /^(?:base|scenarios\.([^.]+)\.changes)\.(.+)$/.exec(key) ?? [];
    if (path !== branch && !path.startsWith(`${branch}.`)) return true;
    return valueAt(plans.get(id), path) !== undefined;
  };
  const kept = Object.entries(study.assumptions).filter(([key]) => stands(key));
  return { ...study, assumptions: Object.fromEntries(kept) };
}
