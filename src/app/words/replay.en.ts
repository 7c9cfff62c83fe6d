import type { Words } from './zh-CN.ts';

/** The table of what happened, and the honest notes; every figure in them comes from `replay`. */
export const replayEn: Words['replay'] = {
  title: 'The historical table, row by row',
  lead: 'On the left what the table prints, on the right what follows from its forecast and actual figures. Slips and coarser rounding are marked; the printed value stays. The difference is actual less forecast; the true shortfall is what would be missing had exactly the forecast been supplied.',
  unitNote: (unit) => `Quantities in ${unit}`,
  columns: {
    region: 'Region',
    period: 'Month',
    campaign: 'Campaign',
    forecast: 'Forecast',
    actual: 'Actual',
    difference: 'Difference',
    signed: 'Direction',
    exact: 'Exact gap',
    printed: 'Printed gap',
    hours: 'Dispatch hours',
    shortfall: 'True shortfall',
  },
  checks: {
    exact: 'agrees',
    rounded: 'agrees when rounded',
    coarser: 'rounded more coarsely',
    wrong: 'does not agree',
  },
  off: (points) => `printed ${points} points`,
  differenceWrong: 'The difference does not follow from forecast and actual',
  roundedRow: (row, printed, exact) =>
    `${row}: the table prints ${printed} where the other rows keep two decimals; exactly it is ${exact}.`,
  total: 'Total (gaps: mean)',
  pooled: {
    title: 'The regions of one month taken together',
    period: 'Month',
    separate: 'Gap, each alone',
    together: 'Gap, together',
    net: 'Net difference',
    index: (percent) => `Netting regions within the month removes ${percent} of the absolute gap.`,
  },
  notes: {
    title: 'What the table does and does not say',
    unsigned: (surplus, rows) =>
      `The column headed “power supply gap” is the size of the forecast error, without its sign: in ${surplus} of ${rows} rows less was used than forecast, so nothing was short.`,
    means: ({ mean, printed, weighted, net }) =>
      `The simple mean of the gaps is ${mean} (${printed} from the printed values); weighted by volume it is ${weighted}; net of signs only ${net}.`,
    unserved: ({ separate, shared }) =>
      `Had every region been supplied exactly its forecast, ${separate} would have gone unserved; had the regions of each month shared, ${shared}.`,
    opposite: ({ months, of, probability }) =>
      `In ${months} of ${of} months the two regions erred in opposite directions. That is a hint, no proof: with ${of} pairs, chance alone has a probability of ${probability}.`,
    hours: (against, pairs) =>
      `Dispatch hours do not follow the gap: in ${against} of ${pairs} comparable pairs of rows the larger difference took fewer hours.`,
    campaign: ({ size, sign }) =>
      `Campaign strength goes with the size of the error (r = ${size}) but not with its direction (r = ${sign}): campaigns bring uncertainty, not a steady under-forecast.`,
    few: (rows) => `There are only ${rows} rows: these are ranges, not estimates.`,
  },
};
