// Eight ways to damage a study file. Each takes the canonical text and a source of chance, and gives bytes or text.

import { isObject } from '../../src/study/schema/shape.ts';

export type Chance = {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number;
  pick: <T>(from: readonly T[]) => T;
};

/** Chance that is the same for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return { below, pick: (from) => from[below(from.length)]! };
}

type Mutator = (text: string, chance: Chance) => string | Uint8Array;
type Holder = Record<string | number, unknown>;

export const mutators: Record<string, Mutator> = {
  byte,
  token,
  structure,
  type,
  range,
  crossField,
  version,
  unicode,
};

function byte(text: string, { below }: Chance): Uint8Array {
  let bytes = [...new TextEncoder().encode(text)];
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(bytes.length);
    const part = [
      () => [below(256)],
      () => [],
      () => [bytes[at]!, bytes[at]!],
      () => [bytes[at]! ^ (1 << below(8))],
    ];
    bytes.splice(at, 1, ...part[below(4)]!());
    if (below(20) === 0) bytes = bytes.slice(0, at);
  }
  return new Uint8Array(bytes);
}

function token(text: string, { below, pick }: Chance): string {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+|\s+/g) ?? [];
  for (let times = 1 + below(3); times > 0; times--) {
    const [at, other] = [below(tokens.length), below(tokens.length)];
    const strange = [
      'NaN',
      '-',
      '01',
      '1.',
      '+1',
      'True',
      "'a'",
      '//',
      '/*',
      '{',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'undefined',
    ];
    const parts = [
      [],
      [tokens[at]!, tokens[at]!],
      [tokens[other]!],
      [pick(strange)],
      [tokens[at]!, pick(strange)],
    ];
    tokens.splice(at, 1, ...pick(parts));
  }
  return tokens.join('');
}

function structure(text: string, chance: Chance): string {
  return edit(text, chance, (holder, key, root) => {
    const other = somewhere(root, chance);
    const subtree: unknown = structuredClone(other.holder[other.key]);
    const deep = (levels: number): unknown =>
      levels === 0 ? holder[key] : chance.below(2) ? [deep(levels - 1)] : { a: deep(levels - 1) };
    switch (chance.below(6)) {
      case 0:
        return remove(holder, key);
      case 1:
        return void (holder[key] = subtree);
      case 2:
        return void (holder[`${key}x`] = holder[key]);
      case 3:
        return void (holder[String(other.key)] = subtree);
      case 4:
        return void (holder[key] = deep(chance.pick([1, 2, 60, 70, 200])));
      default:
        return void (holder[chance.pick(['extra', '', ' ', 'a b', 'toString', 'x'.repeat(300)])] = subtree);
    }
  });
}

function type(text: string, chance: Chance): string {
  const values = [null, true, 0, -1, '', 'x', '0.5', [], {}, [null], { kind: 'x' }, [[]], 'null', false];
  return edit(text, chance, (holder, key) => void (holder[key] = structuredClone(chance.pick(values))));
}

function range(text: string, chance: Chance): string {
  const numbers = [
    '1e999',
    '-1e999',
    '9007199254740993',
    '-0',
    '1e-400',
    '1e308',
    '-1',
    '0.5',
    '1e-7',
    '12345678901234567890',
  ];
  const written = chance.pick(numbers);
  return edit(text, chance, (holder, key) => void (holder[key] = '#'), isNumber).replace('"#"', written);
}

function crossField(text: string, chance: Chance): string {
  return edit(text, chance, (holder, key, root) => {
    const words = [
      'A',
      'base',
      'nobody',
      'online',
      'north',
      'hub',
      'central',
      'regional',
      'all',
      'matrix',
      'equal',
    ];
    const plan = (isObject(root['base']) ? root['base'] : {}) as Record<string, Holder>;
    switch (chance.below(5)) {
      case 0:
        if (typeof holder[key] === 'string') holder[key] = chance.pick(words);
        return;
      case 1:
        return rename(holder, key, chance.pick(words));
      case 2:
        if (isNumber(holder[key])) holder[key] = chance.pick([0, 0.3, 1, 7, 30, -1]);
        return;
      case 3:
        plan['time'] = { ...plan['time'], stepDays: chance.pick([1, 2, 7, 30, 31]) };
        return;
      default:
        plan['demand'] = {
          ...plan['demand'],
          correlation: chance.pick<unknown>([
            { kind: 'equal', rho: -0.9 },
            { kind: 'distance', scaleKm: 10 },
            { kind: 'matrix', values: { A: { B: 1, C: -1 }, nobody: { A: 0.5 } } },
          ]),
        };
    }
  });
}

function version(text: string, { pick }: Chance): string {
  const formats = [
    '"tandem/0"',
    '"tandem/2"',
    '"tandem/999999"',
    '"tandem/1 "',
    '"Tandem/1"',
    '"tandem/1.5"',
    '1',
    'null',
    '{}',
    '""',
  ];
  const written = pick(formats);
  return pick([
    text.replace('"format": "tandem/1"', `"format": ${written}`),
    text.replace('"format": "tandem/1",', ''),
    text.replace('"format": "tandem/1",', `"format": "tandem/1", "format": ${written},`),
  ]);
}

function unicode(text: string, { below, pick }: Chance): string | Uint8Array {
  const strange = [
    '\\u0000',
    '\\ud800',
    '\\udc00\\ud800',
    '\\u202e',
    '\u202e',
    '\u0085',
    '\uFEFF',
    '\\u000d',
    '😀',
    'é',
    '\\ud83d\\ude00',
    '\u2028',
  ];
  const quotes = [...text.matchAll(/"/g)].map(({ index }) => index + 1);
  let broken = text;
  const at = pick(quotes);
  switch (below(4)) {
    case 0:
      broken = text.slice(0, at) + pick(strange) + text.slice(at);
      break;
    case 1: {
      const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '\\u005f_proto__'];
      const value = pick(['1', '{}', '{"polluted": true}', '{"prototype": {"polluted": true}}']);
      return text.replace(/\{/g, (brace) => (below(40) === 0 ? `{"${pick(keys)}": ${value},` : brace));
    }
    case 2:
      broken = pick(['\uFEFF', '\uFEFF\uFEFF', '\u00a0', '\u2028']) + text;
      break;
    default: {
      const bytes = new TextEncoder().encode(text);
      const bad = pick([
        [0xc0, 0x80],
        [0xed, 0xa0, 0x80],
        [0xf5, 0x80, 0x80, 0x80],
        [0xff],
        [0xe0, 0x80, 0xaf],
        [0xc3],
      ]);
      const cut = below(bytes.length);
      return new Uint8Array([...bytes.slice(0, cut), ...bad, ...bytes.slice(cut)]);
    }
  }
  return broken;
}

function edit(
  text: string,
  chance: Chance,
  change: (holder: Holder, key: string | number, root: Holder) => void,
  wanted: (value: unknown) => boolean = () => true,
): string {
  const root = JSON.parse(text) as Holder;
  for (let times = 1 + chance.below(2); times > 0; times--) {
    for (let tries = 0; tries < 30; tries++) {
      const { holder, key } = somewhere(root, chance);
      if (!wanted(holder[key])) continue;
      change(holder, key, root);
      break;
    }
  }
  return JSON.stringify(root, null, chance.pick([0, 2]));
}

/** A random entry of a tree: walks down, and may stop at each level. */
export function somewhere(root: Holder, { below, pick }: Chance): { holder: Holder; key: string | number } {
  let holder = root;
  for (;;) {
    const keys = Object.keys(holder);
    const key = pick(keys);
    const value = holder[key];
    const inner = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (!inner || below(6) === 0) return { holder, key };
    holder = value as Holder;
  }
}

function remove(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(holder: Holder, key: string | number, name: string): void {
  const value = holder[key];
  remove(holder, key);
  holder[name] = value;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
