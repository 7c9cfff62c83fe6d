import type { World } from './world.ts';

/**
 * Coefficient of variation of a cell's demand per step: that of its region; variants of a product vary √V times as
 * much, so that V independent ones together vary as the product does.
 */
export function cvOf(w: World, cell: number): number {
  const { region, product } = w.cells[cell]!;
  const own = w.scenario.network.regions[w.regionIds[region]!]!.demandCv ?? w.scenario.demand.cv;
  return own * Math.sqrt(w.scenario.demand.products[w.productIds[product]!]!.variants);
}

/** Standard deviation of a cell's demand per step around `mean` units, as the noise gives it. */
export function deviationOf(w: World, cell: number, mean: number): number {
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
      return cvOf(w, cell) * mean;
    default:
      return w.scenario.demand.noise satisfies never;
  }
}
