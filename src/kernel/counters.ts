import { countModule, GROUP, PLACE_BYTES, REFUSED, SIGN, VALUES } from './countCode.ts';
import { binOf, count, emptyHistogram, isZero, widened, type Histogram } from './histogram.ts';
import { hasSimd, type BackEnd } from './player.ts';

/** Tables of counters, one per histogram. Every back-end counts the same. */
export interface Counters {
  /** What is counted next: rows of room for the lanes of a block. Views that `count` may replace by others. */
  readonly rows: readonly Float64Array[];
  /** Counts the first `lanes` values of the first `rows` rows: those of a row in table `first` + row. */
  count(first: number, rows: number, lanes: number): void;
  /** The histograms of all tables. Nothing can be counted afterwards. */
  close(): Histogram[];
}

/** Opens so many empty tables, for as many rows at a time and blocks of at most `lanes` values. */
export function openCounters(
  tables: number,
  rows: number,
  lanes: number,
  backEnd: BackEnd = hasSimd() ? 'simd' : 'scalar',
): Counters {
  return backEnd === 'oracle' ? plain(tables, rows, lanes) : new Compiled(tables, rows, lanes, backEnd);
}

function plain(tables: number, rows: number, lanes: number): Counters {
  const values = Array.from({ length: rows }, () => new Float64Array(lanes));
  const histograms = Array.from({ length: tables }, emptyHistogram);
  return {
    rows: values,
    count(first, used, most) {
      for (let row = 0; row < used; row++) count(histograms[first + row]!, values[row]!, most);
    },
    close: () => histograms,
  };
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

/** Where a table is: the word that counts its zeros, number of its first bin, and its bins, below zero as well or not. */
interface Table {
  readonly at: number;
  readonly first: number;
  readonly size: number;
  readonly below: boolean;
}

const wordsOf = ({ size, below }: Pick<Table, 'size' | 'below'>): number => (below ? 2 : 1) * size + 1;

class Compiled implements Counters {
  rows: readonly Float64Array[] = [];
  #words = new Int32Array(0);
  readonly #workspace: Workspace;
  readonly #backEnd: BackEnd;
  readonly #lanes: number;
  readonly #rowsAtOnce: number;
  /** Addresses of the room for addresses and of the places, which end where the tables begin. */
  readonly #room: number;
  readonly #places: number;
  /** Zeros that were counted while a table had no bins. */
  readonly #zeros: Uint32Array;
  /** Addresses in words of tables that were left for wider ones, by their number of words. */
  readonly #left = new Map<number, number[]>();
  /** The first word that is free. */
  #end: number;

  constructor(tables: number, rows: number, lanes: number, backEnd: BackEnd) {
    this.#workspace = workspace(backEnd);
    this.#backEnd = backEnd;
    this.#lanes = (lanes + GROUP - 1) & -GROUP;
    this.#rowsAtOnce = rows;
    this.#room = VALUES + 8 * rows * this.#lanes;
    this.#places = this.#room + 4 * this.#lanes;
    this.#zeros = new Uint32Array(tables);
    this.#end = (this.#places + PLACE_BYTES * tables) / 4;
    this.#reach(this.#end);
    this.#look();
    this.#words.fill(0, this.#places / 4, this.#end);
  }

  count(first: number, rows: number, lanes: number): void {
    const more = this.#lanes - lanes;
    if (more > 0) for (let row = 0; row < rows; row++) this.rows[row]!.fill(0, lanes);
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

  close(): Histogram[] {
    const words = new Uint32Array(this.#words.buffer);
    const histograms = Array.from(this.#zeros, (zeros, table): Histogram => {
      const { at, first, size, below } = this.#table(table);
      if (size === 0) return { ...emptyHistogram(), zeros };
      const positive = words.slice(at + 1, at + 1 + size);
      const negative = below ? words.slice(at - size, at).reverse() : new Uint32Array(0);
      return { first, positive, zeros: zeros + words[at]!, negative };
    });
    if (words.byteLength <= LARGEST_KEPT) free.set(this.#backEnd, this.#workspace);
    return histograms;
  }

  /** Takes back the zeros that filled up rows. */
  #uncount(first: number, rows: number, zeros: number): void {
    for (let table = first; table < first + rows; table++) {
      const { at, size } = this.#table(table);
      if (size > 0) this.#words[at]! -= zeros;
    }
  }

  #table(table: number): Table {
    const words = this.#words;
    const word = (this.#places + PLACE_BYTES * table) / 4;
    const size = words[word + 2]!;
    return { at: words[word]! / 4, first: words[word + 1]!, size, below: size > 0 && words[word + 3] === 0 };
  }

  /** Gives a table bins for a row, by whole octaves. False where all is zero and it needs none: that is counted here. */
  #widen(table: number, row: number, lanes: number): boolean {
    const before = this.#table(table);
    const now = spanned(this.rows[row]!, before, lanes);
    if (now.size === 0) {
      this.#zeros[table]! += lanes;
      return false;
    }
    const length = wordsOf(now);
    const start = this.#reserve(length);
    const at = start + (now.below ? now.size : 0);
    if (before.size > 0) this.#move(before, { ...now, at });
    const word = (this.#places + PLACE_BYTES * table) / 4;
    this.#words.set([4 * at, now.first, now.size, now.below ? 0 : SIGN], word);
    return true;
  }

  /** Moves the counts of a table to a wider one. */
  #move(from: Table, to: Table): void {
    const words = this.#words;
    const ahead = from.first - to.first;
    words[to.at] = words[from.at]!;
    words.copyWithin(to.at + 1 + ahead, from.at + 1, from.at + 1 + from.size);
    const start = from.below ? from.at - from.size : from.at;
    if (from.below) words.copyWithin(to.at - ahead - from.size, start, from.at);
    const length = wordsOf(from);
    const left = this.#left.get(length);
    if (left) left.push(start);
    else this.#left.set(length, [start]);
  }

  /** The first of so many words of zero. */
  #reserve(length: number): number {
    let start = this.#left.get(length)?.pop();
    if (start === undefined) {
      start = this.#end;
      this.#end += length;
      if (this.#reach(this.#end)) this.#look();
    }
    this.#words.fill(0, start, start + length);
    return start;
  }

  /** Whether the memory had to grow up to a word. */
  #reach(end: number): boolean {
    const { memory } = this.#workspace;
    const bytes = memory.buffer.byteLength;
    if (4 * end <= bytes) return false;
    // By a fourth at least, so that it grows seldom.
    const missing = 4 * end - bytes;
    memory.grow(Math.floor((missing > bytes / 4 ? missing : bytes / 4) / PAGE) + 1);
    return true;
  }

  #look(): void {
    const { buffer } = this.#workspace.memory;
    this.#words = new Int32Array(buffer);
    const length = this.#lanes;
    this.rows = Array.from(
      { length: this.#rowsAtOnce },
      (_, row) => new Float64Array(buffer, VALUES + 8 * row * length, length),
    );
  }
}

/** The bins that a table needs to have values counted in it. */
function spanned(values: Float64Array, { first, size, below }: Table, lanes: number): Omit<Table, 'at'> {
  let [low, high, any, signed] = [0, 0, false, below];
  for (let lane = 0; lane < lanes; lane++) {
    if (isZero(values[lane]!)) continue;
    const bin = binOf(values[lane]!);
    const magnitude = bin < 0 ? ~bin : bin;
    if (bin < 0) signed = true;
    if (!any || magnitude < low) low = magnitude;
    if (!any || magnitude > high) high = magnitude;
    any = true;
  }
  if (!any) return { first, size, below };
  const lower = widened(first, size, low);
  return { ...widened(lower.first, lower.size, high), below: signed };
}
