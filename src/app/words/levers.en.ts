import type { Words } from './zh-CN.ts';

/** The words of the lever column. */
export const leversEn: Words['levers'] = {
  title: 'Levers',
  open: 'Levers',
  editing: (name) => `Adjusting: ${name}`,
  baseNote: 'A change of the base moves every scenario',
  groups: {
    demand: 'Demand',
    campaigns: 'Campaigns',
    placement: 'Placement of stock',
    information: 'Information and coordination',
    dispatch: 'Promise and dispatch',
  },
  items: {
    demandCv: { name: 'Demand swing', help: 'How far daily demand moves around its mean.' },
    correlation: {
      name: 'Regions move together',
      help: '0: independent regions; 1: all rise and fall as one.',
    },
    uplift: {
      name: 'Uplift while running',
      help: 'How much demand rises on average while the campaign runs.',
    },
    effectCv: {
      name: 'Uncertainty of uplift',
      help: 'How far the true effect may lie from the expected one.',
    },
    centralShare: {
      name: 'Share held in the hub',
      help: 'The rest stands in the regions, nearer to customers.',
    },
    margin: {
      name: 'Extra above the forecast',
      help: 'A fixed share of the forecast supplied on top of it.',
    },
    safetyFactor: {
      name: 'Safety stock factor',
      help: 'Reserve in multiples of the forecast error; more means fewer shortages.',
    },
    lag: {
      name: 'News reaches distribution after',
      help: 'Days until distribution sees sales and campaigns.',
    },
    coverage: {
      name: 'Campaigns it hears of',
      help: 'Share of campaigns that distribution is told about in time.',
    },
    accuracy: {
      name: 'Accuracy of the news',
      help: 'How much of a campaign’s strength distribution knows in advance.',
    },
    meetings: {
      name: 'Joint meeting every',
      help: 'How often marketing and distribution go through the plan together.',
    },
    promise: {
      name: 'Promised delivery time',
      help: 'Within how many hours customers are promised delivery.',
    },
    crews: { name: 'Crews per depot', help: 'More crews out at once, shorter queues.' },
    deadBand: { name: 'Deviation left alone', help: 'Deviations inside this band cause no dispatch work.' },
  },
  of: (name, entry) => `${name}: ${entry}`,
  more: (name) => `${name}: one step up`,
  less: (name) => `${name}: one step down`,
  reset: (name, value) => `${name}: back to the base, ${value}`,
  explain: (name) => `About: ${name}`,
  range: (low, high) => `${low} to ${high}`,
  base: (value) => `base ${value}`,
  changed: 'changed',
  invalid: (low, high) => `A number from ${low} to ${high}`,
  on: 'on',
  off: 'off',
  unlimited: 'no limit',
  between: (low: string, high: string) => `${low} to ${high}`,
  rangeOf: (field: string) => `${field}, range`,
  noCampaign: 'This scenario has no campaign.',
  takeOut: (name) => `Take out “${name}”`,
  addCampaign: 'Add a campaign',
  campaignName: 'New campaign',
};
