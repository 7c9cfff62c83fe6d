import { pow } from '../kernel/elementary.ts';
import { constant } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { logDeviation } from '../theory/lognormalDemand.ts';
import type { Plan } from '../study/study.ts';
import type { World } from './world.ts';

type Campaign = Plan['campaigns'][string];

/**
 * Planned uplift ū of a campaign on each day from the first of the run, as a share of base demand, before the
 * intensity of a region. Direct mode: u on [start, start + days). Spend mode: β · hill(A) with adstock
 * A_t = x_t + θ·A_{t−1} (geometric carry-over, Broadbent 1979) and hill(A) = A^α / (A^α + A½^α); A½ left open is the
 * mean adstock while the campaign spends. `days`: number of days computed.
 */
export function plannedUplift({ startDay, days: length, mode }: Campaign, days: number): Float64Array {
  const uplift = new Float64Array(days);
  const last = startDay + length;
  if (mode.kind === 'direct') {
    for (let day = startDay; day < last && day < days; day++) uplift[day] = mode.upliftShare;
    return uplift;
  }
  const stock = new Float64Array(days > last ? days : last);
  let carried = 0;
  let sum = 0;
  for (let day = startDay; day < stock.length; day++) {
    carried = (day < last ? mode.spendPerDay : 0) + mode.retentionPerDay * carried;
    stock[day] = carried;
    if (day < last) sum += carried;
  }
  const half = mode.halfSaturation ?? sum / length;
  if (!(half > 0)) return uplift;
  for (let day = 0; day < days; day++) {
    const relative = stock[day]! / half;
    if (relative < 1e-12) continue;
    const power = pow(relative, mode.hillExponent);
    uplift[day] = (mode.ceilingShare * power) / (power + 1);
  }
  return uplift;
}

/** How strongly a campaign works on one channel of the average customer: Σ_s w_s·response_s·intensity_s × channel. */
export function intensity(w: World, campaign: Campaign, channel: string): number {
  const { segments } = w.scenario.demand;
  const response = w.segmentIds.reduce(
    (sum, s) => sum + segments[s]!.share * segments[s]!.response * (campaign.segmentIntensity[s] ?? 1),
    0,
  );
  return response * (campaign.channelIntensity[channel] ?? 1);
}

/** Planned uplift per step in a region, averaged over the days of the step; steps beyond the run included. */
export function plannedPerStep(w: World, campaign: Campaign, region: string, steps: number): Float64Array {
  const daily = plannedUplift(campaign, steps * w.stepDays);
  const share = campaign.regions === 'all' ? 1 : (campaign.regions[region] ?? 0);
  const planned = new Float64Array(steps);
  for (let t = 0; t < steps; t++) {
    let sum = 0;
    for (let d = 0; d < w.stepDays; d++) sum += daily[t * w.stepDays + d]!;
    planned[t] = (share * sum) / w.stepDays;
  }
  return planned;
}

/**
 * What a campaign does to demand: gain = base · Σ ū·ξ, a dip that repays what was only borrowed from later days, and
 * what is taken from other streams of the region. ln ξ = s(√a′·N₁ + √(1 − a′)·N₂) − s²/2, so E ξ = 1.
 * Over a long horizon the net volume is (1 − π − χ) of the gross (exact). A negative uplift with π > 0 is demand
 * response with rebound.
 */
export function campaignDraws(w: World): void {
  const { scenario } = w;
  const of = (i: number): Campaign => scenario.campaigns[w.campaigns[i]!.id]!;
  if (w.campaigns.length === 0) return;
  const planned = w.campaigns.map((c, i) => plannedPerStep(w, of(i), w.regionIds[c.region]!, w.steps));
  w.campaign.series('planned', (t, i) => planned[i]![t]!);
  w.campaign.parameter('sigma', (i) => logDeviation(of(i).effectCv));
  const revealed = Math.sqrt(w.known.accuracy);
  const hidden = Math.sqrt(1 - w.known.accuracy);
  w.program.pass(
    'effect of campaigns',
    { m: w.campaign.each() },
    ({ m }) => {
      m.set({
        effect: f`exp(${m.sigma} * (${revealed} * ${m.revealed} + ${hidden} * ${m.hidden}) - ${m.sigma} * ${m.sigma} / 2)`,
        // What may be known is E[ξ | N₁], a multiplicative martingale of forecast evolution (Heath & Jackson 1994).
        signal: f`exp(${m.sigma} * ${revealed} * ${m.revealed} - ${w.known.accuracy} * ${m.sigma} * ${m.sigma} / 2)`,
      });
    },
    { at: 'start' },
  );
}

/** Adds gain, dip and cannibalisation to the streams; call after their base is set. */
export function campaignDemand(w: World): void {
  const pairs = w.campaigns.flatMap((c, campaign) =>
    w.streams.flatMap((s, stream) => (s.region === c.region ? [{ campaign, stream }] : [])),
  );
  if (pairs.length === 0) return;
  const of = (i: number): Campaign => w.scenario.campaigns[w.campaigns[pairs[i]!.campaign]!.id]!;
  const sell = 1 + w.scenario.incentives.effects.sell * w.effort.sell;
  w.reach.parameter(
    'factor',
    (i) => sell * intensity(w, of(i), w.channelIds[w.streams[pairs[i]!.stream]!.channel]!),
  );
  w.reach.parameter('pullForward', (i) => of(i).pullForwardShare);
  w.reach.parameter('repay', (i) => 1 - pow(1 - of(i).repayPerDay * (1 - 1e-12), w.stepDays));
  w.reach.parameter('cross', (i) => of(i).cannibalisationShare);

  const reached = [...new Set(pairs.map((p) => p.stream))];
  const rows = {
    x: w.reach.each(),
    m: w.campaign.at(pairs.map((p) => p.campaign)),
    j: w.stream.at(pairs.map((p) => p.stream)),
  };
  const zero = constant(0);
  w.program.pass('campaigns begin', { j: w.stream.at(reached) }, ({ j }) => {
    j.set({ gain: zero, crossGain: zero, dipWanted: zero });
  });
  w.program.pass('gain and repayment', rows, ({ x, m, j }) => {
    const gain = f`${j.base} * ${m.planned} * ${x.factor} * ${m.effect}`;
    const dip = f`${x.repay} * ${x.debt}`;
    j.add({ gain, crossGain: f`${x.cross} * ${gain}`, dipWanted: dip });
    x.set({ dip, debt: f`${x.debt} + ${x.pullForward} * ${gain}` });
  });
  w.program.pass('dip is at most nine tenths of the base', { j: w.stream.at(reached) }, ({ j }) => {
    j.set({ dip: f`min(${j.dipWanted}, 0.9 * ${j.base})` });
  });
  w.program.pass('repaid debt', rows, ({ x, j }) => {
    const paid = f`${j.dipWanted} > 0.9 * ${j.base} ? ${x.dip} * (0.9 * ${j.base} / ${j.dipWanted}) : ${x.dip}`;
    x.set({ debt: f`${x.debt} - ${paid}` });
  });
  cannibalisation(w);
}

/**
 * cann_j = Σ_{j′ ≠ j, same region} χ·gain_j′·base_j / Σ_{i ≠ j′} base_i: what a stream gains at the expense of its
 * neighbours is spread over them in proportion to their base (our assumption). Nothing where a stream is alone.
 */
function cannibalisation(w: World): void {
  const active = Object.values(w.scenario.campaigns).some((c) => c.cannibalisationShare > 0);
  if (!active) return;
  const regions = [...new Set(w.campaigns.map((c) => c.region))];
  const streams = w.streams.flatMap((s, i) => (regions.includes(s.region) ? [i] : []));
  const rows = { j: w.stream.at(streams), r: w.region.at(streams.map((i) => w.streams[i]!.region)) };
  const zero = constant(0);
  w.program.pass('bases of a region', { r: w.region.at(regions) }, ({ r }) =>
    r.set({ bases: zero, crossRates: zero }),
  );
  w.program.pass('sum of bases', rows, ({ j, r }) => r.add({ bases: j.base }));
  w.program.pass('rate at which a stream takes', rows, ({ j, r }) => {
    const others = f`${r.bases} - ${j.base}`;
    const rate = f`${others} > 1e-9 * ${j.base} ? ${j.crossGain} / ${others} : 0`;
    j.set({ crossRate: rate });
    r.add({ crossRates: rate });
  });
  w.program.pass('what a stream loses', rows, ({ j, r }) => {
    j.set({ crossLoss: f`${j.base} * (${r.crossRates} - ${j.crossRate})` });
  });
}
