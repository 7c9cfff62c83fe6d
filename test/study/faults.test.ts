import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Path } from '../../src/study/fault.ts';
import { pathText } from '../../src/study/fault.ts';
import { readStudy } from '../../src/study/read.ts';
import { document } from '../../src/study/schema/document.ts';
import { accepts, isObject, keysOf, schemaAt } from '../../src/study/schema/shape.ts';
import { writeStudy } from '../../src/study/write.ts';
import { arbitraryStudy } from './arbitraryStudy.ts';
import type { Chance } from './mutate.ts';
import { chance } from './mutate.ts';

type Tree = Record<string | number, unknown>;
type Damage = { path: Path; repair: unknown };

const texts = fc
  .sample(arbitraryStudy({ regions: 2, scenarios: 1 }), { numRuns: 120, seed: 7 })
  .map(writeStudy);

/** Every entry of a tree, with the holder that it can be changed in. */
function* entries(
  tree: unknown,
  path: Path = [],
): Iterable<{ path: Path; holder: Tree; key: string | number }> {
  if (typeof tree !== 'object' || tree === null) return;
  for (const key of Object.keys(tree)) {
    const here = [...path, Array.isArray(tree) ? Number(key) : key];
    yield { path: here, holder: tree as Tree, key };
    yield* entries((tree as Tree)[key], here);
  }
}

const damages: Record<string, (tree: Tree, chance: Chance) => Damage | null> = {
  'a number out of its range': (tree, { pick }) => {
    const numbers = [...entries(tree)].filter(({ holder, key }) => typeof holder[key] === 'number');
    const { path, holder, key } = pick(numbers);
    const { min, max } = accepts(schemaAt(document, tree, path)!).params as { min: number; max: number };
    const repair = holder[key];
    holder[key] = pick([min - 1 - Math.abs(min), max * 2 + 1]);
    return { path, repair };
  },
  'a value of another type': (tree, { pick }) => {
    const leaves = [...entries(tree)].filter(
      ({ holder, key }) => typeof holder[key] !== 'object' && key !== 'format',
    );
    const { path, holder, key } = pick(leaves);
    const repair = holder[key];
    holder[key] = [];
    return { path, repair };
  },
  'a word that is not a choice': (tree, { pick }) => {
    const choices = [...entries(tree)].filter(
      ({ path, holder, key }) => typeof holder[key] === 'string' && choicesAt(tree, path),
    );
    if (choices.length === 0) return null;
    const { path, holder, key } = pick(choices);
    const repair = holder[key];
    holder[key] = `${String(repair)}x`;
    return { path, repair };
  },
  'a key with a slip': (tree, { pick }) => {
    const fixed = [...entries(tree)].filter(
      ({ path, holder }) => !Array.isArray(holder) && knownKey(tree, path) && !isObject(at(tree, path)),
    );
    const optional = fixed.filter(({ path }) => schemaAt(document, tree, path)?._zod.optin !== undefined);
    if (optional.length === 0) return null;
    const { path, holder, key } = pick(optional);
    const slip = `${String(key)}Q`;
    holder[slip] = holder[key];
    delete holder[key];
    return { path: [...path.slice(0, -1), slip], repair: key };
  },
};

function at(tree: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Tree)[key], tree);
}

function choicesAt(tree: Tree, path: Path): boolean {
  return (
    path.at(-1) !== 'format' && Array.isArray(accepts(schemaAt(document, tree, path)!).params['choices'])
  );
}

function knownKey(tree: Tree, path: Path): boolean {
  const above = path.slice(0, -1);
  return keysOf(schemaAt(document, tree, above), at(tree, above)).includes(String(path.at(-1)));
}

function read(tree: Tree) {
  const result = readStudy(JSON.stringify(tree, null, 2));
  return result.ok ? { faults: [], total: 0 } : result;
}

test.each(Object.keys(damages))(
  '200 files with %s: that path is named, alone, and repairing it opens the file',
  (name) => {
    for (let seed = 1; seed <= 200; seed++) {
      const source = chance(seed);
      const tree = JSON.parse(source.pick(texts)) as Tree;
      const damage = damages[name]!(tree, source);
      if (!damage) continue;
      const label = `${name}, seed ${seed}, ${pathText(damage.path)}`;
      const { faults } = read(tree);
      expect(
        faults.map(({ path }) => path),
        label,
      ).toEqual([pathText(damage.path)]);
      const [fault] = faults;
      const { min, max, nearest } = fault!.params;
      const holder = at(tree, damage.path.slice(0, -1)) as Tree;
      const key = damage.path.at(-1)!;
      if (name === 'a key with a slip') {
        expect(nearest, label).toBe(damage.repair);
        holder[String(nearest)] = holder[key];
        delete holder[key];
      } else {
        if (typeof damage.repair === 'number') {
          expect(damage.repair, label).toBeGreaterThanOrEqual(min as number);
          expect(damage.repair, label).toBeLessThanOrEqual(max as number);
          holder[key] = nearest ?? min;
          // At the end of its range the value may not suit its neighbours, but its range is no longer the fault.
          expect(
            read(tree).faults.map(({ code }) => code),
            label,
          ).not.toContain('outOfRange');
        }
        holder[key] = damage.repair;
      }
      expect(read(tree).faults, label).toEqual([]);
    }
  },
  60_000,
);

test('of three faults in one file all three are named', () => {
  const kinds = Object.values(damages).slice(0, 3);
  let [files, complete] = [0, 0];
  for (let seed = 1; seed <= 300; seed++) {
    const source = chance(seed);
    const tree = JSON.parse(source.pick(texts)) as Tree;
    const paths = new Set<string>();
    for (const damage of kinds) {
      const done = damage(tree, source);
      if (done) paths.add(pathText(done.path));
    }
    // Damage within damage hides the inner one.
    if (paths.size < 3) continue;
    const named = new Set(read(tree).faults.map(({ path }) => path));
    files += 1;
    if ([...paths].every((path) => named.has(path))) complete += 1;
  }
  expect(files).toBeGreaterThan(200);
  expect(complete / files).toBeGreaterThanOrEqual(0.99);
}, 60_000);
