// What a planner can pull, in the order and the groups a planner thinks in. A lever names a place in the
// plan; its words are in the catalogues, its permitted range in the study's own list of parameters.

export const leverGroups = ['demand', 'campaigns', 'placement', 'information', 'dispatch'] as const;
export type LeverGroup = (typeof leverGroups)[number];

/** How a value is shown: a share as percent, a factor as it is, a switch as on and off. */
export type LeverShape = 'share' | 'days' | 'hours' | 'factor' | 'count' | 'switch';

export interface LeverEntry {
  readonly id: string;
  readonly group: LeverGroup;
  /** A path in the plan; `*` stands for each entry of a record (each campaign, each channel). */
  readonly path: string;
  readonly shape: LeverShape;
  /** What the slider spans, in the plan's unit. The number box takes everything the plan permits. */
  readonly min: number;
  readonly max: number;
  /** The size of one step, or `wholeStep` where the plan wants whole multiples of its time step. */
  readonly step: number | 'wholeStep';
}

export const levers = [
  { id: 'demandCv', group: 'demand', path: 'demand.cv', shape: 'share', min: 0, max: 0.6, step: 0.01 },
  {
    id: 'correlation',
    group: 'demand',
    path: 'demand.correlation.rho',
    shape: 'factor',
    min: 0,
    max: 1,
    step: 0.05,
  },
  {
    id: 'uplift',
    group: 'campaigns',
    path: 'campaigns.*.mode.upliftShare',
    shape: 'share',
    min: -0.1,
    max: 0.5,
    step: 0.005,
  },
  {
    id: 'effectCv',
    group: 'campaigns',
    path: 'campaigns.*.effectCv',
    shape: 'share',
    min: 0,
    max: 1.5,
    step: 0.05,
  },
  {
    id: 'centralShare',
    group: 'placement',
    path: 'placement.centralShare',
    shape: 'share',
    min: 0,
    max: 1,
    step: 0.05,
  },
  {
    id: 'margin',
    group: 'placement',
    path: 'supply.marginShare',
    shape: 'share',
    min: -0.1,
    max: 0.2,
    step: 0.005,
  },
  {
    id: 'safetyFactor',
    group: 'placement',
    path: 'supply.safetyFactor',
    shape: 'factor',
    min: -1,
    max: 4,
    step: 0.1,
  },
  {
    id: 'lag',
    group: 'information',
    path: 'information.lagDays',
    shape: 'days',
    min: 0,
    max: 30,
    step: 'wholeStep',
  },
  {
    id: 'coverage',
    group: 'information',
    path: 'information.coverageShare',
    shape: 'share',
    min: 0,
    max: 1,
    step: 0.05,
  },
  {
    id: 'accuracy',
    group: 'information',
    path: 'information.accuracyShare',
    shape: 'share',
    min: 0,
    max: 1,
    step: 0.05,
  },
  {
    id: 'meetings',
    group: 'information',
    path: 'information.meetingEveryDays',
    shape: 'days',
    min: 1,
    max: 90,
    step: 'wholeStep',
  },
  {
    id: 'promise',
    group: 'dispatch',
    path: 'demand.channels.*.promiseHours',
    shape: 'hours',
    min: 1,
    max: 96,
    step: 1,
  },
  {
    id: 'crews',
    group: 'dispatch',
    path: 'dispatch.crewsPerDepot',
    shape: 'count',
    min: 0,
    max: 40,
    step: 1,
  },
  {
    id: 'deadBand',
    group: 'dispatch',
    path: 'dispatch.deadBandShare',
    shape: 'share',
    min: 0,
    max: 0.2,
    step: 0.005,
  },
] as const satisfies readonly LeverEntry[];

export type LeverId = (typeof levers)[number]['id'];
