import { pow } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import type { World } from './world.ts';

/** A day that never comes. */
export const NEVER = 1e9;

/**
 * When distribution learns of a campaign: κ = min(announcement + lag where the system covers it, the first meeting
 * not before the announcement where the meeting covers it, never). The two coin flips use fixed uniforms, so more
 * coverage only ever helps (model 2.5, our assumption).
 */
export function knowledgeDays(w: World): void {
  if (w.campaigns.length === 0) return;
  const { lagDays, meetingEveryDays, meetingCoverage } = w.scenario.information;
  const announced = (i: number): number => {
    const { startDay, noticeDays } = w.scenario.campaigns[w.campaigns[i]!.id]!;
    return startDay - noticeDays;
  };
  w.campaign.parameter('systemDay', (i) => announced(i) + lagDays);
  w.campaign.parameter('meetingDay', (i) => -Math.floor(-announced(i) / meetingEveryDays) * meetingEveryDays);
  w.program.pass(
    'knowledge days',
    { m: w.campaign.each() },
    ({ m }) => {
      const system = f`${m.system} < ${w.known.systemCoverage} ? ${m.systemDay} : ${NEVER}`;
      const meeting = f`${m.meeting} < ${meetingCoverage} ? ${m.meetingDay} : ${NEVER}`;
      m.set({ knownDay: f`min(${system}, ${meeting})` });
    },
    { at: 'start' },
  );
}

/**
 * What is known of each campaign before the coming step: û = (1 + b)·E[ξ | N₁] once the knowledge day is over, else
 * 0. Planner bias b shrinks by the share λ at every meeting.
 */
export function campaignsKnown(w: World): void {
  if (w.campaigns.length === 0) return;
  const { plannerBias, biasShrinkPerMeeting, meetingEveryDays } = w.scenario.information;
  const bias = plannerBias + w.scenario.incentives.effects.sellBias * w.effort.sell;
  const biasAfter = (day: number): number =>
    bias === 0 || day < 0
      ? bias
      : bias * pow(1 - biasShrinkPerMeeting * (1 - 1e-12), Math.floor(day / meetingEveryDays) + 1);
  const lastDay = (t: number): number => (t + 1) * w.stepDays - 1;
  w.net.series('dayEnd', (t) => lastDay(t));
  w.campaign.series('belief', (t) => 1 + biasAfter(lastDay(t)));
  const rows = { m: w.campaign.each(), n: w.net.at(w.campaigns.map(() => 0)) };
  const known = (day: Node, belief: Node, m: { knownDay: Node; signal: Node }): Node =>
    f`${m.knownDay} <= ${day} ? ${belief} * ${m.signal} : 0`;
  w.program.pass(
    'what is known at first',
    rows,
    ({ m }) => m.set({ known: known(constant(-1), constant(1 + bias), m) }),
    { at: 'start' },
  );
  w.program.pass('what is known', rows, ({ m, n }) => m.set({ known: known(n.dayEnd, m.belief, m) }));
}
