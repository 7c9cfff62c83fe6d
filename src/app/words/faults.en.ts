import type { FaultCode } from '../../study/fault.ts';
import type { Words } from './zh-CN.ts';

const reasons: Record<FaultCode, string> = {
  tooLarge: 'The file is too large',
  notText: 'This is not a text file',
  notJson: 'This is not a study file (it should be JSON)',
  endsEarly: 'The file ends too early; perhaps it was not downloaded whole',
  syntax: 'This does not follow the rules of JSON',
  tooDeep: 'Nested too deeply',
  tooManyNodes: 'Too much in one file',
  longText: 'The text is too long',
  badCharacter: 'A character that is not permitted',
  duplicateKey: 'The same name twice',
  forbiddenKey: 'A name that is not permitted',
  lossyNumber: 'A number with more digits than can be kept exactly',
  notAStudy: 'This is not a Tandem study file',
  newerVersion: 'Written by a newer version; please update Tandem first',
  unknownVersion: 'An unknown version of the file',
  migrationFailed: 'The older file could not be converted',
  missing: 'This is missing',
  unknownKey: 'There is nothing of this name',
  wrongType: 'The wrong type of value',
  outOfRange: 'Outside the permitted range',
  notAChoice: 'Not one of the choices',
  badId: 'Not a proper id',
  badForm: 'Not written in the proper form',
  empty: 'May not be empty',
  tooMany: 'Too many',
  unknownId: 'Refers to something that does not exist',
  reservedId: 'This id is reserved',
  nothingToRemove: 'The base has nothing here to take out',
  unknownPath: 'There is no such place',
  notAMultiple: 'Not a whole multiple of the time step',
  wrongOrder: 'In the wrong order of size',
  wrongSum: 'The parts do not add up',
  noDepot: 'No depot can supply one of the regions',
  noHome: 'A regional depot without its region',
  noCoordinates: 'Coordinates are missing, so distances are unknown',
  notACorrelation: 'Regions cannot move together in this way',
  noBound: 'A target without an upper or lower bound',
  doubleRow: 'Two rows for the same region and month',
  afterTheEnd: 'Happens after the end of the run',
};

/** A file that cannot be opened: where, what stands there, what should. */
export const faultsEn: Words['faults'] = {
  title: (file) => `“${file}” was not opened`,
  lead: (count) =>
    count === 1
      ? 'One thing is wrong. The present study is untouched.'
      : `${count} things are wrong. The present study is untouched.`,
  shown: (shown, total) => `The first ${shown} of ${total} are listed.`,
  whole: 'The whole file',
  place: (line, column) => `line ${line}, column ${column}`,
  found: 'Found',
  accepted: 'Accepted',
  fix: 'What to do',
  reason: ({ code }) => reasons[code],
  foundText: ({ found }) => found,
  acceptedText: ({ accepted }) => accepted,
  fixText: ({ fix }) => fix ?? '',
  unreadable: (file) => `“${file}” could not be read; please try again.`,
};
