import { exp } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { NEVER } from './information.ts';
import type { World } from './world.ts';

/** Whether the shared system can fail at all, and somebody would miss it. */
function fails(w: World): boolean {
  const used = w.known.ordersSeen > 0 || w.campaigns.length > 0;
  return w.scenario.information.outagesPerYear > 0 && used;
}

/**
 * Event 1, the state of the shared system: outages begin as a Poisson process, with probability 1 − e^(−rate·Δ/365) in a
 * step, and last `outageDays`; one that begins during another prolongs it (our assumption). `outage` holds the steps
 * that are left, this one included.
 */
export function outages(w: World): void {
  if (!fails(w)) return;
  const { outagesPerYear, outageDays } = w.scenario.information;
  const begins = 1 - exp((-outagesPerYear * w.stepDays) / 365);
  const lasts = Math.floor(outageDays / w.stepDays) || 1;
  w.program.pass('outages', { n: w.net.each() }, ({ n }) => {
    const left = f`positive(${n.outage} - 1)`;
    n.set({ outage: f`${n.fails} < ${begins} ? ${lasts} : ${left}` });
  });
}

/** Share of today's orders that the dispatch plan could not see: 1 − v, all of them on a day of outage (v = 0). */
export function unseenShare(w: World): (n: { outage: Node }) => Node {
  const unseen = constant(1 - w.known.ordersSeen);
  return fails(w) && w.known.ordersSeen > 0 ? (n) => f`${n.outage} > 0 ? 1 : ${unseen}` : () => unseen;
}

/**
 * The system route is closed on days of outage: what it would have brought today comes a step later, unless a
 * meeting brings it before (our reading of "outage days remove the system route"). Call before `campaignsKnown`.
 */
export function delayKnowledge(w: World): void {
  if (!fails(w)) return;
  const { meetingCoverage } = w.scenario.information;
  w.program.pass(
    'news that an outage delays',
    { m: w.campaign.each(), n: w.net.at(w.campaigns.map(() => 0)) },
    ({ m, n }) => {
      const meeting = f`${m.meeting} < ${meetingCoverage} ? ${m.meetingDay} : ${NEVER}`;
      const today = f`${m.knownDay} <= ${n.dayEnd} && ${n.dayEnd} < ${m.knownDay} + ${w.stepDays}`;
      const stuck = f`${n.outage} > 0 && ${m.knownDay} < ${meeting} && ${today}`;
      m.set({ knownDay: f`${stuck} ? min(${m.knownDay} + ${w.stepDays}, ${meeting}) : ${m.knownDay}` });
    },
  );
}
