import type { Finding } from '../fault.ts';
import { alternatives, show } from '../fault.ts';
import { limits } from '../limits.ts';
import { nearest } from '../nearest.ts';
import { isObject, keysOf, schemaAt, valueAt } from '../schema/shape.ts';
import { plan as planSchema } from '../schema/plan.ts';
import type { Plan, Study } from '../study.ts';
import { tooMany, unknownId } from './rule.ts';

/** What does not fit together in a study outside its plans. `plans` are the complete plans by scenario id. */
export function* studyFaults(study: Study, plans: ReadonlyMap<string, Plan>): Iterable<Finding> {
  yield* scenarioIds(study);
  yield* targets(study, plans);
  yield* assumptions(study, plans);
  yield* history(study, plans);
}

function* scenarioIds({ scenarios = {}, comparison, decision }: Study): Iterable<Finding> {
  yield* tooMany(['scenarios'], scenarios, limits.scenarios);
  if ('base' in scenarios) {
    const accepted = 'another id: the base is the scenario "base"';
    yield {
      code: 'reservedId',
      path: ['scenarios', 'base'],
      found: '"base"',
      accepted,
      fix: 'rename it',
      at: 'key',
    };
  }
  const known = ['base', ...Object.keys(scenarios)];
  const { reference = 'base' } = comparison;
  if (!known.includes(reference)) yield unknownId(['comparison', 'reference'], reference, known);
  if (decision && !known.includes(decision.scenario))
    yield unknownId(['decision', 'scenario'], decision.scenario, known);
}

function* targets({ comparison }: Study, plans: ReadonlyMap<string, Plan>): Iterable<Finding> {
  const all = comparison.targets ?? {};
  yield* tooMany(['comparison', 'targets'], all, limits.targets);
  const regions = regionsOf(plans);
  for (const [id, { atMost, atLeast, region }] of Object.entries(all)) {
    const path = ['comparison', 'targets', id];
    if (region !== undefined && regions && !regions.includes(region)) {
      yield unknownId([...path, 'region'], region, regions);
    }
    if (atMost === undefined && atLeast === undefined) {
      yield {
        code: 'noBound',
        path,
        found: 'neither atMost nor atLeast',
        accepted: 'one of the two, or both',
      };
    } else if (atMost !== undefined && atLeast !== undefined && atLeast > atMost) {
      const accepted = `at most ${atMost} (atMost)`;
      yield {
        code: 'wrongOrder',
        path: [...path, 'atLeast'],
        found: String(atLeast),
        accepted,
        params: { max: atMost },
      };
    }
  }
}

function* history({ history }: Study, plans: ReadonlyMap<string, Plan>): Iterable<Finding> {
  if (!history) return;
  yield* tooMany(['history', 'rows'], history.rows, limits.historyRows);
  const regions = regionsOf(plans);
  const seen = new Map<string, string>();
  for (const [id, { region, period }] of Object.entries(history.rows)) {
    const path = ['history', 'rows', id];
    if (regions && !regions.includes(region)) yield unknownId([...path, 'region'], region, regions);
    const month = `${region} ${period}`;
    const before = seen.get(month);
    if (before === undefined) seen.set(month, id);
    else {
      const accepted = `one row for each region and month: ${before} is the same`;
      yield { code: 'doubleRow', path, found: show(month), accepted, params: { other: before }, at: 'key' };
    }
  }
}

function* assumptions({ assumptions = {} }: Study, plans: ReadonlyMap<string, Plan>): Iterable<Finding> {
  yield* tooMany(['assumptions'], assumptions, limits.assumptions);
  for (const path of Object.keys(assumptions)) {
    const words = path.split('.');
    if (words[0] === 'history') continue;
    const [id = '', rest] = words[0] === 'base' ? ['base', words.slice(1)] : [words[1], words.slice(3)];
    const plan = plans.get(id);
    if (plan) yield* knownPath(path, rest, plan);
    else if (words[0] !== 'base' && plans.size > 0 && !plans.has(id)) {
      yield unknownId(['assumptions', path], id, [...plans.keys()], 'key');
    }
  }
}

function* knownPath(text: string, path: readonly string[], plan: Plan): Iterable<Finding> {
  const good = path.findIndex((_, index) => !exists(plan, path.slice(0, index + 1)));
  if (good === -1) return;
  const holder = valueAt(plan, path.slice(0, good));
  const shape = schemaAt(planSchema, plan, path.slice(0, good));
  const known = [...new Set([...keysOf(shape, holder), ...(isObject(holder) ? Object.keys(holder) : [])])];
  const near = nearest(path[good] ?? '', known);
  yield {
    code: 'unknownPath',
    path: ['assumptions', text],
    found: show(text),
    accepted:
      known.length === 0
        ? 'a path that ends earlier'
        : `${show(path[good])} to be one of ${alternatives(known)}`,
    fix: near === undefined ? undefined : `write ${show(near)} for ${show(path[good])}`,
    params: { choices: known, ...(near === undefined ? {} : { nearest: near }) },
    at: 'key',
  };
}

// A leaf may be left out of a plan, an entry of a record may not.
function exists(plan: Plan, path: readonly string[]): boolean {
  if (valueAt(plan, path) !== undefined) return true;
  const above = path.slice(0, -1);
  return keysOf(schemaAt(planSchema, plan, above), valueAt(plan, above)).includes(path.at(-1) ?? '');
}

function regionsOf(plans: ReadonlyMap<string, Plan>): string[] | undefined {
  const base = plans.get('base');
  return base && Object.keys(base.network.regions);
}
