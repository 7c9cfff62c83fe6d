import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStudy } from '../../src/study/read.ts';
import { writeStudy } from '../../src/study/write.ts';
import { arbitraryStudy } from './arbitraryStudy.ts';
import { chance, mutators } from './mutate.ts';
import { trials } from './samples.ts';

const sixRows = readFileSync(new URL('../../scenarios/six-rows.tandem.json', import.meta.url), 'utf8');
const small = fc
  .sample(arbitraryStudy({ regions: 3, scenarios: 1 }), { numRuns: 60, seed: 20 })
  .map(writeStudy);
const texts = [sixRows, ...small.filter((text) => text.length < 8_000)];

const builtIns = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Map,
  Set,
  RegExp,
  Function,
  Promise,
  Error,
] as const;
const inherited = () => builtIns.map(({ prototype }) => Object.getOwnPropertyNames(prototype).join());

/** Reads a file and holds the answer to its promises. */
function judge(file: string | Uint8Array, twice = false): 'opened' | 'refused' {
  const before = process.cpuUsage();
  const read = readStudy(file);
  const { user } = process.cpuUsage(before);
  // The goal is one second; a core that is shared with other work counts some of theirs.
  if (user > 2e6) throw new Error(`took ${user / 1e6} s`);
  if (read.ok) {
    const text = writeStudy(read.study);
    const again = twice ? readStudy(text) : read;
    if (!again.ok || writeStudy(again.study) !== text) throw new Error('an opened file is not stable');
    return 'opened';
  }
  const { faults, total } = read;
  const lines =
    typeof file === 'string' ? file.split('\n').length : file.filter((byte) => byte === 10).length + 1;
  if (faults.length === 0 || faults.length > 50 || total < faults.length)
    throw new Error('no fault, or too many');
  let [line, column] = [1, 1];
  for (const fault of faults) {
    const said = fault.code && fault.found && fault.accepted && typeof fault.path === 'string';
    const placed = fault.line >= 1 && fault.line <= lines && fault.column >= 1;
    const inOrder = fault.line > line || (fault.line === line && fault.column >= column);
    if (!said || !placed || !inOrder) throw new Error(`not a full refusal: ${JSON.stringify(fault)}`);
    [line, column] = [fault.line, fault.column];
  }
  return 'refused';
}

test.each(Object.keys(mutators))(
  '1,000 files (2,500 at night) damaged by %s: each opens or is refused with path, found, accepted and place',
  (name) => {
    const before = inherited();
    const seen = { opened: 0, refused: 0 };
    const files = trials(1000, 2500);
    for (let seed = 1; seed <= files; seed++) {
      const source = chance(seed);
      const file = mutators[name]!(source.pick(texts), source);
      try {
        seen[judge(file, seed % 5 === 0)] += 1;
      } catch (cause) {
        throw new Error(`${name}, seed ${seed}`, { cause });
      }
    }
    expect(seen.refused).toBeGreaterThan(files / 5);
    expect(inherited()).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  },
  120_000,
);

test('every beginning of a file is refused, at its end or in its last character', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(sixRows)));
  for (let length = 0; length < bytes.length; length++) {
    const read = readStudy(bytes.subarray(0, length));
    if (read.ok || !['endsEarly', 'notText', 'syntax'].includes(read.faults[0]!.code)) {
      throw new Error(`the first ${length} bytes`);
    }
  }
}, 60_000);

test('files at the limits are judged in a moment', () => {
  const zeros = (count: number) => `[${'0,'.repeat(count)}0]`;
  const keys = Array.from({ length: 60_000 }, (_, index) => `"k${index}": ${index}`).join(', ');
  const scenarios = Array.from({ length: 20_000 }, (_, index) => `"s${index}": { "name": "S" }`).join(', ');
  const rows = Array.from({ length: 30_000 }, (_, index) => `"r${index}": { "region": "nobody" }`).join(', ');
  const files = [
    zeros(10_000_000 - 2),
    '['.repeat(19_000_000),
    '{"a":'.repeat(4_000_000),
    `"${'\\u0041'.repeat(3_000_000)}"`,
    `"${'a'.repeat(19_000_000)}"`,
    '1'.repeat(19_000_000),
    ' '.repeat(19_000_000),
    '\n'.repeat(19_000_000),
    sixRows.replace('"base": {', `"base": { ${keys},`),
    sixRows.replace('"scenarios": {', `"scenarios": { ${scenarios},`),
    sixRows.replace('"rows": {', `"rows": { ${rows},`),
    'a'.repeat(21_000_000),
  ];
  expect(files.map((file) => judge(file))).toEqual(files.map(() => 'refused'));
}, 120_000);
