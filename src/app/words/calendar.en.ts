import type { Words } from './zh-CN.ts';

/** The words of the campaign calendar. */
export const calendarEn: Words['calendar'] = {
  title: 'Campaign calendar',
  hint: 'Drag over empty days to draw a campaign; drag a bar to move it, its ends to stretch it, with Alt to copy it. Keys: ← → move, with Shift stretch, C copies, Delete removes.',
  empty: 'No campaign yet. Drag over empty days above to draw one in those regions.',
  says: ({ first, last, days, regions, peak }) =>
    `${first} to ${last}, ${days} days, ${regions} ${regions === '1' ? 'region' : 'regions'}, at most ${peak}`,
  curve: ({ name, peak, peakDay, dip, dipDay }) =>
    `${name}: expected demand at most ${peak} (${peakDay})${dip === null ? '.' : `, afterwards down to ${dip} (${dipDay}).`}`,
  curveDown: ({ name, peak, peakDay, dip, dipDay }) =>
    `${name}: expected demand down to ${dip} (${dipDay}), afterwards up to ${peak} (${peakDay}).`,
  editing: (name) => `Campaign: ${name}`,
  name: 'Name of the campaign',
  copy: (name) => `Copy “${name}”`,
  copyOf: (name) => `${name} (copy)`,
  regions: 'In which regions',
  everywhere: 'All regions',
  nowhere: 'No region is chosen, so this campaign does nothing.',
  table: 'The campaigns in numbers',
  columns: {
    name: 'Campaign',
    start: 'Start',
    days: 'Length',
    peak: 'Highest',
    dip: 'Lowest',
    regions: 'Regions',
  },
  glue: ', ',
};
