import alea from 'seedrandom/lib/alea.js';
import type { SeedKey } from '../kernel/player.ts';

/** Marks our draws among all uses of the generator: "TAND". */
const DOMAIN = 0x54414e44;

/**
 * The 64-bit key that a seed text becomes. The text is read once by `alea` (its default sibling gives 'a' and 'aa'
 * one stream); all draws then come from the counter under this key. Throws RangeError on an empty text.
 */
export function seedKey(seed: string): SeedKey {
  const text = seed.normalize('NFC');
  if (text === '') throw new RangeError('a seed must not be empty');
  const random = alea(text);
  return { low: random.int32(), high: random.int32(), domain: DOMAIN };
}

/**
 * Words under which the draws of entities are counted: a hash of kind and name, never a position, so that adding or
 * reordering entities moves no draw. FNV-1a (Fowler, Noll & Vo) with the finaliser of MurmurHash3. Two names of one
 * run that meet in a word are told apart by a suffix.
 */
export function entityWords(): (kind: string, name: string) => number {
  const owner = new Map<number, string>();
  return (kind, name) => {
    const full = `${kind}/${name}`;
    for (let suffix = 0; ; suffix++) {
      const word = hash(suffix === 0 ? full : `${full}#${suffix}`);
      const found = owner.get(word);
      if (found !== undefined && found !== full) continue;
      owner.set(word, full);
      return word;
    }
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
