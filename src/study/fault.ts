/** What can be wrong with a file; the page and the commands find their words by it. */
export type FaultCode =
  // The file as such.
  | 'tooLarge'
  | 'notText'
  | 'notJson'
  | 'endsEarly'
  | 'syntax'
  | 'tooDeep'
  | 'tooManyNodes'
  // Keys and values that JSON permits and a study does not.
  | 'longText'
  | 'badCharacter'
  | 'duplicateKey'
  | 'forbiddenKey'
  | 'lossyNumber'
  // Its version.
  | 'notAStudy'
  | 'newerVersion'
  | 'unknownVersion'
  | 'migrationFailed'
  // Its shape.
  | 'missing'
  | 'unknownKey'
  | 'wrongType'
  | 'outOfRange'
  | 'notAChoice'
  | 'badId'
  | 'badForm'
  // What fits together.
  | 'empty'
  | 'tooMany'
  | 'unknownId'
  | 'reservedId'
  | 'nothingToRemove'
  | 'unknownPath'
  | 'notAMultiple'
  | 'wrongOrder'
  | 'wrongSum'
  | 'noDepot'
  | 'noHome'
  | 'noCoordinates'
  | 'notACorrelation'
  | 'noBound'
  | 'doubleRow'
  | 'afterTheEnd';

/** The numbers and names of a fault, for words in another language: `min`, `max`, `choices`, `nearest`, `limit`, … */
export type FaultParams = Readonly<Record<string, number | string | boolean | readonly string[]>>;

/** One thing that is wrong, in English, with its place in the text. */
export type Fault = {
  code: FaultCode;
  /** Such as `base.demand.cv`; empty for the file as a whole. */
  path: string;
  found: string;
  accepted: string;
  /** Both count from 1; the column in UTF-16 units, as editors do. */
  line: number;
  column: number;
  /** What to do about it, where that is clear. */
  fix?: string;
  params: FaultParams;
};

export type Path = readonly (string | number)[];

/** A fault that does not know its place in the text yet. `at` says whether the key or the value is to blame. */
export type Finding = {
  code: FaultCode;
  path: Path;
  found: string;
  accepted: string;
  fix?: string | undefined;
  params?: FaultParams;
  at?: 'key' | 'value';
  /** More than a single value is wrong, so that what refers to it would look wrong too. */
  whole?: boolean;
};

/** A path as text; a key that is not a plain word stands in brackets. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'string' && !/^[A-Za-z0-9_$-]{1,60}$/.test(key)) return `${text}[${show(key)}]`;
    return text === '' ? String(key) : `${text}.${key}`;
  }, '');
}

/** A value in a few words: short texts and numbers as written, the rest by kind and size. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return visible(JSON.stringify(shortened(value)));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const count = Object.keys(value).length;
    return count === 0 ? 'an empty object' : `an object of ${count}`;
  }
  return `${value as number | boolean | null}`;
}

/** A list of words as a sentence has it: `"a", "b" or "c"`, cut after eight. */
export function alternatives(words: readonly string[]): string {
  const shown = words.slice(0, 8).map((word) => show(word));
  if (words.length > shown.length) return `${shown.join(', ')}, … (${words.length} in all)`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

function shortened(text: string): string {
  // Whole characters, so that the cut does not leave half of one.
  return text.length <= 60 ? text : `${[...text.slice(0, 80)].slice(0, 59).join('')}…`;
}

// A direction mark or an invisible character in a message could make it read as something else.
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (found) =>
    [...found].map((each) => `\\u${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
  );
}
