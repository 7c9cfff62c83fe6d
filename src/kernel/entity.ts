import type { Node } from './expression.ts';
import type { Track } from './layout.ts';
import type { Program } from './program.ts';
import { Row, rowAccess } from './row.ts';

/** What one random draw of an entity is: the number of its purpose, its distribution, and how often it is drawn. */
export interface DrawSpec {
  readonly purpose: number;
  readonly kind: 'normal' | 'uniform';
  readonly per: 'step' | 'replication';
}

/** Names of everything that one kind of entity holds. */
export interface Shape {
  /** Lane values, cleared to zero (or filled, see `start`) before each block. */
  fields?: readonly string[];
  /** One number per entity, the same for every lane and step. */
  parameters?: readonly string[];
  /** One number per entity and step. */
  series?: readonly string[];
  /** Lane values of several past or coming steps. */
  rings?: readonly string[];
  /** Lane values per reporting period. */
  buckets?: readonly string[];
  draws?: Readonly<Record<string, DrawSpec>>;
}

type Names<S extends Shape, K extends keyof Shape> = S[K] extends readonly (infer N extends string)[]
  ? N
  : never;
type Written<S extends Shape> = Names<S, 'fields'> | Names<S, 'buckets'>;
type Read<S extends Shape> =
  Written<S> | Names<S, 'parameters'> | Names<S, 'series'> | (keyof S['draws'] & string);

/** An entity inside a pass: reading a name gives its node, `set` gives it a new value at the end of the row. */
export type Bound<S extends Shape> = { readonly [N in Read<S>]: Node } & {
  set(values: Partial<Record<Written<S>, Node>>): void;
  /** Adds to what is there. */
  add(values: Partial<Record<Written<S>, Node>>): void;
  ring(name: Names<S, 'rings'>, offset: RingOffset): { readonly value: Node; set(value: Node): void };
};

/** Slots ahead of the current step: one number, or one per entity. */
export type RingOffset = number | ((entity: number) => number);

/** Which entity each row of a pass is bound to. */
export interface Binding<S extends Shape> {
  readonly kind: Kind<S>;
  readonly indices: readonly number[];
}

/** All entities of one kind: their names, and the slots of memory that were asked for so far. */
export class Kind<S extends Shape = Shape> {
  readonly slots = new Map<string, number>();
  readonly drawSlots = new Map<string, { slot: number; spec: DrawSpec }>();
  readonly parameterValues = new Map<string, Float64Array>();
  readonly seriesValues = new Map<string, Float64Array>();
  readonly starts = new Map<string, Float64Array>();
  readonly program: Program;
  readonly name: string;
  readonly names: readonly string[];
  readonly shape: S;

  constructor(program: Program, name: string, names: readonly string[], shape: S) {
    this.program = program;
    this.name = name;
    this.names = names;
    this.shape = shape;
  }

  get count(): number {
    return this.names.length;
  }

  each(): Binding<S> {
    return { kind: this, indices: this.names.map((_, i) => i) };
  }

  at(indices: readonly number[]): Binding<S> {
    return { kind: this, indices };
  }

  /** Numbers of a parameter, one per entity. */
  parameter(name: Names<S, 'parameters'>, of: (entity: number) => number): void {
    this.parameterValues.set(name, this.#numbers(of));
  }

  /** Numbers of a series, steps × entities. Where all entities have the same, `of` takes the step alone. */
  series(name: Names<S, 'series'>, of: (step: number, entity: number) => number): void {
    const { steps } = this.program;
    const values = new Float64Array(steps * this.count);
    const common = of.length < 2;
    for (let t = 0; t < steps; t++) {
      if (common) values.fill(of(t, 0), t * this.count, (t + 1) * this.count);
      else for (let i = 0; i < this.count; i++) values[t * this.count + i] = of(t, i);
    }
    this.seriesValues.set(name, values);
  }

  /** Value of a field in every lane before the first step; zero where not said. For a ring: of all its slots. */
  start(name: Names<S, 'fields'> | Names<S, 'rings'>, of: (entity: number) => number): void {
    this.starts.set(name, this.#numbers(of));
  }

  // A plain loop: `Float64Array.from` takes ten times as long, and a program has hundreds of these.
  #numbers(of: (entity: number) => number): Float64Array {
    const values = new Float64Array(this.count);
    for (let i = 0; i < values.length; i++) values[i] = of(i);
    return values;
  }

  slot(name: string): number {
    let slot = this.slots.get(name);
    if (slot === undefined) this.slots.set(name, (slot = this.slots.size));
    return slot;
  }

  drawSlot(name: string, spec: DrawSpec): number {
    let found = this.drawSlots.get(name);
    if (!found) {
      let slot = 0;
      for (const other of this.drawSlots.values()) if (other.spec.per === spec.per) slot++;
      this.drawSlots.set(name, (found = { slot, spec }));
    }
    return found.slot;
  }

  /** The bound entity of a pass: `cursor` names its moving pointers, `record` takes the assignments. */
  bind(cursor: string, record: Recorder): Bound<S> {
    return new Proxy(new Row(this, cursor, record), rowAccess) as unknown as Bound<S>;
  }
}

/** What a pass collects while its body is read. */
export interface Recorder {
  /** Declares a moving pointer: where it stands for entity i. Returns its name. */
  cursor(name: string, track: (entity: number) => Track): string;
  ringLabel(name: string, offset: RingOffset): string;
  store(place: { cursor: string; offset: number }, value: Node): void;
}
