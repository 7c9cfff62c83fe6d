import { reportedOnTime, reportedTurnover } from './incentive.ts';
import { total, type LedgerView, type Outcome, type Reader } from './reading.ts';

/** 100 · a function of the on-time share, 0 where nothing was served. */
const ofOnTime =
  (read: (onTime: number, view: LedgerView) => number): Outcome['of'] =>
  (view, regions): Reader => {
    const [onTime, served] = [total(view, 'onTime', regions), total(view, 'served', regions)];
    return (lane) => (served(lane) > 0 ? 100 * read(onTime(lane) / served(lane), view) : 0);
  };

/**
 * What the goals look like in the reports of people who are paid for them, beside the truth, and the wedge between
 * the two: reported − true, 0 without a bonus. `turnover`: how the true turnover is read.
 */
export function incentiveOutcomes(turnover: Outcome['of']): readonly Outcome[] {
  const ofTurnover =
    (read: (turns: number, view: LedgerView) => number): Outcome['of'] =>
    (view, regions) => {
      const turns = turnover(view, regions);
      return (lane) => read(turns(lane), view);
    };
  return [
    {
      id: 'reportedOnTimePercent',
      unit: '%',
      lowest: 0,
      highest: 100,
      better: 'none',
      shape: 'network',
      of: ofOnTime((o, { gaming }) => reportedOnTime(o, gaming)),
    },
    {
      id: 'onTimeWedge',
      unit: 'percentagePoints',
      lowest: 0,
      better: 'lower',
      shape: 'network',
      of: ofOnTime((o, { gaming }) => reportedOnTime(o, gaming) - o),
    },
    {
      id: 'reportedTurnover',
      unit: '1/yr',
      lowest: 0,
      better: 'none',
      shape: 'network',
      of: ofTurnover((turns, { gaming }) => reportedTurnover(turns, gaming)),
    },
    {
      id: 'turnoverWedge',
      unit: '1/yr',
      lowest: 0,
      better: 'lower',
      shape: 'network',
      of: ofTurnover((turns, { gaming }) => reportedTurnover(turns, gaming) - turns),
    },
  ];
}
