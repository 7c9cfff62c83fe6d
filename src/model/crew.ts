import { exp } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { crewsOf, rungs } from './places.ts';
import type { World } from './world.ts';

/** Longest wait that a customer is told, hours: keeps a depot without crews finite. Our assumption. */
const LONGEST_WAIT_HOURS = 720;

/** Progress of joint improvement 1 − e^(−t/90) after t days (learning curve, our assumption). */
export const learned = (day: number): number => 1 - exp(-day / 90);

/** Depots whose crews are counted; the others have as many as the day asks for. */
export function limitedDepots(w: World): number[] {
  return w.depots.flatMap((d, i) => (crewsOf(w.scenario, d.id) === null ? [] : [i]));
}

/** Hours of a crew for one job in step t: (handling·(1 − automation)(1 − .3J·learned) + round trip)/(1 + θ·e_speed). */
export function serviceHours(w: World, t: number): number {
  const { dispatch, incentives } = w.scenario;
  const speed = 1 + incentives.effects.speed * w.effort.speed;
  const careless = 1 + incentives.effects.costCutHandling * w.effort.costCut;
  const better = 1 - 0.3 * dispatch.jointImprovement * learned(t * w.stepDays);
  return (
    (dispatch.handlingHours * careless * (1 - dispatch.automation) * better + dispatch.roundTripHours) / speed
  );
}

/** Depots of one's own, and partners whose crews are counted. */
function workedDepots(w: World): number[] {
  return w.depots.flatMap((d, i) => (d.kind !== 'partner' || crewsOf(w.scenario, d.id) !== null ? [i] : []));
}

/**
 * Crews of a depot as a queue: jobs = flow/batch + visits to adjust the plan, service s hours, offered load a = λ·s
 * with λ = jobs per shift hour.
 * wait = C(a, n)/(n/s − λ) · (c_a² + c_s²)/2 (Erlang C with the Allen–Cunneen correction, Whitt 1993), evaluated
 * step by step as a pointwise stationary approximation (Whitt 1991) at most at 97 % load, + the work left over
 * before and after, spread over the crews: overload, where stationarity fails. Erlang B by recursion, then C.
 */
export function crews(w: World): void {
  const worked = workedDepots(w);
  const { dispatch } = w.scenario;
  w.depot.series('serviceHours', (t) => serviceHours(w, t));
  const zero = constant(0);
  w.program.pass('depots begin', { d: w.depot.at(worked) }, ({ d }) => d.set({ flow: zero, visits: zero }));
  const lanes = w.lanes.flatMap((l, i) => (worked.includes(l.depot) ? [i] : []));
  w.program.pass(
    'flow of depots',
    { d: w.depot.at(lanes.map((i) => w.lanes[i]!.depot)), l: w.lane.at(lanes) },
    ({ d, l }) => d.add({ flow: l.flow }),
  );
  adjustmentVisits(w, worked);
  w.program.pass('jobs', { d: w.depot.at(worked) }, ({ d }) => {
    const jobs = f`${d.flow} / ${dispatch.batchUnits} + ${d.visits}`;
    d.set({ jobs, hours: f`${jobs} * ${d.serviceHours}` });
  });
  queues(w);
}

function queues(w: World): void {
  const limited = limitedDepots(w);
  if (limited.length === 0) return;
  const { dispatch } = w.scenario;
  w.depot.parameter('crews', (i) => crewsOf(w.scenario, w.depots[i]!.id) ?? 0);
  const shiftHours = dispatch.shiftHours * w.stepDays;
  w.program.pass('work of crews', { d: w.depot.at(limited) }, ({ d }) => {
    const capacity = f`${d.crews} * ${shiftHours}`;
    const load = f`min(${d.hours} / ${shiftHours}, 0.97 * ${d.crews})`;
    const work = f`positive(${d.work} + ${d.hours} - ${capacity})`;
    d.set({ busy: load, blocked: constant(1), workBefore: d.work, work });
    d.set({ crewHours: f`min(${d.work} + ${d.hours}, ${capacity})` });
  });
  const ladder = rungs(w.scenario, w);
  w.rung.parameter('servers', (i) => ladder[i]!.servers);
  w.program.pass('Erlang B', { d: w.depot.at(ladder.map((x) => x.depot)), x: w.rung.each() }, ({ d, x }) => {
    const offered = f`${d.busy} * ${d.blocked}`;
    d.set({ blocked: f`${offered} / (${x.servers} + ${offered})` });
  });
  const variability =
    (dispatch.arrivalVariability * dispatch.arrivalVariability +
      dispatch.serviceVariability * dispatch.serviceVariability) /
    2;
  w.program.pass('waits', { d: w.depot.at(limited) }, ({ d }) => {
    const delayed = f`${d.crews} * ${d.blocked} / (${d.crews} - ${d.busy} * (1 - ${d.blocked}))`;
    const queue = f`${delayed} * ${d.serviceHours} / (${d.crews} - ${d.busy}) * ${variability}`;
    const overload = f`(${d.workBefore} + ${d.work}) / (2 * ${d.crews})`;
    const wait = f`min(${queue} + ${overload}, ${LONGEST_WAIT_HOURS})`;
    d.set({ wait: f`${d.crews} > 0 ? ${wait} : ${d.jobs} > 0 ? ${LONGEST_WAIT_HOURS} : 0` });
  });
}

/**
 * What the crews of one's own depots did in a counted step: jobs, hours worked, and hours that jobs waited. Crews that
 * are not counted work what the day asks for, and nobody waits for them.
 */
export function accountCrews(w: World): void {
  const own = w.depots.flatMap((d, i) => (d.kind === 'partner' ? [] : [i]));
  const limited = new Set(limitedDepots(w));
  const gate = ({ n }: { n: { counted: Node } }): Node => n.counted;
  for (const queue of [true, false]) {
    const depots = own.filter((i) => limited.has(i) === queue);
    w.program.pass(
      'ledger of crews',
      { d: w.depot.at(depots), n: w.net.at(depots.map(() => 0)) },
      ({ d, n }) => {
        n.add({ crewJobs: d.jobs, crewHours: queue ? d.crewHours : d.hours });
        if (queue) n.add({ crewWaits: f`${d.jobs} * ${d.wait}`, crewShiftWork: d.crewHours });
      },
      { gate },
    );
  }
}

/** Hours that the counted crews of one's own depots stand ready in the counted steps. */
export function crewShiftHours(w: World): number {
  const own = limitedDepots(w).filter((i) => w.depots[i]!.kind !== 'partner');
  const crews = own.reduce((sum, i) => sum + (crewsOf(w.scenario, w.depots[i]!.id) ?? 0), 0);
  return crews * w.scenario.dispatch.shiftHours * w.stepDays * (w.steps - w.firstCounted);
}

/**
 * Every hour of adjustment in a region is a visit by a crew of the depot that plans for it: our reading of "adjustments
 * (visits)" in section 2.8 of the model, the one that gives its shares on time in the studies of the counties. One
 * visit a day, however large the adjustment, would leave crews idle that are busy there.
 */
function adjustmentVisits(w: World, depots: readonly number[]): void {
  const links = w.outlooks.flatMap((o, i) => {
    const depot = o.store === null ? -1 : w.stores[o.store]!.depot;
    const first = o.window === 'claim' && w.stores[o.store!]!.product === 0;
    return first && depots.includes(depot) ? [{ outlook: i, depot, region: w.cells[o.cell]!.region }] : [];
  });
  w.program.pass(
    'visits to adjust',
    {
      d: w.depot.at(links.map((l) => l.depot)),
      r: w.region.at(links.map((l) => l.region)),
      o: w.outlook.at(links.map((l) => l.outlook)),
    },
    ({ d, r, o }) => d.add({ visits: f`${o.share} * ${r.hours}` }),
  );
}
