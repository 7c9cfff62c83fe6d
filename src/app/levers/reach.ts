// How far a lever goes: what its slider spans, and what its number box takes.

import type { Parameter } from '../../study/defaults.ts';
import type { Scenario } from '../../study/study.ts';
import { valueAt } from '../scenarios/overrides.ts';
import { hoursOf, laneKind } from '../network/places.ts';
import type { BoundLever, LeverValue } from './bound.ts';
import type { LeverEntry } from './entry.ts';

/** The span and step of a slider; a span that follows the size of the study is made for the base's value. */
export function sliderOf(
  span: LeverEntry['span'],
  parameter: Parameter,
  value: LeverValue,
  base: LeverValue | undefined,
  own: Scenario,
): Pick<BoundLever, 'min' | 'max' | 'step'> {
  if (span === null) return { min: 0, max: 1, step: 1 };
  if ('step' in span) {
    if (span.step !== 'wholeStep') {
      const max = parameter.path === 'campaigns.*.startDay' ? own.time.horizonDays - 1 : span.max;
      return { min: span.min, max, step: span.step };
    }
    const step = own.time.stepDays;
    return {
      min: Math.ceil(span.min / step) * step,
      max: Math.max(step, Math.floor(span.max / step) * step),
      step,
    };
  }
  const usual = typeof base === 'number' && base > 0 ? base : typeof value === 'number' ? value : 0;
  const otherwise = 'otherwise' in span ? span.otherwise : span.ofDemand * meanDemand(own);
  const max = niceAbove(usual > 0 ? 2 * usual : otherwise);
  const step = max / 100;
  return { min: 0, max, step: parameter.integer ? Math.max(1, Math.round(step)) : step };
}

/** What the plan permits at a place; some ends depend on other values of the same plan. */
export function bounds(
  parameter: Parameter,
  path: string,
  { customers, network, supply }: Scenario,
): Pick<BoundLever, 'lowest' | 'highest'> {
  const lowest = parameter.min ?? 0;
  const highest = parameter.max ?? 1;
  switch (path) {
    // Losses weigh at least as much as gains.
    case 'customers.lossSlope':
      return { lowest: customers.gainSlope, highest };
    case 'customers.gainSlope':
      return { lowest, highest: customers.lossSlope };
    // Below it no set of so many regions can all move against each other.
    case 'demand.correlation.rho': {
      const others = Object.keys(network.regions).length - 1;
      return { lowest: others > 0 ? Math.max(lowest, -1 / others) : lowest, highest };
    }
    case 'supply.policy.reorderUnits':
      return { lowest, highest: supply.policy.kind === 'sS' ? supply.policy.orderUpToUnits : highest };
    case 'supply.policy.orderUpToUnits':
      return { lowest: supply.policy.kind === 'sS' ? supply.policy.reorderUnits : lowest, highest };
    default:
      return { lowest, highest };
  }
}

/**
 * The number that a lever takes for one that was asked for. A slider that follows the size of the study begins at nothing,
 * and some values may be small but not nothing.
 */
export function permitted(
  { lowest, highest }: Pick<BoundLever, 'lowest' | 'highest'>,
  asked: number,
): number {
  return Math.min(highest, Math.max(lowest, Number(asked.toPrecision(12))));
}

/**
 * What stands at a place: the value itself or, where the plan leaves it to another parameter, the value of that one.
 * Undefined where the plan has no such place.
 */
export function standing(plan: Scenario, path: string, parameter: Parameter | undefined): unknown {
  const own = valueAt(plan, path);
  const [, depot, region] = /^network\.depots\.([^.]+)\.lanes\.([^.]+)\.hours$/.exec(path) ?? [];
  if (depot !== undefined && region !== undefined && own === undefined)
    return plan.network.depots[depot] && hoursOf(plan, depot, region, laneKind(plan, depot, region));
  if (own !== undefined || !parameter?.fallback) return own;
  const entry = valueAt(plan, path.slice(0, path.lastIndexOf('.')));
  if (typeof entry !== 'object' || entry === null) return undefined;
  // Costs are told apart by the kind of depot.
  return valueAt(plan, parameter.fallback.replace('*', 'kind' in entry ? String(entry.kind) : ''));
}

/** Whether a plan has what a lever works on: without a hub there is no share to put there. */
export function works(path: string, { network, supply, demand }: Scenario): boolean {
  // One channel alone is all there is.
  if (path.startsWith('demand.channels.') && path.endsWith('.share'))
    return Object.keys(demand.channels).length > 1;
  const depot = /^network\.depots\.([^.]+)\.(leadDays|capacityPerDay|availability)$/.exec(path);
  // What a partner keeps is not ours to fill, and only a partner has a limit of its own.
  if (depot) return (network.depots[depot[1]!]?.kind === 'partner') === (depot[2] !== 'leadDays');
  const has = (kind: string) => Object.values(network.depots).some((depot) => depot.kind === kind);
  switch (path) {
    case 'placement.centralShare':
    case 'placement.tierOrder':
    case 'placement.lanes.hub.hours':
    case 'money.laneCostPerUnit.hub':
    case 'money.fixedCostPerDay.central':
      return has('central');
    case 'placement.partner.capacityPerDay':
    case 'placement.partner.availability':
    case 'placement.lanes.partner.hours':
    case 'money.laneCostPerUnit.partner':
    case 'money.fixedCostPerDay.partner':
      return has('partner');
    case 'supply.planPeriodDays':
      return supply.mode === 'plan';
    case 'supply.policy.kind':
    case 'supply.reviewDays':
    case 'supply.returnsAllowed':
      return supply.mode === 'salesDriven' && supply.retention > 0;
    default:
      return true;
  }
}

function meanDemand({ network }: Scenario): number {
  return Object.values(network.regions).reduce((sum, region) => sum + region.baseDemandPerDay, 0);
}

/** The next of 1, 2, 5, 10, … times a power of ten. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const nice = [1, 2, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10;
  return Number((nice * power).toPrecision(3));
}
