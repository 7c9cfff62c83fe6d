import { exp } from '../kernel/elementary.ts';
import { f } from '../kernel/formula.ts';
import type { World } from './world.ts';

/**
 * Privacy incidents: the more customer data is shared the likelier, hazard p₀·γ·q a year (model 2.9, our assumption), at most
 * one in a step. Each takes points off the satisfaction of all customers at once, not below 0, and has a cost. Call
 * before `satisfaction`.
 */
export function incidents(w: World): void {
  const { incidentsPerYear, coverageShare, crmIntegration, incidentSatisfactionPoints } =
    w.scenario.information;
  const perYear = incidentsPerYear * coverageShare * crmIntegration;
  if (perYear === 0) return;
  const chance = 1 - exp((-perYear * w.stepDays) / 365);
  w.program.pass('incidents', { n: w.net.each() }, ({ n }) => {
    const happens = f`${n.leaks} < ${chance} ? 1 : 0`;
    n.set({ incident: happens, incidents: f`${n.incidents} + ${n.counted} * ${happens}` });
  });
  w.program.pass('trust lost', { o: w.outlet.each(), n: w.net.at(w.outlets.map(() => 0)) }, ({ o, n }) =>
    o.set({ satisfaction: f`positive(${o.satisfaction} - ${incidentSatisfactionPoints} * ${n.incident})` }),
  );
}
