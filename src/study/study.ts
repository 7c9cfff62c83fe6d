import type { z } from 'zod';
import type { document } from './schema/document.ts';
import type { decisionStates } from './schema/decision.ts';
import type { plan } from './schema/plan.ts';

/** A text in both languages. */
export type Words = { zh: string; en: string };

/** A plan as a file states it: every leaf that has a default may be left out. */
export type PlanInput = z.input<typeof plan>;

/** A plan with every default in place. */
export type Plan = Frozen<z.output<typeof plan>>;

/** What differs from the base, to any depth; `null` takes an entry out of a record. */
export type PlanChanges = Changes<PlanInput>;

/** The file, exactly as written: defaults are not filled in. */
export type Study = Omit<z.input<typeof document>, 'scenarios'> & {
  scenarios?: Record<string, ScenarioInput>;
};

export type ScenarioInput = {
  name: string | Words;
  note?: string | Words | undefined;
  changes?: PlanChanges;
};

/** A complete, frozen plan with its name in both languages. The base is the scenario `base`. */
export type Scenario = Plan & { readonly id: string; readonly name: Readonly<Words> };

/** How scenarios are played and compared, with every default in place. */
export type Comparison = Frozen<z.output<typeof document>['comparison']>;

/** What was decided from a study. */
export type Decision = NonNullable<Study['decision']>;
export type DecisionState = (typeof decisionStates)[number];

export type History = NonNullable<Study['history']>;

type Changes<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? string extends keyof T
      ? { [K in keyof T]?: Changes<T[K]> | null }
      : { [K in keyof T]?: Changes<T[K]> }
    : T;

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
