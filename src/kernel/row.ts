import type { Kind, Recorder, RingOffset, Shape } from './entity.ts';
import { add, load, loadDraw, parameter, type Node, type Place } from './expression.ts';
import { still } from './layout.ts';

/**
 * What stands behind a bound entity. Classes and one handler for all, no objects with functions and accessors of their own:
 * V8 keeps those until it looks through all of its memory, and with them the program that they belong to.
 */
export class Row {
  readonly sections: ReadonlyMap<string, Section>;
  readonly #kind: Kind;
  readonly #cursor: string;
  readonly #record: Recorder;

  constructor(kind: Kind, cursor: string, record: Recorder) {
    this.#kind = kind;
    this.#cursor = cursor;
    this.#record = record;
    this.sections = sectionsOf(kind.shape);
  }

  read(section: Section, name: string): Node {
    if (section === 'fields' || section === 'buckets') return load(this.#place(section, name));
    return section === 'draws' ? this.#draw(name) : this.#number(section, name);
  }

  set(values: Record<string, Node>): void {
    for (const [name, value] of Object.entries(values)) this.#record.store(this.#written(name), value);
  }

  add(values: Record<string, Node>): void {
    for (const [name, value] of Object.entries(values)) {
      const place = this.#written(name);
      this.#record.store(place, add(load(place), value));
    }
  }

  ring(name: string, offset: RingOffset): RingPlace {
    const kind = this.#kind;
    const label = this.#record.ringLabel(`${this.#cursor}.ring.${name}`, offset);
    const cursor = this.#record.cursor(label, (i) => kind.program.ringTrack(kind, name, i, offset));
    return new RingPlace({ cursor, offset: 0 }, this.#record);
  }

  #written(name: string): Place {
    return this.#place((this.#kind.shape.buckets ?? []).includes(name) ? 'buckets' : 'fields', name);
  }

  #place(section: 'fields' | 'buckets', name: string): Place {
    const kind = this.#kind;
    const { program } = kind;
    if (section === 'fields')
      return {
        cursor: this.#record.cursor(`${this.#cursor}.state`, (i) =>
          still('state', program.fieldAddress(kind, i, 0)),
        ),
        offset: kind.slot(name) * program.lanes * 8,
      };
    return {
      cursor: this.#record.cursor(`${this.#cursor}.bucket.${name}`, (i) =>
        program.bucketTrack(kind, name, i),
      ),
      offset: 0,
    };
  }

  #number(section: 'parameters' | 'series', name: string): Node {
    const kind = this.#kind;
    const { program } = kind;
    const cursor =
      section === 'parameters'
        ? this.#record.cursor(`${this.#cursor}.parameter.${name}`, (i) =>
            program.parameterTrack(kind, name, i),
          )
        : this.#record.cursor(`${this.#cursor}.series.${name}`, (i) => program.seriesTrack(kind, name, i));
    return parameter({ cursor, offset: 0 });
  }

  #draw(name: string): Node {
    const kind = this.#kind;
    const { program } = kind;
    const spec = kind.shape.draws![name]!;
    const slot = kind.drawSlot(name, spec);
    return loadDraw({
      cursor: this.#record.cursor(`${this.#cursor}.draw.${spec.per}`, (i) =>
        still('draw', program.drawAddress(kind, spec.per, i)),
      ),
      offset: slot * program.lanes * 4,
    });
  }
}

/** A slot of a ring, ahead of the current step or behind it. */
class RingPlace {
  readonly #place: Place;
  readonly #record: Recorder;

  constructor(place: Place, record: Recorder) {
    this.#place = place;
    this.#record = record;
  }

  get value(): Node {
    return load(this.#place);
  }

  set(value: Node): void {
    this.#record.store(this.#place, value);
  }
}

// A pass reads a few of many names: an accessor for each would cost more than all its formulas.
export const rowAccess: ProxyHandler<Row> = {
  get(row, name) {
    const section = row.sections.get(name as string);
    if (section) return row.read(section, name as string);
    if (name === 'set') return (values: Record<string, Node>) => row.set(values);
    if (name === 'add') return (values: Record<string, Node>) => row.add(values);
    if (name === 'ring') return (ring: string, offset: RingOffset) => row.ring(ring, offset);
    return undefined;
  },
};

/** Under which heading of a shape each name that can be read stands. */
type Section = 'fields' | 'buckets' | 'parameters' | 'series' | 'draws';
const known = new WeakMap<Shape, ReadonlyMap<string, Section>>();

function sectionsOf(shape: Shape): ReadonlyMap<string, Section> {
  let found = known.get(shape);
  if (!found) {
    const under = (section: Section, names: readonly string[] = []) =>
      names.map((name): [string, Section] => [name, section]);
    found = new Map([
      ...under('fields', shape.fields),
      ...under('buckets', shape.buckets),
      ...under('parameters', shape.parameters),
      ...under('series', shape.series),
      ...under('draws', Object.keys(shape.draws ?? {})),
    ]);
    known.set(shape, found);
  }
  return found;
}
