import { countModule, GROUP, NEXT, PLACE_BYTES, REFUSED, SIGN, SPAN, VALUES } from './countCode.ts';
import { spanning, type BinWindow, type Span } from './countWindow.ts';
import { emptyHistogram, merge, type Counts, type Histogram } from './histogram.ts';
import type { BackEnd } from './player.ts';

/** Tables of counters, one per histogram. Every back-end counts the same. */
export interface Counters {
  /** What is counted next: rows of room for the lanes of a block. Views that `count` may replace by others. */
  readonly rows: readonly Float64Array[];
  /** Counts the first `lanes` values of the first `rows` rows: those of a row in table `first` + row. */
  count(first: number, rows: number, lanes: number): void;
  /** What has been counted in a table, to be looked at until more is. */
  look(table: number): Counts;
  /** Gives its memory to the next counters; nothing can be counted or looked at afterwards. */
  close(): void;
}

/** A memory and the functions that count in it, see `countCode.ts`. */
interface Workspace {
  readonly memory: WebAssembly.Memory;
  readonly keep: (lanes: number, row: number, rowBytes: number, place: number, last: number) => void;
  readonly span: (from: number, end: number) => void;
  readonly count: (from: number, end: number, room: number, place: number) => void;
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
  return { ...(exports as unknown as Omit<Workspace, 'memory'>), memory };
}

const PAGE = 65536;

/**
 * A window of bins and where its table is: the counter of its zeros. Counters have 16 bits, so that twice as many of them
 * are near the processor; before one could be full, its table is emptied.
 */
interface Table extends BinWindow {
  readonly at: number;
}

/**
 * So many values are kept before they are counted, or a block of them if that is more: between two blocks of a table all
 * others and the states of a game have been through the cache, and each of its counters would have to be fetched anew.
 */
const KEPT = 512;
/** Fewer where there are so many tables that more memory than this would be needed for it. */
const KEPT_BYTES = 1.6e7;
const FULL = 0xffff;
const COUNTER_BYTES = 2;
const wholeGroups = (values: number): number => (values + GROUP - 1) & -GROUP;
const countersOf = ({ size, below }: BinWindow): number => (below ? 2 : 1) * size + 1;

function copied({ first, positive, zeros, negative, total }: Counts): Histogram {
  return { first, positive: new Uint32Array(positive), zeros, negative: new Uint32Array(negative), total };
}

export class CompiledCounters implements Counters {
  rows: readonly Float64Array[] = [];
  #words = new Int32Array(0);
  #counters = new Uint16Array(0);
  readonly #workspace: Workspace;
  readonly #backEnd: BackEnd;
  readonly #lanes: number;
  readonly #rowsAtOnce: number;
  /** Values that are kept for a table, whole groups. */
  readonly #most: number;
  /** Addresses of the room for addresses, of what is kept and of the places, which end where the tables begin. */
  readonly #room: number;
  readonly #kept: number;
  readonly #places: number;
  /** What was counted before the table was last emptied, and how many values since then. */
  readonly #emptied = new Map<number, Histogram>();
  readonly #since: Uint32Array;
  /** How many values have been counted in each table since the beginning. */
  readonly #totals: Uint32Array;
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
    this.#lanes = wholeGroups(lanes);
    this.#rowsAtOnce = rows;
    const fitting = (KEPT_BYTES / 4 / tables) & -GROUP;
    const kept = fitting < KEPT ? fitting : KEPT;
    this.#most = kept > this.#lanes ? kept : this.#lanes;
    this.#room = VALUES + 8 * rows * this.#lanes;
    this.#kept = this.#room + 4 * this.#most;
    this.#places = this.#kept + tables * this.#keptBytes;
    this.#since = new Uint32Array(tables);
    this.#totals = new Uint32Array(tables);
    this.#end = (this.#places + PLACE_BYTES * tables) / COUNTER_BYTES;
    this.#reach(this.#end);
    this.#look();
    this.#counters.fill(0, this.#places / COUNTER_BYTES, this.#end);
    for (let table = 0; table < tables; table++) this.#words[this.#next(table)] = this.#keptFor(table);
  }

  count(first: number, rows: number, lanes: number): void {
    for (let table = first; table < first + rows; table++)
      if (this.#waiting(table) + lanes > this.#most) this.#count(table);
    const place = this.#places + PLACE_BYTES * first;
    this.#workspace.keep(lanes, 0, 8 * this.#lanes, place, place + PLACE_BYTES * rows);
  }

  look(table: number): Counts {
    this.#count(table);
    const before = this.#emptied.get(table);
    const own = this.#counted(table);
    if (!before) return own;
    const both = copied(own);
    merge(both, before);
    return both;
  }

  close(): void {
    this.#emptied.clear();
    if (this.#counters.byteLength <= LARGEST_KEPT) free.set(this.#backEnd, this.#workspace);
  }

  /** What has been counted since the table was last emptied. */
  #counted(table: number): Counts {
    const { at, first, size, below } = this.#table(table);
    if (size === 0) return emptyHistogram();
    const total = this.#totals[table]! - (this.#emptied.get(table)?.total ?? 0);
    const all = this.#counters;
    const positive = all.subarray(at + 1, at + 1 + size);
    const negative = below ? all.slice(at - size, at).reverse() : all.subarray(at, at);
    return { first, positive, zeros: all[at]!, negative, total };
  }

  #empty(table: number): void {
    const both = copied(this.#counted(table));
    merge(both, this.#emptied.get(table) ?? emptyHistogram());
    this.#emptied.set(table, both);
    this.#since[table] = 0;
    const { at, size, below } = this.#table(table);
    if (size > 0) this.#counters.fill(0, below ? at - size : at, at + 1 + size);
  }

  /** Bytes of what is kept for a table: a group more, because whole groups are written wherever a block ends. */
  get #keptBytes(): number {
    return 4 * (this.#most + GROUP);
  }

  #keptFor(table: number): number {
    return this.#kept + table * this.#keptBytes;
  }

  /** Index of the word that says where the next value of a table is kept. */
  #next(table: number): number {
    return (this.#places + PLACE_BYTES * table + NEXT) / 4;
  }

  /** How many values are kept for a table and not yet counted. */
  #waiting(table: number): number {
    return (this.#words[this.#next(table)]! - this.#keptFor(table)) / 4;
  }

  /** Counts what is kept for a table. */
  #count(table: number): void {
    const waiting = this.#waiting(table);
    if (waiting === 0) return;
    const from = this.#keptFor(table);
    this.#words[this.#next(table)] = from;
    const whole = wholeGroups(waiting);
    // Zeros fill up the last group and are taken back.
    this.#words.fill(0, from / 4 + waiting, from / 4 + whole);
    if (this.#since[table]! + whole > FULL) this.#empty(table);
    this.#totals[table]! += waiting;
    const place = this.#places + PLACE_BYTES * table;
    const count = (): boolean => {
      this.#workspace.count(from, from + 4 * whole, this.#room, place);
      return this.#words[REFUSED / 4] === 0;
    };
    if (!count() && (!this.#widen(table, from, waiting) || !count())) return;
    this.#since[table]! += whole;
    this.#counters[this.#table(table).at]! -= whole - waiting;
  }

  #table(table: number): Table {
    const words = this.#words;
    const word = (this.#places + PLACE_BYTES * table) / 4;
    const size = words[word + 2]!;
    const at = words[word]! / COUNTER_BYTES;
    return { at, first: words[word + 1]!, size, below: size > 0 && words[word + 3] === 0 };
  }

  /** Gives a table bins for values, by whole octaves. False where all are zero and it needs none: that is counted here. */
  #widen(table: number, from: number, values: number): boolean {
    const before = this.#table(table);
    const now = spanning(this.#span(from, values), before);
    if (now.size === 0) {
      const own = this.#emptied.get(table) ?? emptyHistogram();
      own.zeros += values;
      own.total += values;
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

  #span(from: number, values: number): Span | null {
    this.#workspace.span(from, from + 4 * wholeGroups(values));
    const words = new Uint32Array(this.#words.buffer, 0, VALUES / 4);
    let low = 0xffffffff;
    let high = 0;
    let bits = 0;
    for (let lane = 0; lane < (this.#backEnd === 'simd' ? 4 : 1); lane++) {
      const [least, greatest] = [words[SPAN.least / 4 + lane]!, words[SPAN.greatest / 4 + lane]!];
      if (least < low) low = least;
      if (greatest > high) high = greatest;
      bits |= words[SPAN.bits / 4 + lane]!;
    }
    return high === 0 ? null : { low: low + 1, high, signed: bits < 0 };
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
