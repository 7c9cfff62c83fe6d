import type { Finding, Path } from './fault.ts';
import { findings } from './findings.ts';
import { limits } from './limits.ts';
import { overlay } from './overlay.ts';
import { removals } from './rules/changes.ts';
import { planFaults, planWarnings } from './rules/plan.ts';
import { studyFaults } from './rules/study.ts';
import { plan as planSchema } from './schema/plan.ts';
import type { Plan, PlanChanges, Study } from './study.ts';

/**
 * What does not fit together in a study whose single values are all right. Each rule about plans is asked of the base
 * and of every scenario as it resolves; what a scenario only inherits is told once, of the base. A study that breaks the
 * schema makes it throw.
 */
export function crossField(study: Study): { faults: Finding[]; warnings: Finding[] } {
  const faults: Finding[] = [];
  const warnings: Finding[] = [];
  const plans = new Map<string, Plan>();
  const told = new Set<string>();
  const tell = (list: Finding[], place: Path, found: readonly Finding[]) => {
    for (const finding of found) {
      const sameInBase = JSON.stringify([finding.code, finding.path, finding.found]);
      if (place[0] === 'base') told.add(sameInBase);
      else if (told.has(sameInBase)) continue;
      list.push({ ...finding, path: [...place, ...finding.path] });
    }
  };
  const judge = (id: string, place: Path, plan: Plan) => {
    plans.set(id, plan);
    tell(faults, place, planFaults(plan));
    tell(warnings, place, planWarnings(plan));
  };

  const base = planSchema.parse(study.base);
  judge('base', ['base'], base);
  const scenarios: [string, { changes?: PlanChanges }][] = Object.entries(study.scenarios ?? {});
  // More scenarios than permitted are a fault of their own, and each costs a plan.
  for (const [id, { changes = {} }] of scenarios.slice(0, limits.scenarios)) {
    const place = ['scenarios', id, 'changes'];
    tell(faults, place, [...removals(planSchema, base, changes)]);
    const made = overlay(base, changes);
    if ('plan' in made) judge(id, place, made.plan);
    else tell(faults, place, findings(planSchema, made.broken));
  }
  tell(faults, [], [...studyFaults(study, plans)]);
  return { faults, warnings };
}
