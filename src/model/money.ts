import { f } from '../kernel/formula.ts';
import type { Node } from '../kernel/expression.ts';
import { limitedDepots, serviceHours } from './crew.ts';
import { bonusCostPerDay } from './incentive.ts';
import type { World } from './world.ts';

/** What units and hours cost in a scenario, ¥, and what every day costs whatever happens, ¥ per day. */
export interface Tariff {
  readonly price: number;
  readonly unitCost: number;
  readonly emergencyUnitCost: number;
  /** What a unit that is expedited costs on top of itself. */
  readonly expediteCost: number;
  /** Per unit that is on hand at the end of a step. */
  readonly holdingPerStep: number;
  /** Per hour of a crew. */
  readonly wage: number;
  /** What an hour beyond the shift costs on top of the wage. */
  readonly overtimePremium: number;
  /** Expected compensation of a late unit: amount × share of customers who claim it. */
  readonly compensation: number;
  readonly shortagePenalty: number;
  readonly depotsPerDay: number;
  readonly campaignsPerDay: number;
  readonly coordinationPerDay: number;
  readonly incentivesPerDay: number;
  /** Of one privacy incident. */
  readonly incident: number;
}

/**
 * The tariff of a scenario (model 2.11). Wages fall with cost-cutting, wage·(1 − θ·e). Campaigns cost their spend on
 * the days that are counted, whether or not feedback holds their effect back: the budget is committed. Coordination
 * is the platform, the CRM, and meetings of people × hours × wage every C_m days.
 */
export function tariff(w: World): Tariff {
  const { money, customers, information, incentives } = w.scenario;
  const wage = money.wagePerHour * (1 - incentives.effects.costCutWage * w.effort.costCut);
  const meeting = information.meetingPeople * information.meetingHours * money.wagePerHour;
  return {
    price: money.price,
    unitCost: money.unitCost,
    emergencyUnitCost: money.emergencyUnitCost,
    expediteCost: money.expediteCostPerUnit,
    holdingPerStep: money.holdingPerUnitDay * w.stepDays,
    wage,
    overtimePremium: wage * (money.overtimeFactor - 1),
    compensation: customers.promiseActive ? customers.compensationPerUnit * customers.claimShare : 0,
    shortagePenalty: money.shortagePenaltyPerUnit,
    depotsPerDay: Object.values(w.scenario.network.depots).reduce(
      (sum, d) => sum + (d.fixedCostPerDay ?? money.fixedCostPerDay[d.kind]),
      0,
    ),
    campaignsPerDay: campaignsPerDay(w),
    coordinationPerDay:
      information.platformCostPerDay + information.crmCostPerDay + meeting / information.meetingEveryDays,
    incentivesPerDay: bonusCostPerDay(incentives, w.effort),
    incident: information.incidentCost,
  };
}

function campaignsPerDay(w: World): number {
  const from = w.firstCounted * w.stepDays;
  const until = w.steps * w.stepDays;
  return Object.values(w.scenario.campaigns).reduce((sum, { startDay, days, costPerDay, mode }) => {
    const first = startDay > from ? startDay : from;
    const last = startDay + days < until ? startDay + days : until;
    const perDay = costPerDay + (mode.kind === 'spend' ? mode.spendPerDay : 0);
    return last > first ? sum + (perDay * (last - first)) / (until - from) : sum;
  }, 0);
}

/** ¥ per unit over a lane: its own number, else that of its kind. */
function costOfLane(w: World, lane: number): number {
  const { depot, region, kind } = w.lanes[lane]!;
  const own = w.scenario.network.depots[w.depots[depot]!.id]!.lanes[w.regionIds[region]!];
  return own?.costPerUnit ?? w.scenario.money.laneCostPerUnit[kind];
}

/**
 * Event 8, what the tariff is applied to and no other ledger holds: charges of lanes, hours of delivery, hours beyond
 * the shift.
 *
 * Crews are paid for the hours that they work, not for standing by: our reading of the page, and the only one that
 * gives the profits of its study S2 (22 crews of 10 hours would cost more than all margins together). Hours of delivery are
 * flow/batch × service time; visits that adjust the plan are paid once, through the adjustment hours. Hours by which
 * the work of a step exceeds the shift, what is left over grows by them, earn the overtime factor. Partners and
 * emergency suppliers bring their own crews.
 */
export function accountMoney(w: World): void {
  charges(w);
  if (w.scenario.money.wagePerHour > 0) work(w);
}

const counted = ({ n }: { n: { counted: Node } }): Node => n.counted;
const net = (w: World, rows: number) => w.net.at(Array.from({ length: rows }, () => 0));

function charges(w: World): void {
  w.lane.parameter('price', (i) => costOfLane(w, i));
  for (const partner of [false, true]) {
    const lanes = w.lanes.flatMap((l, i) =>
      (l.kind === 'partner') === partner && costOfLane(w, i) > 0 ? [i] : [],
    );
    w.program.pass(
      partner ? 'charges of partners' : 'charges of lanes',
      {
        l: w.lane.at(lanes),
        y: w.ledger.at(lanes.map((i) => w.lanes[i]!.region)),
        n: net(w, lanes.length),
      },
      ({ l, y }) => {
        const charge = f`${l.price} * ${l.flow}`;
        y.add(partner ? { partnerCharge: charge } : { transport: charge });
      },
      { gate: counted },
    );
  }
}

function work(w: World): void {
  const { scenario, program } = w;
  w.net.series('hoursPerUnit', (t) => serviceHours(w, t) / scenario.dispatch.batchUnits);
  program.pass(
    'hours of delivery',
    { r: w.region.each(), y: w.ledger.each(), n: net(w, w.regionIds.length) },
    ({ r, y, n }) => y.add({ deliveryHours: f`${n.hoursPerUnit} * (${r.served} - ${r.outside})` }),
    { gate: counted },
  );
  if (scenario.supply.backlogShare > 0) {
    program.pass(
      'hours of late delivery',
      {
        j: w.stream.each(),
        y: w.ledger.at(w.streams.map((s) => s.region)),
        n: net(w, w.streams.length),
      },
      ({ j, y, n }) => y.add({ deliveryHours: f`${n.hoursPerUnit} * ${j.servedOld}` }),
      { gate: counted },
    );
  }
  const own = limitedDepots(w).filter((d) => w.depots[d]!.kind !== 'partner');
  const limited = scenario.money.overtimeFactor > 1 ? own : [];
  program.pass(
    'hours beyond the shift',
    { d: w.depot.at(limited), n: net(w, limited.length) },
    ({ d, n }) => n.add({ overtimeHours: f`positive(${d.work} - ${d.workBefore})` }),
    { gate: counted },
  );
}
