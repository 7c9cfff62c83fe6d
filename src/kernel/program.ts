import { newGraph, type Node } from './expression.ts';
import { Kind, type RingOffset, type Shape } from './entity.ts';
import { Space, still, type Track } from './layout.ts';
import type { Groups, Pass } from './pass.ts';
import { recorded, type Bindings, type BoundAll } from './record.ts';

export type { Groups, Pass } from './pass.ts';

/** What an address needs to know of a kind, whatever its shape. */
type AnyKind = Pick<Kind, 'name' | 'slots' | 'drawSlots' | 'count' | 'parameterValues' | 'seriesValues'>;

/** First replication, seed low, seed high, domain: see the draw layer. */
const HEADER_BYTES = 16;

/**
 * A program: kinds of entities, passes to run before the first step (`start`) and in each step, all over blocks of
 * `lanes` replications and `steps` steps. Names of fields are given memory when a pass first reads or writes them,
 * so what no pass uses costs nothing. All stores of a row happen after all its reads; rows run in order.
 */
export class Program {
  readonly kinds: Kind[] = [];
  readonly startPasses: Pass[] = [];
  readonly stepPasses: Pass[] = [];
  readonly tables = new Space('table');
  readonly state = new Space('state');
  readonly draws = new Space('draw');
  /** Bucket of each step, −1 where the step belongs to none. Set as a whole. */
  bucketOf: Int32Array;
  /** Whether draws are stratified, see `strata.ts`; set before loading. Lanes beyond the first one's group are then void. */
  stratified = false;
  readonly #bases = new Map<string, number>();
  readonly #indexTables = new Map<string, number>();
  readonly #named = new Map<string, number>();
  /** How to make the numbers in the table area that no code depends on, by address. */
  readonly #numbers = new Map<number, (program: Program) => Float64Array | Int32Array>();
  #groups: Groups | null = null;
  #adopted = false;
  #released = false;
  #counted: { of: Int32Array | null; buckets: number } = { of: null, buckets: 1 };

  constructor(
    readonly lanes: number,
    readonly steps: number,
    readonly ringSlots: number,
    /** The word under which an entity's draws are counted: a stable hash of its kind and name. */
    readonly entityWord: (kind: string, name: string) => number,
  ) {
    this.tables.reserve(HEADER_BYTES);
    this.bucketOf = new Int32Array(steps);
  }

  kind<S extends Shape>(name: string, names: readonly string[], shape: S): Kind<S> {
    const made = new Kind(this, name, names, shape);
    this.kinds.push(made);
    return made;
  }

  /** A table of cubic rows, put once per name. Returns its address for `cubic`. */
  table(name: string, rows: () => Float64Array | Float32Array): number {
    let address = this.#named.get(name);
    if (address === undefined) this.#named.set(name, (address = this.tables.put(rows())));
    return address;
  }

  /** Adds a pass to every step; `gate` names a scalar: rows where it is zero are passed over. */
  pass<B extends Bindings>(
    name: string,
    bindings: B,
    body: (bound: BoundAll<B>) => void,
    options: { gate?: (bound: BoundAll<B>) => Node; at?: 'start' | 'step' } = {},
  ): void {
    const pass = recorded(name, bindings, body, options.gate);
    if (!pass) return;
    (options.at === 'start' ? this.startPasses : this.stepPasses).push(pass);
  }

  get isSealed(): boolean {
    return this.#groups !== null;
  }

  /**
   * Takes over the layout of a sealed program that differs from this one in numbers alone, see `twins.ts`, and the passes
   * that draw. `constants`: those of this program, by their address in the other's table area.
   */
  adopt(twin: Program, constants: ReadonlyMap<number, Float64Array>): void {
    for (const [name, base] of twin.#bases) this.#bases.set(name, base);
    for (const [name, base] of twin.#indexTables) this.#indexTables.set(name, base);
    for (const [address, make] of twin.#numbers) this.#numbers.set(address, make);
    this.tables.follow(
      twin.tables,
      (address) => constants.get(address) ?? this.#numbers.get(address)?.(this),
    );
    this.state.follow(twin.state);
    this.draws.follow(twin.draws);
    const { drawStart, drawStep } = twin.#groups!;
    this.#groups = { drawStart, start: this.startPasses, drawStep, step: this.stepPasses };
    this.#adopted = true;
  }

  /**
   * Lets go of the rules and series of a program that plays by the module of a twin, once a player has it: programs that are
   * kept are many and their rules large. It cannot be loaded again.
   */
  release(): void {
    if (!this.#adopted) return;
    for (const passes of [this.startPasses, this.stepPasses]) {
      // Emptied as well: engines remember functions that they called last, and so what those had to do with.
      for (const pass of passes) {
        pass.stores.length = 0;
        pass.cursors.clear();
        pass.gate = null;
      }
      passes.length = 0;
    }
    newGraph();
    // The numbers are in the player's memory by now.
    this.tables.contents.length = 0;
    for (const { seriesValues, starts } of this.kinds) {
      seriesValues.clear();
      starts.clear();
    }
    this.#released = true;
  }

  get isReleased(): boolean {
    return this.#released;
  }

  /** Tables that were put by name, and their addresses. */
  get named(): ReadonlyMap<string, number> {
    return this.#named;
  }

  /**
   * Fixes the layout and adds the passes that draw; later calls return the same. No pass can be added afterwards.
   */
  sealed(
    rounds: number,
    drawPasses: (program: Program, rounds: number) => { start: Pass[]; step: Pass[] },
  ): Groups {
    if (this.#groups) return this.#groups;
    this.#layOut();
    const draws = drawPasses(this, rounds);
    this.#groups = {
      drawStart: draws.start,
      start: this.startPasses,
      drawStep: draws.step,
      step: this.stepPasses,
    };
    return this.#groups;
  }

  /** What the state holds before the first step, where that is not zero. */
  startValues(): { address: number; value: number }[] {
    const bytes = this.lanes * 8;
    return this.kinds.flatMap((kind) =>
      [...kind.starts].flatMap(([name, values]) =>
        [...values].flatMap((value, i) => {
          const slot = kind.slots.get(name);
          if (slot !== undefined) return [{ address: this.fieldAddress(kind, i, slot), value }];
          const ring = this.#bases.get(`${kind.name}.ring.${name}`);
          if (ring === undefined) return [];
          return Array.from({ length: this.ringSlots }, (_, s) => ({
            address: ring + (i * this.ringSlots + s) * bytes,
            value,
          }));
        }),
      ),
    );
  }

  /** Address of the words under which a kind's draws are counted. */
  entityWords(kind: Kind): number {
    const at = this.kinds.indexOf(kind);
    return this.#putNumbers(`${kind.name}.words`, (program) => {
      const { name: own, names } = program.kinds[at]!;
      return Int32Array.from(names, (name) => program.entityWord(own, name));
    });
  }

  #layOut(): void {
    for (const kind of this.kinds) {
      const fields = kind.slots.size * this.lanes * 8;
      this.#bases.set(`${kind.name}.state`, this.state.reserve(fields * kind.count));
      for (const per of ['step', 'replication'] as const) {
        const slots = [...kind.drawSlots.values()].filter((d) => d.spec.per === per).length;
        this.#bases.set(`${kind.name}.draw.${per}`, this.draws.reserve(slots * this.lanes * 4 * kind.count));
      }
    }
  }

  fieldAddress(kind: AnyKind, entity: number, slot: number): number {
    const bytes = this.lanes * 8;
    return this.#base(`${kind.name}.state`) + (entity * kind.slots.size + slot) * bytes;
  }

  drawAddress(kind: AnyKind, per: 'step' | 'replication', entity: number): number {
    const slots = [...kind.drawSlots.values()].filter((d) => d.spec.per === per).length;
    return this.#base(`${kind.name}.draw.${per}`) + entity * slots * this.lanes * 4;
  }

  parameterTrack(kind: AnyKind, name: string, entity: number): Track {
    const base = this.#numbersOf(kind, 'parameter', name);
    return still('table', base + entity * 8);
  }

  /** Where the numbers of a parameter lie in the table area; undefined where no pass reads them. */
  parameterAddress(kind: AnyKind, name: string): number | undefined {
    return this.#bases.get(`${kind.name}.parameter.${name}`);
  }

  seriesTrack(kind: AnyKind, name: string, entity: number): Track {
    const base = this.#numbersOf(kind, 'series', name);
    return {
      area: 'table',
      base: base + entity * 8,
      stride: kind.count * 8,
      index: this.stepIndex('step', (t) => t),
    };
  }

  ringTrack(kind: AnyKind, name: string, entity: number, offset: RingOffset): Track {
    const slots = this.ringSlots;
    const bytes = this.lanes * 8;
    const base = this.#lazy(`${kind.name}.ring.${name}`, () =>
      this.state.reserve(kind.count * slots * bytes),
    );
    const ahead = typeof offset === 'number' ? offset : offset(entity);
    if (!Number.isInteger(ahead) || ahead <= -slots || ahead >= slots)
      throw new RangeError(`ring ${name} of ${slots} slots has no offset ${ahead}`);
    const index = this.stepIndex(`ring${ahead}`, (t) => (t + ahead + slots) % slots);
    return { area: 'state', base: base + entity * slots * bytes, stride: bytes, index };
  }

  bucketTrack(kind: AnyKind, name: string, entity: number): Track {
    const buckets = this.buckets;
    const bytes = this.lanes * 8;
    const base = this.#lazy(`${kind.name}.bucket.${name}`, () =>
      this.state.reserve(kind.count * buckets * bytes),
    );
    const index = this.stepIndex('bucket', (t) => (this.bucketOf[t]! < 0 ? 0 : this.bucketOf[t]!));
    return { area: 'state', base: base + entity * buckets * bytes, stride: bytes, index };
  }

  get buckets(): number {
    // Asked for by every bucket of every entity.
    if (this.#counted.of !== this.bucketOf) {
      const buckets = this.bucketOf.reduce((most, b) => (b + 1 > most ? b + 1 : most), 1);
      this.#counted = { of: this.bucketOf, buckets };
    }
    return this.#counted.buckets;
  }

  /** Address of an i32 table over the steps, put once per name. */
  stepIndex(name: string, of: (step: number) => number): number {
    let address = this.#indexTables.get(name);
    if (address === undefined) {
      const values = new Int32Array(this.steps);
      for (let t = 0; t < values.length; t++) values[t] = of(t);
      address = this.tables.put(values);
      this.#indexTables.set(name, address);
    }
    return address;
  }

  #numbersOf(kind: AnyKind, section: 'parameter' | 'series', name: string): number {
    const at = this.kinds.findIndex((own) => own.name === kind.name);
    return this.#putNumbers(`${kind.name}.${section}.${name}`, ({ kinds }) => {
      const own = kinds[at]!;
      const values = section === 'parameter' ? own.parameterValues : own.seriesValues;
      return filled(values.get(name), `${own.name}.${name}`);
    });
  }

  #putNumbers(name: string, make: (program: Program) => Float64Array | Int32Array): number {
    return this.#lazy(name, () => {
      const address = this.tables.put(make(this));
      this.#numbers.set(address, make);
      return address;
    });
  }

  #base(name: string): number {
    const base = this.#bases.get(name);
    if (base === undefined) throw new Error(`no memory for ${name}: the program is not sealed`);
    return base;
  }

  #lazy(name: string, make: () => number): number {
    let base = this.#bases.get(name);
    if (base === undefined) this.#bases.set(name, (base = make()));
    return base;
  }
}

function filled(values: Float64Array | undefined, name: string): Float64Array {
  if (!values) throw new Error(`no numbers were given for ${name}`);
  return values;
}
