import type { z } from 'zod';
import { overlay } from './overlay.ts';
import { comparison } from './schema/comparison.ts';
import { playedReplications } from './sampling.ts';
import { sameParts } from './sameParts.ts';
import { plan } from './schema/plan.ts';
import type { Comparison, Plan, PlanChanges, PlanInput, Scenario, Study, Words } from './study.ts';

/**
 * Every scenario of a study, the base first, then in the order of the file. Each is complete: defaults, then the
 * base, then what the scenario changes. The result is frozen.
 *
 * @throws RangeError if the study has not come through `readStudy` and breaks the schema.
 */
export function resolve(study: Study): Scenario[] {
  const base = complete(study.base);
  return [
    scenario('base', baseName, base),
    ...Object.entries(study.scenarios ?? {}).map(([id, { name, changes }]) =>
      scenario(id, name, changed(base, changes)),
    ),
  ];
}

/**
 * `resolve` for one state of a study after another: a scenario, and every part of one, that equals that of before is the
 * same object as before. So whoever follows a lever looks anew at what it moves alone.
 */
export function createResolver(): typeof resolve {
  let base: { readonly input: PlanInput; readonly plan: Plan; readonly made: Scenario } | undefined;
  let before = new Map<string, { readonly input: object; readonly made: Scenario }>();
  return (study) => {
    const same = base?.input === study.base;
    if (!base || !same) {
      const whole = sameParts(base?.plan, base ? completeNext(base, study.base) : complete(study.base));
      base = { input: study.base, plan: whole, made: scenario('base', baseName, whole) };
    }
    const { plan: whole, made: first } = base;
    const now = new Map(
      Object.entries(study.scenarios ?? {}).map(([id, input]) => {
        const kept = before.get(id);
        if (same && kept?.input === input) return [id, kept];
        const made = scenario(id, input.name, changed(whole, input.changes), kept?.made);
        return [id, { input, made }];
      }),
    );
    before = now;
    return [first, ...[...now.values()].map(({ made }) => made)];
  };
}

/** One scenario of a study, complete and frozen; `base` is the base. Throws a RangeError on an unknown id. */
export function resolveScenario(study: Study, id: string): Scenario {
  const base = complete(study.base);
  if (id === 'base') return scenario(id, baseName, base);
  const found = study.scenarios?.[id];
  if (!found) throw new RangeError(`unknown scenario: ${id}`);
  return scenario(id, found.name, changed(base, found.changes));
}

/** Replications that a study asks for; with accelerated sampling some more may be played. */
export function askedReplications(study: Pick<Study, 'comparison'>): number {
  return must(comparison.safeParse(study.comparison), 'comparison').replications;
}

/** The comparison settings with every default in place; its replications are those that are played. */
export function resolveComparison(study: Study): Comparison {
  const settings = must(comparison.safeParse(study.comparison), 'comparison');
  const replications = playedReplications(settings.replications, settings.sampling);
  return freeze({ ...settings, replications });
}

/** A text in both languages: one text serves for both. */
export function words(text: string | Words): Words {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}

const baseName: Words = { zh: '基准', en: 'Base' };

/** `complete`, where another plan is complete already: a subject that is the same object there is not checked again. */
function completeNext(before: { readonly input: PlanInput; readonly plan: Plan }, input: PlanInput): Plan {
  const moved = (Object.keys(plan.shape) as (keyof Plan)[]).filter((key) => before.input[key] !== input[key]);
  const parts = moved.map((key) => [key, plan.shape[key].safeParse(input[key])] as const);
  // Whoever breaks the schema is told so by the whole of it.
  const broken =
    parts.some(([, part]) => !part.success) || Object.keys(input).some((key) => !(key in plan.shape));
  if (broken) return complete(input);
  return { ...before.plan, ...Object.fromEntries(parts.map(([key, part]) => [key, part.data])) };
}

function complete(input: PlanInput): Plan {
  return must(plan.safeParse(input), 'base');
}

function changed(base: Plan, changes: PlanChanges = {}): Plan {
  const made = overlay(base, changes);
  return 'plan' in made ? made.plan : must(plan.safeParse(made.broken), 'changes');
}

function scenario(id: string, name: string | Words, content: Plan, before?: Scenario): Scenario {
  return freeze(sameParts(before, { id, name: { ...words(name) }, ...content }));
}

function must<T>(result: z.ZodSafeParseResult<T>, place: string): T {
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new RangeError(`not a valid plan: ${[place, ...(first?.path ?? [])].join('.')}: ${first?.message}`);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
