import { exp } from '../kernel/elementary.ts';
import { logDeviation } from '../theory/lognormalDemand.ts';
import type { World } from './world.ts';

/**
 * Coefficient of variation of a stream's demand per step: that of its channel, else of its region, else of the plan;
 * variants of a product vary √V times as much, so that V independent ones together vary as the product does.
 */
export function cvOf(w: World, stream: number): number {
  const { region, product, channel } = w.streams[stream]!;
  const { demand, network } = w.scenario;
  const own =
    demand.channels[w.channelIds[channel]!]!.demandCv ??
    network.regions[w.regionIds[region]!]!.demandCv ??
    demand.cv;
  return own * Math.sqrt(demand.products[w.productIds[product]!]!.variants);
}

/** Standard deviation of a stream's demand per step around `mean` units, as the noise gives it. */
function streamDeviation(w: World, stream: number, mean: number): number {
  switch (w.scenario.demand.noise) {
    case 'none':
      return 0;
    case 'poisson':
      return Math.sqrt(mean);
    case 'compoundPoisson':
      return Math.sqrt(3 * mean);
    case 'normal':
    case 'lognormal':
    case 'gamma':
      return cvOf(w, stream) * mean;
    default:
      return w.scenario.demand.noise satisfies never;
  }
}

/**
 * Standard deviation of a cell's demand per step around `mean` units, in all its channels together. Shocks of two
 * channels correlate by 1 − ι, so the variance is Σ σ_j² + Σ_{j≠k} (1 − ι)σ_jσ_k; lognormal demands correlate by
 * (e^((1−ι)s_js_k) − 1)/(cv_j·cv_k) (Johnson, Kotz & Balakrishnan 1994, ch. 14), other laws by 1 − ι as if they
 * were normal (our approximation).
 */
export function deviationOf(w: World, cell: number, mean: number): number {
  const { channels, channelIdiosyncrasy, noise } = w.scenario.demand;
  const shared = 1 - channelIdiosyncrasy;
  const parts = w.streams.flatMap((s, stream) => {
    if (s.cell !== cell) return [];
    const units = mean * channels[w.channelIds[s.channel]!]!.share;
    return [{ units, deviation: streamDeviation(w, stream, units), log: logDeviation(cvOf(w, stream)) }];
  });
  let variance = 0;
  for (const [i, a] of parts.entries())
    for (const [k, b] of parts.entries()) {
      if (i === k) variance += a.deviation * a.deviation;
      else if (noise === 'lognormal') variance += a.units * b.units * (exp(shared * a.log * b.log) - 1);
      else variance += shared * a.deviation * b.deviation;
    }
  return Math.sqrt(variance);
}
