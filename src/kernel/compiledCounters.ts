import { countModule, GROUP, PLACE_BYTES, REFUSED, SIGN, VALUES } from './countCode.ts';
import { roomy, spanned, trimmed, type BinWindow } from './countWindow.ts';
import { emptyHistogram, merge, type Histogram } from './histogram.ts';
import type { BackEnd } from './player.ts';

/** Tables of counters, one per histogram. Every back-end counts the same. */
export interface Counters {
  /** What is counted next: rows of room for the lanes of a block. Views that `count` may replace by others. */
  readonly rows: readonly Float64Array[];
  /** Counts the first `lanes` values of the first `rows` rows: those of a row in table `first` + row. */
  count(first: number, rows: number, lanes: number): void;
  /** The histograms of all tables, as they are now. */
  read(): Histogram[];
  /** Gives its memory to the next counters; nothing can be counted or read afterwards. */
  close(): void;
}

/** A memory and the function that counts in it, see `countCode.ts`. */
interface Workspace {
  readonly memory: WebAssembly.Memory;
  readonly count: (lanes: number, room: number, row: number, place: number, last: number) => void;
}

const modules = new Map<BackEnd, WebAssembly.Module>();
/** That of counters that were closed, for the next ones: at most one of each back-end, and none that grew large. */
const free = new Map<BackEnd, Workspace>();
const LARGEST_KEPT = 1.6e7;

function workspace(backEnd: BackEnd): Workspace {
  const kept = free.get(backEnd);
  if (kept) {
    free.delete(backEnd);
    return kept;
  }
  let module = modules.get(backEnd);
  if (!module) modules.set(backEnd, (module = new WebAssembly.Module(countModule(backEnd === 'simd'))));
  const memory = new WebAssembly.Memory({ initial: 4 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, count: exports['count'] as Workspace['count'] };
}

const PAGE = 65536;

/**
 * A window of bins and where its table is: the counter of its zeros. Counters have 16 bits, so that twice as many of them
 * are near the processor; before one could be full, its table is emptied.
 */
interface Table extends BinWindow {
  readonly at: number;
}

const FULL = 0xffff;
const COUNTER_BYTES = 2;
const countersOf = ({ size, below }: BinWindow): number => (below ? 2 : 1) * size + 1;

export class CompiledCounters implements Counters {
  rows: readonly Float64Array[] = [];
  #words = new Int32Array(0);
  #counters = new Uint16Array(0);
  readonly #workspace: Workspace;
  readonly #backEnd: BackEnd;
  readonly #lanes: number;
  readonly #rowsAtOnce: number;
  /** Addresses of the room for addresses and of the places, which end where the tables begin. */
  readonly #room: number;
  readonly #places: number;
  /** What was counted before the table was last emptied, and how many values since then. */
  readonly #emptied = new Map<number, Histogram>();
  readonly #since: Uint32Array;
  /** Room for the values of a row as float32. */
  readonly #floats: Float32Array;
  /** Tables that were left for wider ones, by their number of counters. */
  readonly #left = new Map<number, number[]>();
  /** The first counter that is free. */
  #end: number;

  /** Throws a `RangeError` for blocks of more lanes than a counter can count. */
  constructor(tables: number, rows: number, lanes: number, backEnd: BackEnd) {
    if (lanes > FULL - GROUP)
      throw new RangeError(`blocks of ${lanes} lanes, at most ${FULL - GROUP} can be counted`);
    this.#workspace = workspace(backEnd);
    this.#backEnd = backEnd;
    this.#lanes = (lanes + GROUP - 1) & -GROUP;
    this.#rowsAtOnce = rows;
    this.#room = VALUES + 8 * rows * this.#lanes;
    this.#places = this.#room + 4 * this.#lanes;
    this.#since = new Uint32Array(tables);
    this.#floats = new Float32Array(this.#lanes);
    this.#end = (this.#places + PLACE_BYTES * tables) / COUNTER_BYTES;
    this.#reach(this.#end);
    this.#look();
    this.#counters.fill(0, this.#places / COUNTER_BYTES, this.#end);
  }

  count(first: number, rows: number, lanes: number): void {
    const more = this.#lanes - lanes;
    for (let row = 0; row < rows; row++) {
      if (more > 0) this.rows[row]!.fill(0, lanes);
      const since = this.#since[first + row]! + this.#lanes;
      if (since > FULL) this.#empty(first + row);
      this.#since[first + row] = since > FULL ? this.#lanes : since;
    }
    const from = this.#places + PLACE_BYTES * first;
    const last = from + PLACE_BYTES * rows;
    for (let row = 0; row < rows; row++) {
      this.#workspace.count(this.#lanes, this.#room, row, from + PLACE_BYTES * row, last);
      const refused = this.#words[REFUSED / 4]!;
      if (refused === 0) break;
      row = (refused - from) / PLACE_BYTES;
      // Where it was widened, it is counted in the next round.
      if (this.#widen(first + row, row, lanes)) row--;
    }
    if (more > 0) this.#uncount(first, rows, more);
  }

  read(): Histogram[] {
    return Array.from(this.#since, (_, table) => this.#histogram(table));
  }

  close(): void {
    this.#emptied.clear();
    if (this.#counters.byteLength <= LARGEST_KEPT) free.set(this.#backEnd, this.#workspace);
  }

  #histogram(table: number): Histogram {
    const { at, first, size, below } = this.#table(table);
    const before = this.#emptied.get(table) ?? emptyHistogram();
    if (size === 0) return { ...before };
    const all = this.#counters;
    const positive = new Uint32Array(all.subarray(at + 1, at + 1 + size));
    const negative = new Uint32Array(below ? all.subarray(at - size, at) : []).reverse();
    const own = trimmed({ first, positive, zeros: all[at]!, negative });
    merge(own, before);
    return own;
  }

  #empty(table: number): void {
    this.#emptied.set(table, this.#histogram(table));
    const { at, size, below } = this.#table(table);
    if (size > 0) this.#counters.fill(0, below ? at - size : at, at + 1 + size);
  }

  /** Takes back the zeros that filled up rows. */
  #uncount(first: number, rows: number, zeros: number): void {
    for (let table = first; table < first + rows; table++) {
      const { at, size } = this.#table(table);
      if (size > 0) this.#counters[at]! -= zeros;
    }
  }

  #table(table: number): Table {
    const words = this.#words;
    const word = (this.#places + PLACE_BYTES * table) / 4;
    const size = words[word + 2]!;
    const at = words[word]! / COUNTER_BYTES;
    return { at, first: words[word + 1]!, size, below: size > 0 && words[word + 3] === 0 };
  }

  /** Gives a table bins for a row, by whole octaves. False where all is zero and it needs none: that is counted here. */
  #widen(table: number, row: number, lanes: number): boolean {
    const before = this.#table(table);
    this.#floats.set(this.rows[row]!);
    const now = roomy(spanned(this.#floats, before, lanes), before);
    if (now.size === 0) {
      const own = this.#emptied.get(table) ?? emptyHistogram();
      own.zeros += lanes;
      this.#emptied.set(table, own);
      return false;
    }
    const start = this.#reserve(countersOf(now));
    const at = start + (now.below ? now.size : 0);
    if (before.size > 0) this.#move(before, { ...now, at });
    const word = (this.#places + PLACE_BYTES * table) / 4;
    this.#words.set([COUNTER_BYTES * at, now.first, now.size, now.below ? 0 : SIGN], word);
    return true;
  }

  /** Moves the counts of a table to a wider one. */
  #move(from: Table, to: Table): void {
    const all = this.#counters;
    const ahead = from.first - to.first;
    all[to.at] = all[from.at]!;
    all.copyWithin(to.at + 1 + ahead, from.at + 1, from.at + 1 + from.size);
    const start = from.below ? from.at - from.size : from.at;
    if (from.below) all.copyWithin(to.at - ahead - from.size, start, from.at);
    const length = countersOf(from);
    const left = this.#left.get(length);
    if (left) left.push(start);
    else this.#left.set(length, [start]);
  }

  /** The first of so many counters of zero. */
  #reserve(length: number): number {
    let start = this.#left.get(length)?.pop();
    if (start === undefined) {
      start = this.#end;
      this.#end += length;
      if (this.#reach(this.#end)) this.#look();
    }
    this.#counters.fill(0, start, start + length);
    return start;
  }

  /** Whether the memory had to grow up to a counter. */
  #reach(end: number): boolean {
    const { memory } = this.#workspace;
    const bytes = memory.buffer.byteLength;
    if (COUNTER_BYTES * end <= bytes) return false;
    // By a fourth at least, so that it grows seldom.
    const missing = COUNTER_BYTES * end - bytes;
    memory.grow(Math.floor((missing > bytes / 4 ? missing : bytes / 4) / PAGE) + 1);
    return true;
  }

  #look(): void {
    const { buffer } = this.#workspace.memory;
    this.#words = new Int32Array(buffer);
    this.#counters = new Uint16Array(buffer);
    const length = this.#lanes;
    this.rows = Array.from(
      { length: this.#rowsAtOnce },
      (_, row) => new Float64Array(buffer, VALUES + 8 * row * length, length),
    );
  }
}
