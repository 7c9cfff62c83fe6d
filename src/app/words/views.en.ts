import type { futureZh, timeZh } from './views.zh-CN.ts';

export const timeEn: typeof timeZh = {
  title: 'Over time',
  series: 'Show',
  region: 'Region',
  date: 'Date',
  names: {
    demand: 'Demand',
    forecast: 'Forecast',
    served: 'Served',
    unserved: 'Unserved',
    unservedPercent: 'Share unserved',
    hours: 'Dispatch hours',
    onTimePercent: 'Delivered on time',
    satisfaction: 'Satisfaction',
    stock: 'Stock at the end of the day',
  },
  titleOf: (series) => `Over time: ${series}`,
  howDifferences:
    'Differences from the reference in the same future. Line: middle. Bands: half and nine tenths of the futures. Bars above: campaigns',
  readHere: (region) => `Read ${region} day by day`,
  binds:
    'Strip along the bottom: futures in which crews leave work over or a lane is full; the stronger, the more',
  bound: (share) => `; in ${share} of futures a capacity is used up`,
  known: {
    system: (date, chance) => `${date}: known through the system, chance ${chance}`,
    meeting: (date, chance) => `${date}: known from the meeting, chance ${chance}`,
  },
  how: 'Lines: the middle future. Bands, for this scenario and the reference: half and nine tenths of the futures. Bars above: campaigns; triangles: the days of hearing of them (full: by the system, hollow: in a meeting)',
  futures: (count) => `from ${count} futures`,
  waiting: 'Working it out, a moment',
  failed: 'This did not work out; leave the view and come back to try again',
  says: ({ date, middle, low, high }) => `${date}: middle ${middle}, nine in ten between ${low} and ${high}`,
  told: (scenario, sentence) => `“${scenario}”, ${sentence}`,
  columns: (unit) => `middle (5–95 %)${unit === '' ? '' : `, ${unit}`}`,
};

export const futureEn: typeof futureZh = {
  title: (scenario) => `Follow one future: ${scenario}`,
  replication: 'Future number',
  lead: (unit) =>
    `This one future under the same seed, day by day. Quantities in ${unit}, hours in h; in the table, days with unserved demand are tinted.`,
  readHere: 'Read this future day by day',
  says: (date, told) => `${date}: ${told.join(', ')}.`,
  shortDays: (short, all) =>
    short === 0
      ? `In all ${all} steps everything was served.`
      : `In ${short} of ${all} steps something went unserved.`,
  balance:
    'Every day balances: opening + received = sent out + expired + closing; demand = served + unserved.',
  columns: {
    demand: 'Demand',
    forecast: 'Forecast',
    served: 'Served',
    unserved: 'Unserved',
    local: 'From own depot',
    lateral: 'From neighbours',
    hub: 'From the hub',
    outside: 'From outside',
    opening: 'Opening',
    received: 'Received',
    out: 'Sent out',
    expired: 'Expired',
    closing: 'Closing',
    ordered: 'Ordered',
    hours: 'Hours',
    satisfaction: 'Satisfaction',
  },
};
