import * as expression from './expression.ts';
import {
  bitAnd,
  bitOr,
  bitsToFloat,
  float,
  floatToBits,
  integer,
  parameter,
  shiftRight,
  toFloat,
  xor,
  type Node,
} from './expression.ts';
import type { DrawSpec, Kind } from './entity.ts';
import { still } from './layout.ts';
import { normalTable } from './normalTable.ts';
import type { Pass, Program } from './program.ts';
import * as strata from './strata.ts';
import { threefry4x32, words, type WordArithmetic } from './threefry.ts';

/**
 * The draw layer. Every draw is a pure function of (seed, purpose, entity name, replication, step): counter words =
 * (replication, word of the entity's name, step, purpose ÷ 4), key = (seed low, seed high, domain, 0), and the draw
 * is output word purpose mod 4. Draws of a replication, not of a step, use step 0xFFFFFFFF.
 * The scenario is no input, so scenarios share their futures, and adding an entity moves no other draw.
 * Where a program is stratified, the leading bits of the word come from its group of replications, see `strata.ts`: under
 * the same counter with the group in place of the replication, and 1 as the last word of the key.
 */
const lanes: WordArithmetic<Node> = {
  word: integer,
  add: expression.add,
  xor,
  rotateLeft: expression.rotateLeft,
};

/** Words at the start of the table area, set for each block. */
export const HEADER = { bytes: 16, firstReplication: 0, seedLow: 4, seedHigh: 8, domain: 12 };

const ONCE = -1;
/** The last word of the key: of a replication's own words, and of those that a group of replications shares. */
const OWN = 0;
const SHARED = 1;

/** Passes that fill the draw area: what is drawn once per replication, and what is drawn in every step. */
export function drawPasses(program: Program, rounds: number): { start: Pass[]; step: Pass[] } {
  const passes = { start: [] as Pass[], step: [] as Pass[] };
  for (const kind of program.kinds) {
    for (const per of ['replication', 'step'] as const) {
      const wanted = [...kind.drawSlots.values()].filter((d) => d.spec.per === per);
      const blocks = [...new Set(wanted.map((d) => Math.floor(d.spec.purpose / 4)))];
      for (const block of blocks) {
        const inBlock = wanted.filter((d) => Math.floor(d.spec.purpose / 4) === block);
        const pass = drawPass(program, kind, per, block, inBlock, rounds);
        (per === 'step' ? passes.step : passes.start).push(pass);
      }
    }
  }
  return passes;
}

function drawPass(
  program: Program,
  kind: Kind,
  per: DrawSpec['per'],
  block: number,
  wanted: { slot: number; spec: DrawSpec }[],
  rounds: number,
): Pass {
  expression.newGraph();
  const header = (offset: number): Node => parameter({ cursor: 'header', offset }, 'i32');
  const entity = parameter({ cursor: 'entity', offset: 0 }, 'i32');
  const first = header(HEADER.firstReplication);
  const replication = expression.add(first, expression.lane());
  const when = per === 'step' ? expression.step() : integer(ONCE);
  const drawn = (who: Node, last: number): Node[] =>
    threefry4x32(
      lanes,
      [who, entity, when, integer(block)],
      [header(HEADER.seedLow), header(HEADER.seedHigh), header(HEADER.domain), integer(last)],
      rounds,
    );
  let output = drawn(replication, OWN);
  if (program.stratified) {
    // All lanes are in the group of the first, so its words are made once per row.
    const keys = drawn(strata.groupOf(strata.lanes, first), SHARED);
    output = output.map((word, i) => strata.stratified(strata.lanes, word, keys[i]!, replication));
  }
  const address = program.table('normal quantile', normalTable);
  const entityWords = program.entityWords(kind);
  const all = kind.names.map((_, i) => i);
  return {
    name: `draws of ${kind.name} per ${per}, block ${block}`,
    rows: kind.count,
    gate: null,
    cursors: new Map([
      ['header', () => all.map(() => still('table', 0))],
      ['entity', () => all.map((i) => still('table', entityWords + 4 * i))],
      ['draws', () => all.map((i) => still('draw', program.drawAddress(kind, per, i)))],
    ]),
    stores: wanted.map(({ slot, spec }) => {
      const word = output[spec.purpose % 4]!;
      const value = spec.kind === 'normal' ? normal(word, address) : uniform(word);
      return { place: { cursor: 'draws', offset: slot * program.lanes * 4 }, value };
    }),
  };
}

const EXPONENT_OF_ONE = 127 * 8;
const MANTISSA_REST = 0xfffff;

/**
 * Standard normal from one word, monotone in it: the top bit is the sign, the rest m a tail probability m · 2⁻³²,
 * whose quantile is a cubic chosen by the leading bits of m. Absolute error below 1e-6, range ±6.23.
 */
export function normal(word: Node, tableAddress: number): Node {
  const m = bitOr(bitAnd(word, integer(0x7fffffff)), integer(1));
  // Clearing the bit that would round up makes the conversion to float32 truncate.
  const exact = bitAnd(m, xor(shiftRight(m, 24), integer(-1)));
  const bits = floatToBits(toFloat(exact));
  const row = expression.sub(shiftRight(bits, 20), integer(EXPONENT_OF_ONE));
  const position = expression.mul(toFloat(bitAnd(bits, integer(MANTISSA_REST))), float(1 / 1048576));
  const lower = expression.cubic(tableAddress, row, position);
  return bitsToFloat(xor(floatToBits(lower), bitAnd(word, integer(-2147483648))));
}

/** Uniform in (0, 1) from one word: the midpoints of 2²³ equal intervals, exact in float32. */
export function uniform(word: Node): Node {
  const scaled = expression.mul(toFloat(shiftRight(word, 9)), float(1 / 8388608));
  return expression.add(scaled, float(1 / 16777216));
}

/**
 * The uniform draw of one replication as a plain number: what a pass would draw for this purpose and word of an entity
 * once per replication, `isStratified` as the program would be. For what is decided before a program is made.
 */
export function uniformOnce(
  seed: { readonly low: number; readonly high: number; readonly domain: number },
  purpose: number,
  entityWord: number,
  replication: number,
  isStratified = false,
): number {
  const drawn = (who: number, last: number): number =>
    threefry4x32(
      words,
      [who, entityWord, ONCE, Math.floor(purpose / 4)],
      [seed.low, seed.high, seed.domain, last],
    )[purpose % 4]!;
  let word = drawn(replication, OWN);
  if (isStratified) {
    const key = drawn(strata.groupOf(strata.words, replication), SHARED);
    word = strata.stratified(strata.words, word, key, replication);
  }
  return (word >>> 9) / 8388608 + 1 / 16777216;
}
