import { constant } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { unseenShare } from './outage.ts';
import { centralShareOf } from './places.ts';
import type { World } from './world.ts';

/**
 * Event 4, hours of dispatch adjustment per region:
 * H = (h₀·1{dev > 0} + h₁·dev/u)·netting + h₂·lateral/batch + h₃·(partner + emergency)/batch, with
 * dev = (|Δ| − δ·F^disp)⁺ and Δ = D − F^disp = (1 − v)(D − F): a share v of the orders is known when the day is
 * planned. Where the plan is made centrally opposite deviations cancel: netting = 1 − c·η(1 − |ΣcΔ|/Σc|Δ|),
 * with c the share of the region that a hub plans for (model 2.8, our assumption).
 */
export function adjust(w: World): void {
  const { dispatch } = w.scenario;
  const unseen = unseenShare(w);
  const zero = constant(0);
  w.program.pass('regions begin', { r: w.region.each() }, ({ r }) => {
    r.set({ demand: zero, forecast: zero, served: zero, unserved: zero, lateral: zero, outside: zero });
  });
  w.program.pass(
    'regions',
    { r: w.region.at(w.cells.map((c) => c.region)), c: w.cell.each() },
    ({ r, c }) => {
      r.add({
        demand: c.demand,
        forecast: c.forecast,
        served: c.served,
        unserved: c.unserved,
        lateral: c.lateral,
        outside: f`${c.partner} + ${c.emergency}`,
      });
    },
  );
  const central = w.regionIds.map((region) => centralShareOf(w.scenario, region));
  const netted = dispatch.hubNetting > 0 && central.some((share) => share > 0);
  w.region.parameter('central', (i) => central[i]!);
  const rows = { r: w.region.each(), n: w.net.at(w.regionIds.map(() => 0)) };
  w.program.pass('deviations begin', { n: w.net.each() }, ({ n }) =>
    n.set({ deviation: zero, absoluteDeviation: zero }),
  );
  w.program.pass('deviations', rows, ({ r, n }) => {
    const deviation = f`${unseen(n)} * (${r.demand} - ${r.forecast})`;
    const planned = f`${r.demand} - ${deviation}`;
    r.set({ deviation, excess: f`positive(abs(${deviation}) - ${dispatch.deadBandShare} * ${planned})` });
    if (netted)
      n.add({
        deviation: f`${r.central} * ${deviation}`,
        absoluteDeviation: f`${r.central} * abs(${deviation})`,
      });
  });
  if (netted) {
    w.program.pass('netting at the hub', { n: w.net.each() }, ({ n }) => {
      const left = f`${n.absoluteDeviation} > 0 ? abs(${n.deviation}) / ${n.absoluteDeviation} : 1`;
      n.set({ netting: f`${dispatch.hubNetting} * (1 - ${left})` });
    });
  }
  const {
    hoursPerEvent,
    hoursPerUnits,
    unitsPerHourBlock,
    hoursPerLateralTrip,
    hoursPerPartnerCall,
    batchUnits,
  } = dispatch;
  w.program.pass('adjustment hours', rows, ({ r, n }) => {
    const event = f`${r.excess} > 0 ? 1 : 0`;
    const plan = f`${hoursPerEvent} * ${event} + ${hoursPerUnits} * ${r.excess} / ${unitsPerHourBlock}`;
    const planHours = netted ? f`${plan} * (1 - ${r.central} * ${n.netting})` : plan;
    const lateralHours = f`${hoursPerLateralTrip} * ${r.lateral} / ${batchUnits}`;
    const outsideHours = f`${hoursPerPartnerCall} * ${r.outside} / ${batchUnits}`;
    r.set({
      planHours,
      lateralHours,
      outsideHours,
      hours: f`${planHours} + ${lateralHours} + ${outsideHours}`,
    });
  });
}
