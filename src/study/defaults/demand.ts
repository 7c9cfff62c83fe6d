import { between, core, from, more, oneOf, onOff, optional, ours, required, whole } from './parameter.ts';

const power = 'our assumption for goods; electricity is steadier';
const noises = oneOf('none', 'normal', 'lognormal', 'poisson', 'compoundPoisson', 'gamma');
const correlations = oneOf('equal', 'distance', 'matrix');

export const demand = {
  'demand.cv': core('cv', 'share', 0.2, between(0, 1.5), 'guess', `${power} (.05)`),
  'demand.noise': more('–', '–', 'lognormal', noises, 'guess', ours),
  'demand.correlation.kind': core('Σ', '–', 'equal', correlations, 'guess', ours),
  'demand.correlation.rho': core(
    'ρ',
    '1',
    0.2,
    between(-1, 1),
    'guess',
    'our assumption for goods; power .6',
  ),
  'demand.correlation.scaleKm': core('–', 'km', 100, between(0.1, 20_000), 'guess', ours),
  'demand.correlation.values.*.*': core('ρ_rq', '1', 0, between(-1, 1), 'guess', ours),
  'demand.persistence': more('φ', '1', 0.3, between(0, 0.95), 'guess', 'our assumption for goods; power .7'),
  'demand.channelIdiosyncrasy': more('ι', 'share', 0.3, between(0, 1), 'guess', ours),
  'demand.season.weekday.*': more('–', '1', 1, between(0, 10), 'data', 'own records, Monday first'),
  'demand.season.month.*': more('–', '1', 1, between(0, 10), 'data', 'own records, January first'),
  'demand.trendPerYear': more('–', '1/yr', 0, between(-0.5, 1), 'guess', ours),

  'demand.channels.*.share': core('w_c', 'share', required, between(0, 1), 'data', 'own order records'),
  'demand.channels.*.promiseHours': core(
    'P_c',
    'h',
    required,
    between(0.5, 168),
    'data',
    'own terms of delivery',
  ),
  'demand.channels.*.demandCv': more(
    'cv_c',
    'share',
    from('network.regions.*.demandCv'),
    between(0, 1.5),
    'guess',
    ours,
  ),
  // Left out: yes for a channel with the id `online`, no for any other.
  'demand.channels.*.online': more('–', '–', optional, onOff, 'data', 'own terms of sale'),
  'demand.channels.*.reportingLagDays': more('τ_c', 'd', 0, whole(0, 30), 'guess', ours),

  'demand.segments.*.share': core('w_s', 'share', required, between(0, 1), 'data', 'own customer records'),
  'demand.segments.*.response': more('resp', '1', 1, between(0, 3), 'guess', ours),
  'demand.segments.*.consent': more(
    'o_s',
    'share',
    from('information.consentShare'),
    between(0, 1),
    'data',
    'consent on record',
  ),
  'demand.segments.*.loyaltyWeight': more('–', '1', 1, between(0, 10), 'guess', ours),

  'demand.products.*.share': core('w_p', 'share', required, between(0, 1), 'data', 'own sales records'),
  'demand.products.*.variants': more('V', '–', 1, whole(1, 10), 'guess', ours),
};
