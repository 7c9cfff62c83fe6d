// The walls of CONTRIBUTING.md, read off the import lines. A room that does not exist yet breaks nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

type Room =
  | 'build'
  | 'study'
  | 'kernel'
  | 'theory'
  | 'model'
  | 'engine'
  | 'statistics'
  | 'history'
  | 'results'
  | 'workers'
  | 'app'
  | 'cli';

interface Wall {
  /** Rooms whose values may be imported; `room/file` opens that file alone. */
  rooms: string[];
  /** Rooms of which only types may be imported. */
  types: string[];
  /** Packages, and the files they are allowed in (all files of the room when absent). */
  packages: Record<string, RegExp | true>;
  /** May import `node:` modules, and where. */
  node: RegExp | false;
}

const walls: Record<Room, Wall> = {
  study: {
    rooms: [],
    types: [],
    packages: { zod: true, fflate: true, '@noble/hashes': /^src\/study\/digest/ },
    node: false,
  },
  // What makes a release of the page; nothing of it is in the page.
  build: { rooms: [], types: [], packages: { vite: true }, node: /./ },
  kernel: { rooms: [], types: [], packages: {}, node: false },
  // Closed-form results: pure functions of numbers, with the same bits everywhere.
  theory: { rooms: ['kernel/elementary', 'kernel/normalDistribution'], types: [], packages: {}, node: false },
  // The notation of rules and the program they are added to; never a back-end.
  model: {
    rooms: [
      'kernel/expression',
      'kernel/formula',
      'kernel/program',
      'kernel/elementary',
      'kernel/normalDistribution',
      'theory',
    ],
    types: ['study', 'kernel'],
    packages: {},
    node: false,
  },
  engine: {
    // Of the file only where a value stands, which has to be said once.
    rooms: ['kernel', 'theory', 'model', 'study/ranges'],
    types: ['study'],
    packages: { seedrandom: /^src\/engine\/streams/, '@noble/hashes': /^src\/engine\/columns/ },
    node: false,
  },
  statistics: {
    // Logarithms and the normal distribution with the same bits everywhere: pure functions, and kept once.
    rooms: ['kernel/elementary', 'kernel/normalDistribution', 'theory'],
    types: ['engine/columns'],
    packages: { d3: true, 'd3-array': true },
    node: false,
  },
  history: { rooms: ['statistics', 'study'], types: [], packages: { d3: true, 'd3-dsv': true }, node: false },
  results: {
    rooms: ['study', 'engine', 'model', 'statistics', 'history'],
    types: ['workers'],
    packages: {},
    node: false,
  },
  workers: {
    rooms: ['engine'],
    types: ['study', 'model', 'kernel'],
    packages: { comlink: true },
    node: /\.node\.ts$/,
  },
  app: {
    rooms: ['study', 'kernel', 'theory', 'model', 'engine', 'statistics', 'history', 'results', 'workers'],
    types: [],
    packages: {
      svelte: true,
      d3: true,
      fflate: true,
      'browser-fs-access': true,
      idb: /^src\/app\/library\/shelf/,
      tinykeys: true,
      qr: /^src\/app\/exchange\/link/,
      'read-excel-file': /^src\/app\/exchange\/tables/,
      'write-excel-file': /^src\/app\/exchange\/results/,
    },
    node: false,
  },
  cli: {
    // Of the page only its words: plain text, said once for both.
    rooms: [
      'study',
      'kernel',
      'theory',
      'model',
      'engine',
      'statistics',
      'history',
      'results',
      'workers',
      'app/words',
    ],
    types: [],
    packages: {
      commander: true,
      d3: true,
      fflate: true,
    },
    node: /./,
  },
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = ['src', 'workers'].flatMap((folder) => filesUnder(join(root, folder)));
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

describe.each(Object.keys(walls) as Room[])('%s', (room) => {
  const wall = walls[room];
  const lines = imports.filter((line) => roomOf(line.from) === room);

  test('knows only the rooms it may know', () => {
    const wrong = lines.filter((line) => {
      const target = roomOf(line.to);
      if (!target || target === room) return false;
      const path = line.to.replace(/^src\//, '').replace(/\.(svelte\.)?ts$/, '');
      const open = [...wall.rooms, ...(line.typeOnly ? wall.types : [])];
      return !open.some((door) => path === door || path.startsWith(`${door}/`));
    });
    expect(wrong.map(written)).toEqual([]);
  });

  test('takes only the packages it may take', () => {
    const wrong = lines.filter((line) => {
      const name = packageOf(line.to);
      if (!name) return false;
      const allowed = wall.packages[name];
      return !(allowed === true || allowed?.test(line.from));
    });
    expect(wrong.map(written)).toEqual([]);
  });

  test('asks Node only where Node is', () => {
    const wrong = lines.filter(
      (line) => line.to.startsWith('node:') && !(wall.node && wall.node.test(line.from)),
    );
    expect(wrong.map(written)).toEqual([]);
  });
});

test('every source file lives in a known room', () => {
  expect(files.filter((file) => !(roomOf(file) && roomOf(file)! in walls))).toEqual([]);
});

test('no rooms import each other in a circle', () => {
  const doors = new Map<string, Set<string>>();
  for (const line of imports) {
    const [from, to] = [roomOf(line.from), roomOf(line.to)];
    if (!from || !to || from === to || line.typeOnly) continue;
    doors.set(from, (doors.get(from) ?? new Set()).add(to));
  }
  expect(circle(doors)).toEqual([]);
});

test('a view takes no statistics', () => {
  const views = imports.filter((line) => line.from.endsWith('.svelte') && roomOf(line.to) === 'statistics');
  expect(views.filter((line) => !line.typeOnly).map(written)).toEqual([]);
});

test('a worker entry does not reach the pool', () => {
  const entries = files.filter((file) => /^workers\/.*\.(worker|node)\.ts$/.test(file));
  const wrong = entries.filter((entry) => [...reachable(entry)].some((file) => /^workers\/pool/.test(file)));
  expect(wrong).toEqual([]);
});

test('no worker entry reaches the schema library', () => {
  const entries = files.filter((file) => /^workers\/.*\.(worker|node)\.ts$/.test(file));
  const wrong = entries.filter((entry) => [...reachable(entry)].some((to) => packageOf(to) === 'zod'));
  expect(wrong).toEqual([]);
});

test('every file has a name of its own', () => {
  const nameless = /^(utils?|helpers?|commons?|misc|types)$/;
  const wrong = files.filter((file) =>
    file.split('/').some((part) => nameless.test(part.replace(/\..*$/, ''))),
  );
  expect(wrong).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = files.map((file) => ({ file, lines: lineCount(file) })).filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('the core draws no chance, reads no clock and warns nobody', () => {
  const core = files.filter((file) =>
    ['study', 'kernel', 'theory', 'model', 'engine', 'statistics', 'results'].includes(roomOf(file)!),
  );
  const wrong = core.filter((file) =>
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bconsole\.\w+\(/.test(withoutComments(file)),
  );
  expect(wrong).toEqual([]);
});

test('below the page nobody touches the page', () => {
  const below = files.filter((file) => !['app', 'workers'].includes(roomOf(file)!));
  // A study file is a document too, so of that name only what a page has.
  const page =
    /\b(window|localStorage|indexedDB)\s*[.[]|\bdocument\.(body|cookie|create|documentElement|get|head|query|title)|\bnew\s+Worker\b/;
  expect(below.filter((file) => page.test(withoutComments(file)))).toEqual([]);
});

test('this test sees every form of import', () => {
  const text = [
    "import a, { b } from './a.ts';",
    "import type { C } from '../engine/columns.ts';",
    "import { type D, type E } from 'zod';",
    "import {\n  f,\n  type G,\n} from 'd3';",
    "import './style/base.css';",
    "export * from './h.ts';",
    "export type { I } from './i.ts';",
    "// import j from './j.ts';",
    "const k = await import('./k.ts');",
    "const l = new URL('./l.worker.ts', import.meta.url);",
    "import m from '../../workers/m.worker.ts?worker&url';",
  ].join('\n');
  expect(importsOf('src/app/x.ts', text).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
    ['src/app/a.ts', false],
    ['src/engine/columns.ts', true],
    ['zod', true],
    ['d3', false],
    ['src/app/style/base.css', false],
    ['src/app/h.ts', false],
    ['src/app/i.ts', true],
    ['workers/m.worker.ts', false],
    ['src/app/k.ts', false],
    ['src/app/l.worker.ts', false],
  ]);
});

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function importsOf(from: string, text: string): Import[] {
  const source = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = /^\s*(import|export)\s+(type\s+)?([^'"`;]*?\s+from\s*)?(['"])([^'"]+)\4/gm;
  const calls = /\b(?:import|new\s+URL)\(\s*(['"])([^'"]+)\1/g;
  const found: Import[] = [];
  for (const match of source.matchAll(statements)) {
    const names = match[3] ?? '';
    const inner = /^\{([^}]*)\}\s+from/
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim());
    const allTypes =
      inner !== undefined && inner.length > 0 && inner.every((name) => /^\s*type\s/.test(name));
    found.push({ from, to: resolved(from, match[5]!), typeOnly: Boolean(match[2]) || allTypes });
  }
  for (const match of source.matchAll(calls)) {
    found.push({ from, to: resolved(from, match[2]!), typeOnly: false });
  }
  return found;
}

function resolved(from: string, specifier: string) {
  return specifier.startsWith('.') ? join(dirname(from), specifier.replace(/\?.*$/, '')) : specifier;
}

/** `src/model/step.ts` → `model`; a file straight in `src` or outside of the rooms has none. */
function roomOf(path: string) {
  const [top, second, third] = path.split('/');
  if (top === 'workers') return 'workers';
  return top === 'src' && third !== undefined ? second : undefined;
}

function packageOf(specifier: string) {
  if (/^(src|workers|scenarios|test)\/|^node:|^\.|\.(json|css)$/.test(specifier)) return undefined;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

function reachable(start: string) {
  const seen = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const line of imports) {
      if (line.from !== file || line.typeOnly || seen.has(line.to)) continue;
      seen.add(line.to);
      waiting.push(line.to);
    }
  }
  return seen;
}

function circle(doors: Map<string, Set<string>>): string[] {
  const done = new Set<string>();
  const walk = (room: string, path: string[]): string[] => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    if (done.has(room)) return [];
    for (const next of doors.get(room) ?? []) {
      const found = walk(next, [...path, room]);
      if (found.length > 0) return found;
    }
    done.add(room);
    return [];
  };
  return [...doors.keys()].map((room) => walk(room, [])).find((found) => found.length > 0) ?? [];
}

function withoutComments(file: string) {
  const text = readFileSync(join(root, file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function lineCount(file: string) {
  return readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
}

function written(line: Import) {
  return `${line.from} imports ${line.typeOnly ? 'types of ' : ''}${line.to}`;
}
