import { acting, always, has, ours, some, type Mechanism } from './mechanism.ts';

export const demandMechanisms: readonly Mechanism[] = [
  acting('frame', 'calendar', ours, always, [
    'time.stepDays',
    'time.horizonDays',
    'time.warmupDays',
    'time.reportDays',
  ]),
  { id: 'unit', topic: 'frame', on: always, reads: ['network.unit'], source: ours, acts: 'page' },
  acting('demand', 'baseDemand', ours, always, [
    'network.regions.*.baseDemandPerDay',
    'demand.channels.*.share',
    'demand.segments.*.share',
    'demand.products.*.share',
  ]),
  acting('demand', 'noise', 'inverse transform, Devroye 1986', ({ demand }) => demand.noise !== 'none', [
    'demand.noise',
  ]),
  acting(
    'demand',
    'variation',
    'mean-one law of the family chosen',
    ({ demand }) => ['normal', 'lognormal', 'gamma'].includes(demand.noise),
    ['demand.cv', 'network.regions.*.demandCv', 'demand.channels.*.demandCv'],
  ),
  acting('demand', 'correlation', 'one-factor normal or Cholesky, Golub & Van Loan 2013', correlated, [
    'demand.correlation.kind',
    'demand.correlation.rho',
    'demand.correlation.scaleKm',
    'demand.correlation.values.*.*',
  ]),
  acting('demand', 'places', 'chord distance; Schoenberg 1938', usesPlaces, [
    'network.regions.*.latitude',
    'network.regions.*.longitude',
    'network.depots.*.latitude',
    'network.depots.*.longitude',
  ]),
  acting(
    'demand',
    'persistence',
    'first-order autoregression',
    ({ demand }) => demand.noise !== 'none' && demand.persistence > 0,
    ['demand.persistence'],
  ),
  acting(
    'demand',
    'channelNoise',
    ours,
    ({ demand }) => demand.noise !== 'none' && demand.channelIdiosyncrasy > 0,
    ['demand.channelIdiosyncrasy'],
  ),
  acting(
    'demand',
    'season',
    'multipliers',
    ({ demand }) => demand.season.weekday !== null || demand.season.month !== null,
    ['demand.season.weekday.*', 'demand.season.month.*'],
  ),
  acting('demand', 'trend', 'linear', ({ demand }) => demand.trendPerYear !== 0, ['demand.trendPerYear']),
  acting(
    'demand',
    'variants',
    ours,
    ({ demand }) => Object.values(demand.products).some(({ variants }) => variants > 1),
    ['demand.products.*.variants'],
  ),
  acting('demand', 'promisePull', 'constant elasticity', ({ customers }) => customers.promiseElasticity > 0, [
    'customers.promiseElasticity',
  ]),

  acting('campaigns', 'campaigns', ours, (plan) => some(plan, () => true), [
    'campaigns.*.startDay',
    'campaigns.*.days',
    'campaigns.*.regions.*',
    'campaigns.*.mode.kind',
    'campaigns.*.channelIntensity.*',
    'campaigns.*.segmentIntensity.*',
    'demand.segments.*.response',
  ]),
  acting(
    'campaigns',
    'directUplift',
    'the “campaign impact %” of the paper',
    (plan) => some(plan, ({ mode }) => mode.kind === 'direct'),
    ['campaigns.*.mode.upliftShare'],
  ),
  acting(
    'campaigns',
    'spendResponse',
    'adstock, Broadbent 1979; Hill saturation',
    (plan) => some(plan, ({ mode }) => mode.kind === 'spend'),
    [
      'campaigns.*.mode.spendPerDay',
      'campaigns.*.mode.ceilingShare',
      'campaigns.*.mode.hillExponent',
      'campaigns.*.mode.halfSaturation',
      'campaigns.*.mode.retentionPerDay',
    ],
  ),
  acting(
    'campaigns',
    'uncertainEffect',
    'lognormal with mean 1',
    (plan) => some(plan, ({ effectCv }) => effectCv > 0),
    ['campaigns.*.effectCv'],
  ),
  acting(
    'campaigns',
    'pullForward',
    'unit-sales decomposition, Van Heerde et al.; Macé & Neslin 2004',
    (plan) => some(plan, ({ pullForwardShare }) => pullForwardShare > 0),
    ['campaigns.*.pullForwardShare', 'campaigns.*.repayPerDay'],
  ),
  acting(
    'campaigns',
    'cannibalisation',
    ours,
    (plan) => some(plan, ({ cannibalisationShare }) => cannibalisationShare > 0),
    ['campaigns.*.cannibalisationShare'],
  ),
];

/** Coordinates matter where shocks fade with distance, and where neighbours at equal hours are asked by distance. */
function usesPlaces({ demand, placement }: Parameters<Mechanism['on']>[0]): boolean {
  return demand.correlation.kind === 'distance' || placement.lateral.enabled;
}

/**
 * A common factor is drawn for one region too, so that another region moves nobody. A hub's safety stock counts on how
 * errors go together even where there is no noise.
 */
function correlated(plan: Parameters<Mechanism['on']>[0]): boolean {
  const { correlation, noise } = plan.demand;
  const together =
    correlation.kind === 'equal' ? correlation.rho !== 0 : Object.keys(plan.network.regions).length > 1;
  return together && (noise !== 'none' || has(plan, 'central'));
}
