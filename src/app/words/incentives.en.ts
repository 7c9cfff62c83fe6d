import type { Words } from './zh-CN.ts';

/** The words of the incentives. */
export const incentivesEn: Words['incentives'] = {
  title: 'Incentives',
  weights: 'Weights of the three joint goals',
  hint: 'Drag the dot: the nearer to a corner, the more its goal weighs. Arrow keys move it; the boxes always add up to 100 %.',
  goals: { timeliness: 'On time', satisfaction: 'Satisfaction', turnover: 'Turnover' },
  efforts: 'Efforts that this calls forth',
  none: 'Without a bonus nobody’s effort depends on the goals.',
  kinds: {
    speed: 'Speed',
    care: 'Care',
    lean: 'Running lean',
    info: 'Sharing news',
    sell: 'Selling',
    costCut: 'Cutting costs',
  },
  embellished: (late, stock) =>
    `In reports, ${late} of late deliveries appear on time, and turnover is told as if stock were ${stock} lower.`,
  cost: (perDay) => `The bonus plan costs ${perDay}.`,
  wedge: 'Reported and true',
  real: 'True',
  told: 'Reported',
  between: 'Gap',
  glue: ', ',
};
