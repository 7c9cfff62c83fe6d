import type { calibrationZh } from './calibration.zh-CN.ts';

/** What a history teaches: in the page and for `tandem calibrate`. */
export const calibrationEn: typeof calibrationZh = {
  title: (rows, unit) => `What ${rows} rows of history teach (quantities in ${unit})`,
  fewRows: 'Fewer than 12 rows: these are ranges, not estimates.',
  refused: (rows) => `Left out, since their forecast cannot be meant: ${rows}`,
  heads: ['figure', 'value', 'interval', 'holds at', 'note'],
  gap: 'mean gap, % of the forecast',
  bootstrap: 'interval by resampling rows',
  mean: 'mean error (actual − forecast), %',
  sd: 'standard deviation of the error, %',
  belief: 'the same mean, with what was believed before, %',
  spread: 'the same deviation, with what was believed before, %',
  prior: 'before: 0 ± 4 %',
  next: 'error of the next month, %',
  base: 'deviation without a campaign, %',
  effect: 'deviation per unit of campaign influence',
  hours: (unit) => `hours of dispatch per 1,000 ${unit} of error`,
  slope: 'the same by regression',
  correlation: 'correlation of two regions in one month',
  pairs: (count) => `${count} pairs`,
  and: '; ',
  notIdentified: 'the rows cannot tell',
  covered: 'rows inside the 80 % interval of the others, %',
  of: (covered, rows) => `${covered} of ${rows}`,
  skill: 'gap less than “as last time” by, %',
  rows: (count) => `${count} rows have a last time`,
  walked: 'rows inside the 80 % interval of the months before, %',
  pinball: 'pinball loss of those forecasts, %',
  regions: {
    title: 'Errors by region, % of the forecast',
    heads: ['region', 'rows', 'mean gap', 'mean', 'deviation', 'drawn to all', 'neighbours', '5 to 95 %'],
  },
  common: (factor, months) =>
    `One reserve for all regions would need ${factor} of what they need apart (${months} common months).`,
  lessons: {
    title: 'What this says about the inputs of the study',
    heads: ['input', 'from history', 'interval', 'holds at', 'in the file'],
    how: 'An interval can be typed as a range (low to high): each future then draws its own value.',
  },
  page: {
    lead: 'An error is what came above the forecast. Intervals say how much so few rows can tell.',
    inScenario: 'this scenario',
    take: (range) => `Take ${range}`,
    taken: 'taken',
    taking: (input, range) => `Take ${range} for “${input}”: each future draws its own value`,
  },
};
