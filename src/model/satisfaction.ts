import { ln, pow } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { learned } from './crew.ts';
import { promisedHours } from './promise.ts';
import type { World } from './world.ts';

/** Share of the way to a daily target that is covered in one step: 1 − (1 − a)^Δ. */
const perStep = (w: World, perDay: number): number => (perDay === 1 ? 1 : 1 - pow(1 - perDay, w.stepDays));

/**
 * Event 5, complaints of a region: inflow c₀·D + c₁·late + c₂·unserved, worked off by a capacity; the share resolved
 * of what is open is the care that customers see.
 */
export function complaints(w: World): void {
  const { customers, incentives } = w.scenario;
  const care = 1 + incentives.effects.care * w.effort.care;
  w.region.parameter('caseCapacity', (r) => {
    const region = w.scenario.network.regions[w.regionIds[r]!]!.baseDemandPerDay;
    const all = w.regionIds.reduce((sum, id) => sum + w.scenario.network.regions[id]!.baseDemandPerDay, 0);
    const { complaintCapacityPerDay } = customers;
    return (
      care *
      w.stepDays *
      (complaintCapacityPerDay === null ? 0.01 * region : (complaintCapacityPerDay * region) / all)
    );
  });
  w.program.pass('complaints', { r: w.region.each() }, ({ r }) => {
    const late = f`${r.served} - ${r.onTime}`;
    const open = f`${r.cases} + ${customers.complaintBase} * ${r.demand} + ${customers.complaintLate} * ${late} + ${customers.complaintUnserved} * ${r.unserved}`;
    const resolved = f`${open} > ${r.caseCapacity} ? ${r.caseCapacity} / ${open} : 1`;
    r.set({ late, resolved, cases: f`${open} * (1 - ${resolved})` });
  });
}

/**
 * Satisfaction of each region and channel, 0 … 100: experience e = 100(w_a·a + w_o·o + w_c·c) less a penalty
 * w_c·100·returned share (our assumption), with a = 1 − min(1, (unserved/D)/x̄) and o the on-time share, softened by compensation and notification;
 * S ← S + a_S[clip(e + k₊(e − E)⁺ − k₋(E − e)⁺) − S]: losses against the expectation E weigh more than gains
 * (expectancy–disconfirmation, Oliver 1980). E follows e slowly; E₀ = expectation + 2 ln(P_ref/P).
 */
export function satisfaction(w: World): void {
  const { customers, dispatch, information } = w.scenario;
  const { weights } = customers;
  const recovered =
    customers.recovery * Math.sqrt(least(1, customers.compensationPerUnit / customers.compensationReference));
  const soothed = least(0.8, recovered + 0.3 * customers.notification * information.feedback);
  const memory = perStep(w, customers.memoryPerDay);
  const drift = customers.expectationFixed ? 0 : perStep(w, customers.expectationMemoryPerDay);
  w.outlet.parameter('firstExpectation', (i) => {
    const promised = promisedHours(w, w.channelIds[w.outlets[i]!.channel]!);
    const first = customers.expectation + 2 * ln(customers.referencePromiseHours / promised);
    return first < 0 ? 0 : least(100, first);
  });
  w.outlet.series(
    'returned',
    (t) =>
      100 *
      weights.care *
      dispatch.returnShare *
      (1 - 0.3 * dispatch.jointImprovement * learned(t * w.stepDays)),
  );
  const rows = { o: w.outlet.each(), r: w.region.at(w.outlets.map((o) => o.region)) };
  w.program.pass(
    'first satisfaction',
    { o: w.outlet.each() },
    ({ o }) =>
      o.set({
        satisfaction: constant(customers.startSatisfaction),
        expectation: f`${o.firstExpectation} * 1`,
      }),
    { at: 'start' },
  );
  w.program.pass('satisfaction', rows, ({ o, r }) => {
    const missing = f`${o.demand} > 0 ? ${o.unserved} / ${o.demand} : 0`;
    const available = f`1 - min(1, ${missing} / ${customers.shortageForZero})`;
    const onTime = soothed === 0 ? o.onTimeShare : f`${o.onTimeShare} + (1 - ${o.onTimeShare}) * ${soothed}`;
    const score: Node = f`${weights.availability} * ${available} + ${weights.onTime} * ${onTime} + ${weights.care} * ${r.resolved}`;
    const experience = f`100 * (${score}) - ${o.returned}`;
    const target = f`clip(${experience} + ${customers.gainSlope} * positive(${experience} - ${o.expectation}) - ${customers.lossSlope} * positive(${o.expectation} - ${experience}), 0, 100)`;
    o.set({
      satisfaction: f`${o.satisfaction} + ${memory} * (${target} - ${o.satisfaction})`,
      ...(drift === 0
        ? {}
        : { expectation: f`${o.expectation} + ${drift} * (${experience} - ${o.expectation})` }),
    });
  });
  const zero = constant(0);
  w.program.pass('satisfaction of regions begins', { r: w.region.each() }, ({ r }) =>
    r.set({ satisfaction: zero }),
  );
  w.program.pass('satisfaction of regions', rows, ({ o, r }) =>
    r.add({ satisfaction: f`${o.demand} * ${o.satisfaction}` }),
  );
}

const least = (a: number, b: number): number => (a < b ? a : b);

/**
 * Customer base of a region: each segment grows or shrinks by k_L·(S − S_comp)/100 a month within ½ … 1½
 * (service-driven market size, Hall & Porteus 2000; Olsen & Parker 2008).
 */
export function loyalty(w: World): void {
  const { switchingPerMonth, competitorLevel } = w.scenario.customers;
  if (switchingPerMonth === 0) return;
  const { segments } = w.scenario.demand;
  w.crowd.parameter('share', (i) => segments[w.segmentIds[w.crowds[i]!.segment]!]!.share);
  w.crowd.parameter('pace', (i) => {
    const { loyaltyWeight } = segments[w.segmentIds[w.crowds[i]!.segment]!]!;
    return (switchingPerMonth * loyaltyWeight * w.stepDays) / 30 / 100;
  });
  w.crowd.start('size', () => 1);
  w.region.start('customers', () => 1);
  const zero = constant(0);
  const rows = { g: w.crowd.each(), r: w.region.at(w.crowds.map((c) => c.region)) };
  w.program.pass('customers begin', { r: w.region.each() }, ({ r }) => r.set({ customers: zero }));
  w.program.pass('customers', rows, ({ g, r }) => {
    const mean = f`${r.demand} > 0 ? ${r.satisfaction} / ${r.demand} : ${competitorLevel}`;
    const size = f`clip(${g.size} * (1 + ${g.pace} * (${mean} - ${competitorLevel})), 0.5, 1.5)`;
    g.set({ size });
    r.add({ customers: f`${g.share} * ${size}` });
  });
}
