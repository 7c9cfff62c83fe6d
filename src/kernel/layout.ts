/**
 * Where things lie in linear memory. One program has three areas, each addressed from its own base so that many
 * scenarios can share one memory: tables (parameters, series, rows of passes; written once), state (cleared before
 * each block) and draws (filled before each step, shared by scenarios whose draws agree).
 */
export type Area = 'table' | 'state' | 'draw';

type Values = Float64Array | Float32Array | Int32Array;

/** Grows an area; addresses are relative to the base of the area and aligned to 16 bytes. */
export class Space {
  readonly area: Area;
  #bytes = 0;
  readonly contents: { address: number; values: Values }[] = [];

  constructor(area: Area) {
    this.area = area;
  }

  get bytes(): number {
    return this.#bytes;
  }

  reserve(bytes: number): number {
    const address = this.#bytes;
    this.#bytes += Math.floor((bytes + 15) / 16) * 16;
    return address;
  }

  /** Reserves and remembers contents, to be copied into memory when the program is loaded. */
  put(values: Values): number {
    const address = this.reserve(values.byteLength);
    this.contents.push({ address, values });
    return address;
  }

  /** Becomes as large as another space, with what that has and this lacks; `own` gives other numbers of the same length. */
  follow(other: Space, own: (address: number) => Values | undefined = () => undefined): void {
    for (const { address, values } of other.contents.slice(this.contents.length))
      this.contents.push({ address, values: own(address) ?? values });
    this.#bytes = other.#bytes;
  }
}

/** Address of a moving thing at step t: base + stride · steps[t], with `steps` an i32 table at `index` (−1: does not move). */
export interface Track {
  readonly area: Area;
  readonly base: number;
  readonly stride: number;
  readonly index: number;
}

export const still = (area: Area, base: number): Track => ({ area, base, stride: 0, index: -1 });
