import { threefry4x32, words } from '../../../src/kernel/threefry.ts';
import { seedKey } from '../../../src/engine/streams.ts';

/** An endless sequence of 32-bit words. */
export interface Stream {
  readonly name: string;
  next(): number;
}

type Four = [number, number, number, number];
const key = seedKey('battery');
const DOMAIN = key.domain;

/** A stream from blocks of words: block i gives the words, `take` of them in the order of the generator. */
function stream(name: string, block: (i: number) => Four, take = [0, 1, 2, 3]): Stream {
  let i = 0;
  let at = take.length;
  let four: Four = [0, 0, 0, 0];
  return {
    name,
    next() {
      if (at === take.length) {
        four = block(i++);
        at = 0;
      }
      return four[take[at++]!]! >>> 0;
    },
  };
}

const draw = (counter: Four, low = key.low, high = key.high): Four =>
  threefry4x32(words, counter, [low, high, DOMAIN, 0]);

/** The words as the engine uses them, and in every order in which neighbours could resemble each other. */
export function streams(): Stream[] {
  const entity = 0x5bd1e995;
  return [
    stream('one purpose over replications', (i) => draw([i, entity, 7, 0]), [0]),
    stream('one purpose over days', (i) => draw([3, entity, i, 0]), [0]),
    stream('one purpose over consecutive entity words', (i) => draw([3, i, 7, 0]), [0]),
    stream('all purposes of a future, day by day', (i) => draw([3, entity, i >> 2, i & 3])),
    stream('64 replications interleaved, as a block is drawn', (i) => {
      const [lane, rest] = [i & 63, i >> 6];
      return draw([lane, entity + (rest & 7), rest >> 3, 0]);
    }),
    stream('first draws of consecutive keys', (i) => draw([0, entity, 0, 0], i, 0)),
    stream('first draws of keys one bit apart', (i) => draw([0, entity, 0, 0], i & 0xffff, 1 << (i >> 16))),
    stream('first draws of the seeds "0", "1", "2", …', (i) => {
      const { low, high } = seedKey(String(i));
      return draw([0, entity, 0, 0], low, high);
    }),
  ];
}

/** A generator that is known to be bad (a linear congruence of 32 bits): a battery that lets it pass tells nothing. */
export function badStream(): Stream {
  let x = 1;
  return { name: 'a linear congruence', next: () => (x = (Math.imul(x, 1664525) + 1013904223) >>> 0) };
}
