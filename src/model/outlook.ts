import { pow } from '../kernel/elementary.ts';
import type { Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { intensity, plannedPerStep } from './campaign.ts';
import { plannedDemand } from './demand.ts';
import { coveredSteps, leadSteps, reviewSteps, rushSteps } from './leadTimes.ts';
import type { Outlook } from './places.ts';
import { deviationOf } from './variation.ts';
import type { World } from './world.ts';

/** Steps before and after which an outlook looks: its window is [step + from, step + until). */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** Steps of a report; of what is counted where that is shorter. */
function reportSteps(w: World): number {
  const whole = Math.floor(w.scenario.time.reportDays / w.stepDays) || 1;
  const counted = w.steps - w.firstCounted;
  return whole < counted ? whole : counted;
}

function spanOf(w: World, o: Outlook): Span {
  switch (o.window) {
    case 'next':
      return { from: 0, until: 1 };
    case 'report':
      return { from: 0, until: reportSteps(w) };
    case 'claim': {
      const lead = leadSteps(w, o.store!);
      return w.scenario.supply.retention === 0
        ? { from: lead, until: lead + reviewSteps(w) }
        : { from: 0, until: coveredSteps(w, o.store!) };
    }
    case 'rush': {
      const lead = rushSteps(w);
      return w.scenario.supply.retention === 0
        ? { from: lead, until: lead + 1 }
        : { from: 0, until: lead + reviewSteps(w) };
    }
    default:
      return o.window satisfies never;
  }
}

/** Whether an outlook is needed before step t; `review`: steps between two reviews of stock. */
function isDue(w: World, o: Outlook, t: number, review: number): boolean {
  if (o.window === 'next') return true;
  if (o.window === 'claim' || o.window === 'rush') return t % review === 0;
  if (t < w.firstCounted || t >= w.steps) return false;
  return t === w.firstCounted || w.program.bucketOf[t] !== w.program.bucketOf[t - 1];
}

/**
 * Forecasts F_{t+h|t} = base^plan·ĝ·(1 + Σ known·û·ū), summed over the window of each outlook (model 2.5). What does
 * not vary between futures, base and planned uplift of each window, is summed once here.
 */
export function outlooks(w: World): void {
  const spans = w.outlooks.map((o) => spanOf(w, o));
  const review = reviewSteps(w);
  const ahead = spans.reduce((most, s) => (s.until > most ? s.until : most), 0) + 1;
  const length = w.steps + ahead;
  const base = w.cells.map(() => new Float64Array(length));
  const uplift = w.campaigns.map(() => w.productIds.map(() => new Float64Array(length)));
  w.streams.forEach((s, j) => {
    const planned = plannedDemand(w, j, length);
    const pull = w.stream.parameterValues.get('pull')?.[j] ?? 1;
    for (let t = 0; t < length; t++) base[s.cell]![t]! += planned[t]! * pull;
    w.campaigns.forEach((c, m) => {
      if (c.region !== s.region) return;
      const campaign = w.scenario.campaigns[c.id]!;
      const strength = intensity(w, campaign, w.channelIds[s.channel]!) * pull;
      const shares = plannedPerStep(w, campaign, w.regionIds[s.region]!, length);
      for (let t = 0; t < length; t++) uplift[m]![s.product]![t]! += planned[t]! * strength * shares[t]!;
    });
  });
  const { persistence } = w.scenario.demand;
  const memory = persistence === 0 ? 0 : pow(persistence, w.stepDays);
  const lag = Math.floor(w.scenario.information.lagDays / w.stepDays);
  const fading = w.scenario.information.forecast.kind === 'mmse';
  const fades = Float64Array.from({ length: ahead }, (_, k) =>
    memory === 0 || !fading ? 0 : pow(memory, k + 1 + lag),
  );
  const over = (values: Float64Array, i: number, t: number, faded: boolean): number => {
    const { from, until } = spans[i]!;
    let sum = 0;
    for (let k = from; k < until; k++) sum += faded ? values[t + k]! * fades[k]! : values[t + k]!;
    return sum;
  };
  const cellBase = (i: number): Float64Array => base[w.outlooks[i]!.cell]!;
  w.outlook.parameter('firstBase', (i) => over(cellBase(i), i, 0, false));
  w.outlook.parameter('firstFaded', (i) => (fading ? over(cellBase(i), i, 0, true) : 0));
  w.outlook.parameter('share', (i) => w.outlooks[i]!.share);
  // Whether each is needed before step t = 0 … steps, by outlook.
  const needed = w.outlooks.map((o) => {
    const own = new Uint8Array(w.steps + 1);
    for (let t = 0; t <= w.steps; t++) own[t] = isDue(w, o, t, review) ? 1 : 0;
    return own;
  });
  const due = (t: number, i: number): boolean => needed[i]![t] === 1;
  // Read where an outlook is due, and nowhere else.
  w.outlook.series('base', (t, i) => (due(t + 1, i) ? over(cellBase(i), i, t + 1, false) : 0));
  w.outlook.series('faded', (t, i) => (fading && due(t + 1, i) ? over(cellBase(i), i, t + 1, true) : 0));
  w.outlook.series('due', (t, i) => (due(t + 1, i) ? 1 : 0));
  w.outlook.series('opens', (t, i) => (due(t, i) ? 1 : 0));

  const reached = reaches(w);
  const unitsOf = (i: number): Float64Array => {
    const { outlook, campaign } = reached[i]!;
    return uplift[campaign]![w.cells[w.outlooks[outlook]!.cell]!.product]!;
  };
  w.outlookReach.parameter('firstUplift', (i) => over(unitsOf(i), reached[i]!.outlook, 0, false));
  w.outlookReach.series('uplift', (t, i) =>
    due(t + 1, reached[i]!.outlook) ? over(unitsOf(i), reached[i]!.outlook, t + 1, false) : 0,
  );

  const rows = { o: w.outlook.each(), c: w.cell.at(w.outlooks.map((o) => o.cell)) };
  const crossing = {
    x: w.outlookReach.each(),
    o: w.outlook.at(reached.map((r) => r.outlook)),
    m: w.campaign.at(reached.map((r) => r.campaign)),
  };
  const next = w.outlooks.flatMap((o, i) => (o.window === 'next' ? [i] : []));
  const nextRows = { o: w.outlook.at(next), c: w.cell.at(next.map((i) => w.outlooks[i]!.cell)) };
  w.cell.start('errorVariance', (i) => {
    const sd = deviationOf(w, i, base[i]![0]!);
    return sd * sd;
  });
  const at = 'start';
  w.program.pass('first outlook', rows, ({ o }) => o.set({ plain: f`${o.firstBase} * 1` }), { at });
  w.program.pass(
    'campaigns in the first outlook',
    crossing,
    ({ x, o, m }) => o.add({ plain: f`${m.known} * ${x.firstUplift}` }),
    { at },
  );
  w.program.pass(
    'first forecast',
    rows,
    ({ o, c }) => o.set({ mean: meanOf(w, c.level, o.plain, o.firstFaded) }),
    { at },
  );
  w.program.pass('first forecast of a cell', nextRows, ({ o, c }) => c.set({ forecast: o.mean }), { at });
}

/** Renews the outlooks that are due before the coming step. */
export function look(w: World): void {
  const reached = reaches(w);
  const rows = { o: w.outlook.each(), c: w.cell.at(w.outlooks.map((o) => o.cell)) };
  w.program.pass('outlook', rows, ({ o }) => o.set({ plain: o.base }), { gate: ({ o }) => o.due });
  w.program.pass(
    'campaigns in the outlook',
    {
      x: w.outlookReach.each(),
      o: w.outlook.at(reached.map((r) => r.outlook)),
      m: w.campaign.at(reached.map((r) => r.campaign)),
    },
    ({ x, o, m }) => o.add({ plain: f`${m.known} * ${x.uplift}` }),
    { gate: ({ x }) => x.uplift },
  );
  w.program.pass('forecast', rows, ({ o, c }) => o.set({ mean: meanOf(w, c.level, o.plain, o.faded) }), {
    gate: ({ o }) => o.due,
  });
  const next = w.outlooks.flatMap((o, i) => (o.window === 'next' ? [i] : []));
  w.program.pass(
    'forecast of a cell',
    { o: w.outlook.at(next), c: w.cell.at(next.map((i) => w.outlooks[i]!.cell)) },
    ({ o, c }) => c.set({ forecast: o.mean }),
  );
}

/** Level forecast ĝ·plain; with mmse the deviation last seen, faded by φ^(h+τ) over the window. */
function meanOf(w: World, level: Node, plain: Node, faded: Node): Node {
  return w.scenario.information.forecast.kind === 'mmse'
    ? f`${plain} + (${level} - 1) * ${faded}`
    : f`${level} * ${plain}`;
}

/** Which outlooks each campaign of a region is part of, in the order of the kind `outlookReach`. */
function reaches(w: World): { outlook: number; campaign: number }[] {
  return w.outlooks.flatMap((o, outlook) =>
    w.campaigns.flatMap((c, campaign) =>
      c.region === w.cells[o.cell]!.region ? [{ outlook, campaign }] : [],
    ),
  );
}
