import { moneyEn } from './money.en.ts';
import { goalsEn, guideEn, lookEn, partsEn, pictureEn, precisionEn, regionEn } from './look.en.ts';
import { compareEn } from './compare.en.ts';
import { meaningsEn } from './meanings.en.ts';
import { modelEn } from './model.en.ts';
import { futureEn, timeEn } from './views.en.ts';
import { reportEn } from './report.en.ts';
import { exchangeEn } from './exchange.en.ts';
import { faultsEn } from './faults.en.ts';
import { fieldsEn } from './fields.en.ts';
import { leversEn } from './levers.en.ts';
import { calendarEn } from './calendar.en.ts';
import { incentivesEn } from './incentives.en.ts';
import { calibrationEn } from './calibration.en.ts';
import { networkEn } from './network.en.ts';
import { seasonEn } from './season.en.ts';
import { libraryEn } from './library.en.ts';
import { choicesEn, oneEn, unitsEn } from './units.en.ts';
import { replayEn } from './replay.en.ts';
import { samplingEn } from './sampling.en.ts';
import type { Words } from './zh-CN.ts';

export const en: Words = {
  language: 'English',
  title: (study) => `${study} · Tandem`,
  tagline: 'One set of futures, several plans, side by side',

  study: {
    menu: 'Study file',
    open: 'Open file…',
    save: 'Save',
    saveAs: 'Save as…',
    shipped: 'Start from a shipped study',
    unsaved: 'not saved',
    saved: 'saved',
    dropHere: 'Let go to open the study file',
    skip: 'Skip to the results',
  },
  replace: {
    title: 'The present study is not saved',
    body: (current, next) =>
      `Opening “${next}” replaces “${current}”, and its changes are not in any file yet.`,
    keep: 'Keep the present study',
    saveFirst: 'Save it, then open',
    replace: 'Replace it without saving',
  },
  library: libraryEn,
  faults: faultsEn,

  run: {
    replications: (count) => `${count} replications`,
    paired: 'paired',
    seed: (seed) => `seed “${seed}”`,
    seconds: (seconds) => `${seconds} s`,
    first: 'playing the first futures…',
    refining: (done, total) => `refining ${done} of ${total}`,
    stopped: (done, total) => `stopped at ${done} of ${total}`,
    stoppedEmpty: 'stopped before the first result',
    failed: 'This run failed',
    refused: 'This run does not fit into memory.',
    fits: (count) => `There is room for at most ${count} replications.`,
    playFewer: (count) => `Play ${count} replications`,
    stop: 'Stop',
    again: 'Run again',
    progress: 'Progress of the run',
    aloudDone: (count) => `Run complete: ${count} replications`,
  },
  tools: {
    undo: 'Undo',
    redo: 'Redo',
    language: 'Language',
    projector: 'Projector: large type, high contrast',
    theme: { label: 'Appearance', system: 'as the system', light: 'light', dark: 'dark' },
    help: 'Keys',
    close: 'Close',
  },
  keys: {
    title: 'Keys',
    open: 'Open a study file',
    save: 'Save the study file',
    undo: 'Undo',
    redo: 'Redo',
    run: 'Run again',
    stop: 'Stop the run, or close what is open',
    help: 'Show this page',
    previous: 'Previous scenario',
    next: 'Next scenario',
    chart: 'On a picture: read it point by point; up and down change the scenario',
    lever: 'In a number box: one step up or down; ten with Shift',
    enter: 'Enter',
    or: 'or',
  },

  scenarios: {
    title: 'Scenarios',
    open: 'Scenarios',
    base: 'Base plan',
    reference: 'reference',
    noChanges: 'Same as the base',
    changes: (count) => (count === 1 ? '1 change from the base' : `${count} changes from the base`),
    added: (name) => `“${name}” added`,
    removed: (name) => `“${name}” taken out`,
    takeBack: (name) => `Take back: ${name}`,
    more: (count) => `${count} more`,
    fewer: 'show fewer',
    add: 'New scenario from this one',
    copyOf: (name) => `${name} (copy)`,
    actions: (name) => `Actions for “${name}”`,
    up: 'Move up',
    down: 'Move down',
    duplicate: 'Duplicate',
    rename: 'Rename',
    newName: 'New name',
    remove: 'Delete',
    refer: 'Make it the reference',
    compare: (name) => `Compare “${name}”`,
    full: (count) => `At most ${count} scenarios are compared at once`,
    edit: (name) => `Adjust “${name}”`,
  },

  levers: leversEn,
  network: networkEn,
  calendar: calendarEn,
  season: seasonEn,
  calibration: calibrationEn,
  incentives: incentivesEn,

  outcomes: {
    title: 'Results',
    cards: { gap: 'Supply gap', hours: 'Dispatch hours', satisfaction: 'Satisfaction' },
    names: {
      ...moneyEn,
      forecastGapPercent: { goods: 'Forecast gap', energy: 'Forecast gap' },
      operationalGapPercent: { goods: 'Operational gap', energy: 'Operational gap' },
      unservedPercent: { goods: 'Unserved demand', energy: 'Unserved energy' },
      dispatchHours: { goods: 'Dispatch hours', energy: 'Dispatch hours' },
      onTimePercent: { goods: 'On time', energy: 'On time' },
      satisfaction: { goods: 'Satisfaction', energy: 'Satisfaction' },
      onTimeInFullPercent: { goods: 'On time in full', energy: 'On time in full' },
      planHours: { goods: 'Dispatch hours: changing the plan', energy: 'Dispatch hours: changing the plan' },
      lateralHours: {
        goods: 'Dispatch hours: trips between neighbours',
        energy: 'Dispatch hours: sharing between regions',
      },
      outsideHours: {
        goods: 'Dispatch hours: calling partners',
        energy: 'Dispatch hours: buying outside',
      },
      demandUnits: { goods: 'Total demand', energy: 'Total demand' },
      servedUnits: { goods: 'Served', energy: 'Energy served' },
      unservedUnits: { goods: 'Not served', energy: 'Energy not served' },
      lateralUnits: { goods: 'From neighbours', energy: 'Shared between regions' },
      hubUnits: { goods: 'From the hub', energy: 'From the shared reserve' },
      partnerUnits: { goods: 'From partners', energy: 'Bought outside' },
      incrementalUnits: { goods: 'Demand won by campaigns', energy: 'Demand won by campaigns' },
      expiredUnits: { goods: 'Expired', energy: 'Lapsed' },
      poolingIndex: { goods: 'Netting between regions', energy: 'Netting between regions' },
      turnover: { goods: 'Stock turnover', energy: 'Use of the reserve' },
      meanStockUnits: { goods: 'Stock at the end of a day', energy: 'Energy kept to the next step' },
      meanBacklogUnits: { goods: 'Owed to customers', energy: 'Energy owed' },
      orderAmplification: { goods: 'Swing of orders', energy: 'Swing of purchases' },
      ordersPlaced: { goods: 'Orders placed', energy: 'Purchases' },
    },
    meanings: meaningsEn,
    says: {
      forecastGapPercent: 'forecast against actual',
      unservedPercent: 'what truly went short',
      dispatchHours: 'whole period',
      satisfaction: '0 to 100',
    },
    lower: 'lower is better',
    higher: 'higher is better',
    reference: 'reference',
    verdicts: {
      better: 'better',
      worse: 'worse',
      higher: 'higher',
      lower: 'lower',
      cannotTell: 'cannot tell',
      same: 'identical',
      noMaterialDifference: 'about the same',
    },
    verdictHelp: {
      better: 'The whole interval lies on the better side',
      worse: 'The whole interval lies on the worse side',
      higher: 'The whole interval lies above zero',
      lower: 'The whole interval lies below zero',
      cannotTell: 'The interval contains zero; these replications cannot decide',
      same: 'Every replication equals the reference',
      noMaterialDifference: 'The difference is smaller than what you said matters',
    },
    table: 'Show the numbers',
    picture: 'Show the picture',
    legend: {
      title: 'How to read',
      dot: 'one dot = 1 in 50 futures',
      spread: 'thin line: 9 in 10 futures (5–95 %)',
      mean: (sure) => `thick bar: how sure the mean is (${sure})`,
      guide: 'dashed: mean of the reference',
      ghost: 'hollow dots: before the change',
    },
    columns: {
      scenario: 'Scenario',
      mean: 'Mean',
      interval: (sure) => `${sure} interval of the mean`,
      range: '5–95 % of futures',
      median: 'Median',
      difference: 'Difference',
      differenceInterval: (sure) => `${sure} interval of the difference`,
      probability: 'Chance of being better',
      verdict: 'Verdict',
    },
    reading: (below, of, value) => `${below} of ${of} equally likely futures stay at or below ${value}`,
    readHere: (outcome, scenario) => `Read ${outcome} of “${scenario}” point by point`,
    aloud: ({ outcome, scenario, mean, low, high }) =>
      `${scenario}: ${outcome} averages ${mean}; nine futures in ten lie between ${low} and ${high}.`,
    aloudDifference: ({ mean, low, high, verdict }) =>
      `Difference from the reference ${mean} (interval ${low} to ${high}): ${verdict}.`,
    waiting: 'The first results are on their way',
    none: 'No results yet',
    alone: 'The study has a single scenario; add another from it to compare.',
    onlyOne: 'Only one scenario is shown; open the eye of another in the list, or add one, to compare.',
  },

  finding: {
    label: 'Finding',
    down: (what, amount, sure, interval) => `lowers ${what} by ${amount} (${sure} interval ${interval})`,
    up: (what, amount, sure, interval) => `raises ${what} by ${amount} (${sure} interval ${interval})`,
    unclear: (what) => `shows no clear difference in ${listed(what)}`,
    same: (what) => `leaves ${listed(what)} exactly as before`,
    small: (what) => `makes no real difference to ${listed(what)}`,
    against: (reference) => `Against “${reference}”, `,
    join: (clauses) => clauses.join('; '),
    end: '.',
    pending: 'Playing the first futures; the finding appears here with the first result.',
  },

  tabs: {
    label: 'More views',
    history: 'Over the table',
    differences: 'Differences between scenarios',
    region: 'By region',
    time: 'Over time',
    future: 'One future',
    all: 'All outcomes',
    trade: 'Trade-offs',
    model: 'Model',
  },
  look: lookEn,
  goals: goalsEn,
  parts: partsEn,
  picture: pictureEn,
  region: regionEn,
  precision: precisionEn,
  sampling: samplingEn,
  guide: guideEn,
  time: timeEn,
  future: futureEn,
  compare: compareEn,
  model: modelEn,
  differences: {
    title: 'How the inputs of the scenarios differ',
    input: 'Input',
    none: 'All scenarios have the inputs of the base. Move any lever and the difference is listed here.',
    asBase: 'as base',
    absent: 'none',
    name: 'name',
    regions: 'regions',
  },
  exchange: exchangeEn,
  report: reportEn,
  replay: replayEn,

  fields: fieldsEn,
  units: unitsEn,
  choices: choicesEn,
  labelled: (label, value) => `${label}: ${value}`,
  withUnit: (value, unit) =>
    unit === '' ? value : `${value}\u00a0${value === '1' ? (oneEn[unit] ?? unit) : unit}`,
  inSentence: (name) => name.charAt(0).toLowerCase() + name.slice(1),
  on: 'yes',
  off: 'no',
  month: (year, month) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(year, month - 1)),
    ),
};

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}
