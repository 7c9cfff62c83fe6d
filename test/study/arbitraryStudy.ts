import fc from 'fast-check';
import type { z } from 'zod';
import { comparison as comparisonSchema } from '../../src/study/schema/comparison.ts';
import { decision as decisionSchema } from '../../src/study/schema/decision.ts';
import { history as historySchema } from '../../src/study/schema/history.ts';
import { plan as planSchema } from '../../src/study/schema/plan.ts';
import { name as nameSchema, note as noteSchema } from '../../src/study/schema/text.ts';
import type {
  Decision,
  History,
  PlanChanges,
  PlanInput,
  ScenarioInput,
  Study,
} from '../../src/study/study.ts';
import { arbitraryValue, id } from './arbitraryValue.ts';
import { arbitraryNetwork } from './arbitraryNetwork.ts';
import { fit, fitShares } from './fit.ts';

export type StudyOptions = {
  /** At most this many regions, up to 6. */
  regions?: number;
  /** At most this many steps in the horizon. */
  steps?: number;
  scenarios?: number;
};

const { time, demand, campaigns, information, supply, placement, dispatch, customers, incentives, money } =
  planSchema.shape;
const behaviour = {
  demand,
  campaigns,
  information,
  supply,
  placement,
  dispatch,
  customers,
  incentives,
  money,
};

/** A random valid study on a small network: wide over the schema, near life in its quantities. */
export function arbitraryStudy({
  regions = 6,
  steps = 60,
  scenarios = 3,
}: StudyOptions = {}): fc.Arbitrary<Study> {
  const head = fc.record(
    { id, name: value(nameSchema), question: value(noteSchema), notes: value(noteSchema) },
    { requiredKeys: ['id', 'name'] },
  ) as fc.Arbitrary<Pick<Study, 'id' | 'name' | 'question' | 'notes'>>;
  return fc
    .record({
      head,
      comparison: value(comparisonSchema) as fc.Arbitrary<Study['comparison']>,
      base: arbitraryPlan(regions, steps),
      scenarios: fc.dictionary(id, arbitraryScenario, { maxKeys: scenarios }),
      history: fc.option(value(historySchema) as fc.Arbitrary<History>),
      grade: fc.option(fc.constantFrom('data', 'expert', 'guess')),
      decided: fc.option(value(decisionSchema) as fc.Arbitrary<Decision>),
    })
    .map(({ head, comparison, base, scenarios, history, grade, decided }) => {
      const study: Study = { format: 'tandem/1', ...head, comparison, base };
      const kept = Object.entries(scenarios).filter(([each]) => each !== 'base');
      if (kept.length > 0)
        study.scenarios = Object.fromEntries(kept.map(([each, make]) => [each, make(base)]));
      const [region = ''] = Object.keys(base.network.regions);
      if (grade !== null)
        study.assumptions = { 'base.demand.cv': { grade }, [`base.network.regions.${region}`]: { grade } };
      if (decided !== null) study.decision = { ...decided, scenario: kept[0]?.[0] ?? 'base' };
      if (history !== null) study.history = fitHistory(history, region);
      fitComparison(study, region);
      addCoordinates(study);
      return study;
    });
}

/** A random valid plan. */
export function arbitraryPlan(regions: number, steps: number): fc.Arbitrary<PlanInput> {
  return fc
    .record({
      network: arbitraryNetwork(regions),
      rest: fc.record(valuesOf(behaviour), { requiredKeys: [] }),
      time: value(time) as fc.Arbitrary<NonNullable<PlanInput['time']>>,
      stepDays: fc.constantFrom(1, 1, 1, 2, 5, 7, 10, 15, 30),
      steps: fc.integer({ min: 1, max: steps }),
    })
    .map(({ network, rest, time, stepDays, steps }) => {
      const used = Math.min(steps, Math.floor(1095 / stepDays));
      const warmup = Math.min(used - 1, Math.floor((time.warmupDays ?? 0) / stepDays));
      const days = {
        stepDays,
        horizonDays: used * stepDays,
        warmupDays: warmup * stepDays,
        reportDays: stepDays,
      };
      const plan = { time: { ...time, ...days }, network, ...rest } as PlanInput;
      for (const record of [plan.demand?.channels, plan.demand?.segments, plan.demand?.products])
        fitShares(record);
      for (const key of ['channels', 'segments', 'products'] as const) {
        if (Object.keys(plan.demand?.[key] ?? {}).length === 0) delete plan.demand?.[key];
      }
      fit(plan, plan);
      return plan;
    });
}

const arbitraryScenario = fc
  .record({
    name: value(nameSchema) as fc.Arbitrary<ScenarioInput['name']>,
    note: fc.option(value(noteSchema) as fc.Arbitrary<ScenarioInput['name']>),
    changes: fc.record(valuesOf(behaviour), { requiredKeys: [] }),
    drop: fc.boolean(),
  })
  .map(({ name, note, changes: raw, drop }) => (base: PlanInput): ScenarioInput => {
    const changes = structuredClone(raw) as PlanChanges;
    // What divides the demand stays as the base has it.
    for (const key of ['channels', 'segments', 'products'] as const) delete changes.demand?.[key];
    fit(changes as Partial<PlanInput>, base);
    const [campaign] = Object.keys(base.campaigns ?? {});
    if (drop && campaign !== undefined) changes.campaigns = { ...changes.campaigns, [campaign]: null };
    return { name, ...(note === null ? {} : { note }), changes };
  });

function fitHistory({ unit, rows }: History, region: string): History {
  const entries = Object.entries(rows).map(([each, row], index) => [
    each,
    { ...row, region, period: `20${10 + index}-0${1 + index}` },
  ]);
  return { unit, rows: Object.fromEntries(entries) as History['rows'] };
}

function fitComparison({ comparison, scenarios = {} }: Study, region: string): void {
  const known = Object.keys(scenarios);
  if (comparison.reference !== undefined) comparison.reference = known[0] ?? 'base';
  for (const target of Object.values(comparison.targets ?? {})) {
    if (target.region !== undefined) target.region = region;
    target.atMost = Math.max(target.atMost ?? 0, target.atLeast ?? 0);
  }
}

function addCoordinates({ base, scenarios = {} }: Study): void {
  const plans = [base, ...Object.values(scenarios).map(({ changes }) => changes)];
  if (!plans.some((plan) => plan?.demand?.correlation?.kind === 'distance')) return;
  for (const region of Object.values(base.network.regions)) {
    region.latitude ??= 26;
    region.longitude ??= 119;
  }
}

function value(schema: z.ZodType): fc.Arbitrary<unknown> {
  return arbitraryValue(schema);
}

function valuesOf(shape: Record<string, z.ZodType>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, value(part)]));
}
