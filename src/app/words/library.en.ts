import type { Words } from './zh-CN.ts';

const studies = (count: number) => (count === 1 ? '1 study' : `${count} studies`);

/** The library: the studies that the browser keeps for this page, and how well they are kept. */
export const libraryEn: Words['library'] = {
  title: 'Library',
  open: 'Library…',
  openHistory: 'History…',
  lead: 'Studies are kept by this browser on this computer and sent nowhere. To hand one on, save it to a file or make a link.',
  count: studies,
  search: 'Find a study',
  searchHint: 'Name, question or file name',
  found: (found, of) => `${found} of ${studies(of)}`,
  none: 'No studies yet. Open a file, or change a shipped study, and it appears here by itself.',
  noneFound: (text) => `No study has “${text}” in its name, question or file name.`,
  views: { studies: 'Studies', trash: 'Trash' },
  here: 'open now',
  twin: 'split off when two tabs changed one study',
  facts: (regions, scenarios) =>
    `${regions} ${regions === '1' ? 'region' : 'regions'} · ${scenarios} ${scenarios === '1' ? 'scenario' : 'scenarios'}`,
  modified: (time) => `changed ${time}`,
  trashed: (time) => `thrown away ${time}`,
  noPicture: 'no result yet',
  picture: (outcome, unit) => `${outcome} (${unit})`,
  mapOf: 'where regions and depots lie',
  actions: (name) => `Actions for “${name}”`,
  openStudy: (name) => `Open “${name}”`,
  rename: 'Rename',
  newName: 'New name of the study',
  duplicate: 'Duplicate',
  copyOf: (name) => `${name} (copy)`,
  history: 'History…',
  toFile: 'Save to a file…',
  throwAway: 'Move to the trash',
  thrown: (name) => `“${name}” is in the trash.`,
  undo: 'Undo',
  restore: 'Put back',
  drop: 'Delete for good',
  empty: 'Empty the trash',
  emptyTrash: 'The trash is empty.',
  sure: (count) =>
    `${studies(count)} and all earlier versions will be deleted for good. This cannot be undone.`,
  sureYes: 'Delete for good',
  sureNo: 'Do not delete',
  damaged: (count) =>
    `${count === 1 ? 'One record is' : `${count} records are`} damaged and cannot be opened. Nothing was changed in ${count === 1 ? 'it' : 'them'}.`,
  damagedFile: 'Save the damaged records to a file',
  unreadable: (name) =>
    `“${name}” is damaged in the library and cannot be opened. Its history may hold an earlier version.`,
  all: 'Save the whole library to one file',
  allFrom: 'Add studies from a file…',
  allName: 'tandem-library',
  allBody:
    'A browser may clear the library when space is short, and it does not move to another computer. A file now and then is the real backup.',
  used: (size) => `${size} in use`,
  added: ({ added, already, refused }) =>
    [
      `${studies(added)} added`,
      ...(already > 0 ? [`${already} already here`] : []),
      ...(refused > 0 ? [`${refused} damaged and left out`] : []),
    ].join(', ') + '.',
  notALibrary: (file) => `“${file}” is neither a library file nor a study file.`,
  several: (count, name) => `${studies(count)} are in the library; “${name}” is open.`,
  failed: 'That did not work: the browser’s storage gave no answer.',

  kept: (time) => `kept ${time}`,
  keptLong: (time) => `Kept in the library of this browser, ${time}`,
  keeping: 'keeping…',
  notKept: 'not kept',
  passing: 'for now',
  passingLong: 'Kept only until this page closes',

  notices: {
    label: 'How the study is kept',
    toFile: 'Save to a file',
    reload: 'Reload',
    dismiss: 'Close',
    full: (size) =>
      `The browser’s storage is full: the last changes are not kept (they need ${size}). Save to a file, or empty the trash and try again.`,
    retry: 'Try again',
    closed:
      'The browser closed the library: the last changes are not kept. Save to a file, then reload the page.',
    other: 'The browser did not take the last changes. Save to a file, and try again.',
    unavailable:
      'This browser does not let the page keep studies (a private window, for example). Everything works, but only until the page closes; save to a file what should stay.',
    newer:
      'The library was written by a newer Tandem: it can be seen and saved to a file, but changes made here are not added. Update Tandem, or save to a file.',
    yielded:
      'Another tab has to update or empty the library, so this one no longer keeps changes. Reload; if there are changes, save to a file first.',
    blocked:
      'The library has to be upgraded, but another tab still has the old version open. Close that tab; this one goes on by itself.',
    emptied: (count) =>
      `The browser has emptied the library; it held ${studies(count)}. If you have a backup file, add it in the library.`,
    openLibrary: 'Open the library',
    rivalOpen:
      'This study is open in another tab too. If both change it, both are kept; neither overwrites the other.',
    rivalChanged: 'Another tab has changed this study. If you go on here, your version is kept beside it.',
    takeTheirs: 'Show that version',
    refused: (place) => `The plan does not permit this change, so everything stays as it was (at ${place}).`,
    twin: 'Another tab changed this study as well. Both are kept: that one in its place, yours as a study of its own, which is open here.',
    update:
      'A new version of Tandem is ready. Updating reloads the page; the open study is kept and opens again.',
    updateNow: 'Update now',
    updated: 'Another tab has updated Tandem. This page still uses the former version until it is reloaded.',
  },

  versions: {
    title: (name) => `History of “${name}”`,
    lead: 'Edits of one minute make one version. Versions with a name or a note always stay.',
    newest: 'newest',
    causes: {
      start: 'as it began',
      edit: 'edited',
      converted: 'converted from an older format',
      restored: 'an earlier version, fetched back',
      twin: 'split from another tab',
    },
    name: 'Name or note',
    nameLabel: 'Name of the version',
    noteLabel: 'Note',
    save: 'Save',
    cancel: 'Cancel',
    restore: 'Restore this version',
    asNew: 'Open as a new study',
    restored: 'The earlier version is back. This can be undone.',
    compare: 'What changed after this version',
    since: 'What changed in this version',
    against: 'Compared with',
    now: 'the study now',
    before: 'the version before',
    same: 'No differences.',
    unreadable: 'This version cannot be opened.',
    raw: 'Save its text to a file',
    list: 'Versions',
    of: (versions) => (versions === '1' ? '1 version' : `${versions} versions`),
  },
};
