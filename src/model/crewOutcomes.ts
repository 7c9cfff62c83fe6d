import { percent, sumOf, type Outcome } from './reading.ts';

/** What the crews of one's own depots do; partners bring their own. */
export const crewOutcomes: readonly Outcome[] = [
  {
    id: 'crewHours',
    unit: 'h',
    lowest: 0,
    better: 'lower',
    shape: 'network',
    of: (view) => sumOf([view.network('crewHours')]),
  },
  {
    // Of the hours that counted crews stand ready; 0 where there are as many as the day asks for.
    id: 'crewUtilisationPercent',
    unit: '%',
    lowest: 0,
    highest: 100,
    better: 'none',
    shape: 'network',
    of: (view) => {
      const work = view.network('crewShiftWork');
      return (lane) => percent(work[lane]!, view.crewShiftHours);
    },
  },
  {
    // Mean over jobs.
    id: 'crewWaitHours',
    unit: 'h',
    lowest: 0,
    better: 'lower',
    shape: 'network',
    of: (view) => {
      const [waits, jobs] = [view.network('crewWaits'), view.network('crewJobs')];
      return (lane) => (jobs[lane]! > 0 ? waits[lane]! / jobs[lane]! : 0);
    },
  },
];
