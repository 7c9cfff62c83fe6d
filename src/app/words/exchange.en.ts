import type { Words } from './zh-CN.ts';

/** What passes between teams: links, results, reports, comparison and merge. */
export const exchangeEn: Words['exchange'] = {
  menu: {
    label: 'Share',
    link: 'Share link…',
    results: 'Results and exports…',
    report: 'Report and decision…',
    compare: 'Compare and merge…',
    workshop: 'Workshop board…',
    tables: 'Change by table…',
  },
  link: {
    name: 'the link',
    title: 'Share link',
    lead: 'The whole study is in the link: names, settings, costs, everything. Browsers send nothing behind the # to any server, but whoever has the link can read all of it.',
    purpose: 'Whoever opens it can',
    toEdit: 'change the study',
    toView: 'only look at it',
    address: 'Link',
    copy: 'Copy',
    copied: { yes: 'Copied.', byHand: 'It is selected: press Ctrl+C to copy.' },
    size: (characters) => `${characters} characters.`,
    hereOnly:
      'This page runs on this computer, and so the link works only here. For others, open the workbench from the address you share, or send the file.',
    tooLong: (characters, limit) =>
      `The link of this study has ${characters} characters; above ${limit} chat programs cut it. Send the file instead.`,
    saveFile: 'Save as a file…',
    qr: {
      title: 'QR code',
      label: 'QR code that opens this study',
      whole: (characters, limit) =>
        `The code holds the whole link: ${characters} characters of at most ${limit}.`,
      bare: (characters, limit) =>
        `The whole link does not fit into a QR code (at most ${limit} characters). This one leaves out question, notes, evidence and history: ${characters} characters. The results are exactly the same.`,
      none: (characters, limit) =>
        `Too long for a QR code: ${characters} characters even without notes, at most ${limit} fit. Use the link or the file.`,
    },
    damaged: {
      title: 'The link does not open',
      reasons: {
        cut: 'The link is not complete: its end is missing.',
        altered: 'A character of the link has been altered.',
        version: 'The link was made by a newer version; please update Tandem first.',
        tooLarge: 'The link is too long, or too large when unpacked.',
        notALink: 'This is not a link of Tandem.',
      },
      place: (at) => `The trouble is at character ${at}, counted from the #.`,
      next: 'The present study is untouched. Ask for the link again, or for the file.',
    },
    viewing: {
      label: 'View only',
      text: 'This study is open for viewing: look and compare, but change nothing.',
      copy: 'Make a copy to edit',
    },
  },
  results: {
    title: 'Results and exports',
    running: 'They can be saved as soon as this run is complete.',
    save: 'Save the results of this run',
    kinds: {
      json: {
        name: 'Results file (can be verified)',
        says: 'with the whole study, seed and digest: anybody can play it again and compare',
      },
      xlsx: { name: 'Excel workbook', says: 'a sheet each for the facts, the summary and every replication' },
      summary: {
        name: 'Summary as CSV',
        says: 'a row per outcome and scenario: mean, interval, difference, verdict',
      },
      outcomes: { name: 'Replications as CSV', says: 'a row per scenario and replication' },
    },
    facts: (replications, seed, digest) => `${replications} replications, seed “${seed}”, digest ${digest}`,
    sheets: { facts: 'About', summary: 'Summary', outcomes: 'Replications' },
    verify: 'Verify a results file',
    verifyLead:
      'Choose a results file. Its study is played again with its seed, and every number is compared.',
    choose: 'Choose a results file…',
    again: 'Play the present results again',
    playing: (done, total) => `playing again: ${done} of ${total}`,
    cancel: 'Cancel',
    openStudy: 'Open its study',
    about: (study, replications, seed, engine) =>
      `“${study}”, ${replications} replications, seed “${seed}”, engine ${engine}`,
    nothing: 'nothing',
    failed: (reason) => `The repeated run did not finish: ${reason}`,
    tooLarge: (count) => `The repeated run does not fit into memory; at most ${count} replications do.`,
    figures: {
      mean: 'mean',
      interval: 'interval',
      standardError: 'standard error',
      standardDeviation: 'standard deviation',
      p05: '5 % quantile',
      p50: 'median',
      p95: '95 % quantile',
      difference: 'difference from the reference',
      probabilityBetter: 'chance of being better',
      verdict: 'verdict',
    },
    refusals: {
      notResults: () => 'This is not a results file of Tandem.',
      version: (place) => `The results file is of another version (${place}); please update Tandem first.`,
      incomplete: (place) => `The results file is not complete: “${place}” is missing.`,
    },
    badStudy: (count) => `The study in the results file does not open: ${count} faults.`,
    verdicts: {
      match: 'Match: the repeated run gives every number of the file exactly.',
      digest: (digest) => `Digest of the results: ${digest}`,
      otherStudy:
        'No match: the study in the file is not the one that these results were made from; it may have been altered.',
      digests: (saved, found) => `The results name the study ${saved}, the file holds ${found}.`,
      differs: (count) =>
        `No match: the repeated run differs in ${count} ${count === 1 ? 'place' : 'places'}.`,
      otherEngine: (saved, present) =>
        `Made with engine ${saved}, and this is engine ${present}. The file is kept as it is; nothing is said against it.`,
      sameNumbers: 'Played again with the present engine, all numbers are the same.',
      otherNumbers: (count) =>
        `Played again with the present engine, ${count} ${count === 1 ? 'place differs' : 'places differ'}.`,
      first: ({ place, saved, found }) =>
        `First difference: ${place}. The file says ${saved}, the repeated run gives ${found}.`,
    },
  },
  compare: {
    title: 'Compare and merge',
    lead: 'Choose another file to see how the two studies differ. Add the version that both started from, and the changes of both can be merged.',
    ours: 'Present study',
    theirs: 'The other one',
    before: 'Common version',
    choose: 'Choose a file…',
    chooseBase: 'Choose it to merge…',
    another: 'Another…',
    without: 'Compare only',
    open: 'Open this one',
    refused: (file, faults) => `“${file}” does not open: ${faults} ${faults === 1 ? 'fault' : 'faults'}.`,
    direction: 'Direction',
    toTheirs: 'From the present study to the other',
    toOurs: 'From the other to the present study',
    same: 'The two studies are the same.',
    count: (shown, count) => `${shown} ${count === 1 ? 'difference' : 'differences'}`,
    merged: 'Merged',
    conflicts: (count) =>
      count === 1
        ? 'In one place both have changed the same thing. Choose which holds:'
        : `In ${count} places both have changed the same thing. Choose one by one:`,
    noConflicts: 'No conflicts: the changes of both are in.',
    order: 'order',
    unfit: 'Merged value by value, but the values do not fit together. Please mend one of the files first:',
    fromOurs: 'What the merge changes in the present study',
    take: 'Take the merged study',
    undoable: 'It can be undone.',
  },
  workshop: {
    title: 'Workshop board',
    lead: (study) =>
      `Everybody puts their own judgement into a copy of “${study}”. Bring all the files here: who assumed what, and what follows. The order of the files does not matter.`,
    choose: 'Add files…',
    clear: 'Remove all',
    files: (names) => `${names.length} ${names.length === 1 ? 'file' : 'files'}: ${names.join(', ')}`,
    refused: (names) => `Not opened: ${names.join(', ')}`,
    board: 'Who assumed what',
    nothing: 'All files assume what the present study does.',
    columns: {
      lever: 'Input',
      base: 'Present study',
      min: 'Lowest',
      mean: 'Mean',
      max: 'Highest',
      who: 'Who says what',
    },
    noFigures: 'not all are numbers',
    others: (count) => `${count} left it as it is`,
    outcomes: 'What follows',
    scenario: 'Scenario',
    play: (replications) => `Play each, ${replications} replications`,
    file: 'File',
    common: 'Present study',
  },
  tables: {
    title: 'Change the base plan by table',
    lead: 'This is the table as it stands. Copy it into a spreadsheet, edit it and paste the block back, or edit it here, or read a workbook.',
    kind: 'Table',
    kinds: { regions: 'Regions', depots: 'Depots', lanes: 'Lanes', campaigns: 'Campaigns' },
    heads: { id: 'Id', name: 'Name', depot: 'Depot', region: 'Region' },
    open: 'Read XLSX or CSV…',
    reset: 'Back to the present values',
    help: 'The first row names the columns, in any order. Empty cells change nothing, a new id adds an entry, and a row left out takes nothing away. Percentages are as the page shows them: 35 means 35 %.',
    preview: 'What will change',
    none: 'Nothing yet.',
    take: 'Apply',
    undoable: 'It can be undone.',
    trouble: {
      tooLarge: 'The workbook is too large (at most 500 kB); keep only this table in it.',
      notAWorkbook: 'This is no XLSX workbook, or it is damaged.',
    },
    fault: (row, column, text, reason) =>
      `Row ${row}${column === '' ? '' : `, “${column}”`}: ${text === '' ? '' : `“${text}” `}${reason}`,
    reasons: {
      noHeading: 'no known column in the first row',
      unknownColumn: 'is no column of this table',
      twice: 'stands there twice',
      noEntry: 'no id, and no entry of this name',
      badId: 'is no id: a letter, then letters, digits, - and _',
      unknownEntry: 'no such region or depot',
      notANumber: 'is not a number',
      notAChoice: 'is not one of the choices',
    },
  },
};
