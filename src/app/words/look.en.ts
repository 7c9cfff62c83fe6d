import type { goalsZh, guideZh, lookZh, partsZh, pictureZh, precisionZh, regionZh } from './look.zh-CN.ts';

export const lookEn: typeof lookZh = {
  label: 'Levels, or differences from the reference',
  level: 'Levels',
  difference: 'Differences from the reference',
  gain: (times) => `pairing worth ${times} × the replications`,
  gainHelp: (times) =>
    `The scenarios meet the same futures, which narrows the interval of the difference; separate draws would need ${times} times the replications.`,
  zero: 'dashed: no difference',
  band: 'shaded: too small to matter',
  limit: 'triangle: the limit of a target',
  follow: 'click a dot to follow that future day by day',
  gainColumn: 'Pairing is worth',
  factor: (times) => `${times} ×`,
  times: (times) => `${times} × the replications`,
};

export const goalsEn: typeof goalsZh = {
  menu: 'Target and what matters…',
  title: (outcome) => `${outcome}: target and what matters`,
  heading: 'Are the targets met?',
  limit: 'Target',
  target: 'Target',
  targetLead:
    'A limit to keep in most futures. The table below the pictures says, with its interval, how likely each scenario keeps it.',
  side: 'Side of the limit',
  atMost: 'at most',
  atLeast: 'at least',
  within: 'in at least',
  share: 'Share of futures that keep the limit',
  ofFutures: 'of futures',
  remove: 'Remove the target',
  and: ' and ',
  sentence: (limits, share) => `${limits} in ${share} of futures`,
  verdicts: { met: 'meets it', missed: 'misses it', cannotTell: 'cannot tell' },
  verdictHelp: {
    met: 'The whole interval of the probability reaches what is asked',
    missed: 'The whole interval of the probability falls short of what is asked',
    cannotTell: 'What is asked lies inside the interval; these replications cannot decide',
  },
  material: 'A difference that matters',
  materialLead:
    'Differences whose whole interval is smaller count as “about the same”. Empty: any difference matters.',
};

export const partsEn: typeof partsZh = {
  between: (low, high, whole) => {
    const what = whole ? 'a whole number' : 'a number';
    if (low === '' && high === '') return `Enter ${what}`;
    return high === '' ? `Enter ${what} from ${low} up` : `Enter ${what} between ${low} and ${high}`;
  },
};

export const pictureEn: typeof pictureZh = {
  menu: (picture) => `“${picture}”: save, copy, keep in view`,
  svg: 'Save as SVG',
  png: 'Save as PNG',
  csv: 'Save the numbers as CSV',
  copy: 'Copy the picture',
  pin: 'Keep in view',
  unpin: 'No longer keep in view',
  pinned: 'Kept in view',
  saved: 'saved',
  copied: 'copied',
  failed: 'the browser did not allow it',
  columns: {
    outcome: 'outcome',
    unit: 'unit',
    scenario: 'scenario',
    mean: 'mean',
    low: 'interval from',
    high: 'interval to',
    p05: '5 % quantile',
    p50: 'median',
    p95: '95 % quantile',
    verdict: 'verdict',
    probability: 'chance of being better',
    dots: 'dot',
    value: 'value',
  },
};

export const regionEn: typeof regionZh = {
  title: (outcome) => `By region: ${outcome}`,
  outcome: 'Show',
  region: 'Region',
  network: 'Whole network',
  tint: 'the stronger the tint, the larger',
  tints:
    'blue: better; orange: worse; the stronger the tint, the larger; grey: cannot tell, or no better side',
  says: (scenario, outcome, most, least) =>
    `In “${scenario}”, ${outcome} is highest in ${most.region} (${most.mean}) and lowest in ${least.region} (${least.mean}).`,
  alike: (scenario, outcome, mean) => `In “${scenario}”, ${outcome} is about ${mean} in every region.`,
};

export const precisionEn: typeof precisionZh = {
  title: 'How precisely to play',
  open: 'Replications and precision',
  replications: 'Replications',
  replicationsLead:
    'More replications make means and differences surer; how far the futures themselves lie apart does not change.',
  until: 'Run until it is sure enough',
  untilLead:
    'Plays on until the differences of all scenarios from the reference are known well enough. The replications it took are kept in the study, so the same file gives the same numbers again.',
  outcome: 'Outcome',
  within: 'differences known to',
  half: 'Half-width of the difference',
  run: 'Run until then',
  running: (count) => `Playing on to ${count} replications…`,
  reached: (count) => `${count} replications are enough for this.`,
  needed: (count) => `About ${count} replications in all are needed.`,
  short: (count) => `Not even ${count} replications were enough; it stops here.`,
  settled: 'How sure each comparison is',
  settles: 'Replications to settle it',
  settledNow: 'settled',
  never: 'no practicable number',
  pace: 'While a lever moves',
  paceLead: 'A large study cannot follow a moving lever; it can play when the lever is let go.',
  paces: { auto: 'Automatic', always: 'Play at once', release: 'Play on release' },
  held: 'plays when you let go',
};

export const guideEn: typeof guideZh = {
  menu: 'Start from a question…',
  welcome: 'Which question is on your mind?',
  begin: 'Show me around (five steps)',
  look: 'Look at this study first',
  title: 'A way through',
  leave: 'Leave the way, go on alone',
  done: ' (done)',
  finished: 'That was all. Close this card and change whatever you like; every step can be undone.',
  steps: {
    scenario: {
      title: 'Make a scenario of your own',
      wide: 'At the foot of the scenarios: ',
      narrow: 'Open “Scenarios” below and go to their foot: ',
      how: '“New scenario from this one”.',
    },
    campaign: {
      title: 'Add a campaign to it',
      wide: 'In the middle column under “Campaigns”: ',
      narrow: 'Open “Levers” below and find “Campaigns”: ',
      how: 'drag over empty days of a region, or “Add a campaign”; below the calendar set its size and regions.',
    },
    stock: {
      title: 'Move the stock',
      wide: 'In the middle column under “Placement of stock”: ',
      narrow: 'Open “Levers” below and find “Placement of stock”: ',
      how: 'drag from the hub to a county on the map, or set “Share held in the hub” to one half; the pictures follow.',
    },
    difference: {
      title: 'Read the differences',
      wide: 'Above the results ',
      narrow: 'Above the results ',
      how: 'choose “Differences from the reference”: ± says how sure, the verdict stands beside it, “cannot tell” included.',
    },
    future: {
      title: 'Follow one future',
      wide: '',
      narrow: '',
      how: 'Press any dot of a picture and read day by day what happened there.',
    },
  },
};
