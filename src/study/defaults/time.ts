import { core, more, ours, whole } from './parameter.ts';

export const time = {
  'time.stepDays': core('Δ', 'd', 1, whole(1, 31), 'guess', ours),
  'time.horizonDays': core('T', 'd', 180, whole(1, 1095), 'guess', ours),
  'time.warmupDays': core('T₀', 'd', 0, whole(0, 1095), 'guess', ours),
  'time.reportDays': more(
    'M',
    'd',
    30,
    whole(1, 365),
    'guess',
    'our assumption: a reporting month of 30 days',
  ),
};
