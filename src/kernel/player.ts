import { drawPasses, HEADER } from './draws.ts';
import { GROUPS, moduleOf, type Group } from './modules.ts';
import { oraclePasses, type PassCode } from './oracle.ts';
import type { Program } from './program.ts';
import { scalar } from './scalar.ts';
import { simd } from './simd.ts';
import { moduleBytes, op } from './wasm.ts';

export type BackEnd = 'simd' | 'scalar' | 'oracle';

/** A program loaded into memory, ready to play blocks of `program.lanes` replications. */
export interface Player {
  readonly program: Program;
  /** Clears the state and draws what is drawn once: replications first … first + lanes − 1 of the seed. */
  begin(seed: SeedKey, first: number): void;
  /** Plays one step. */
  step(t: number): void;
  /** Lanes of a field of an entity, a view that the next step overwrites. */
  field(kind: string, entity: number, name: string): Float64Array;
  /** Lanes of a bucketed field: one view per bucket. */
  bucket(kind: string, entity: number, name: string, bucket: number): Float64Array;
  /**
   * Numbers of a parameter, one per entity: a view, what is written there is read by every later step. Null where no
   * pass reads the parameter.
   */
  parameter(kind: string, name: string): Float64Array | null;
  readonly bytes: number;
  readonly room: Room;
}

/** What a program is played in: memory, and the functions of the module that was last put into it. */
export interface Room {
  readonly memory: WebAssembly.Memory;
  code?: WebAssembly.Module;
  play?: Play;
}

/** The 64 bits that the seed text becomes. */
export interface SeedKey {
  readonly low: number;
  readonly high: number;
  readonly domain: number;
}

type Play = Record<Group, PassCode>;

const PAGE = 65536;
const aligned = (bytes: number): number => Math.floor((bytes + 63) / 64) * 64;

/** Whether this machine has 128-bit vectors: asks the engine to validate the smallest module that uses one. */
export function hasSimd(): boolean {
  return (simdHere ??= validates());
}

let simdHere: boolean | undefined;

function validates(): boolean {
  const code = Uint8Array.from([...op.i32(0), 0xfd, 17, 0xfd, 83, 0x1a]);
  return WebAssembly.validate(moduleBytes([{ parameters: [], locals: [], code }]));
}

/**
 * Seals the program (once) and loads it with a back-end. All back-ends give the same bits. The `room` of an earlier
 * player is taken over, and that player is lost.
 */
export function load(
  program: Program,
  backEnd: BackEnd = hasSimd() ? 'simd' : 'scalar',
  rounds = 13,
  room: Room = { memory: new WebAssembly.Memory({ initial: 1 }) },
): Player {
  const { memory } = room;
  const code = backEnd === 'oracle' ? null : moduleOf(program, rounds, backEnd === 'simd' ? simd : scalar);
  const groups = program.sealed(rounds, drawPasses);
  let oracle: Record<Group, PassCode[]> | null = null;
  if (!code) {
    oracle = Object.fromEntries(GROUPS.map((g) => [g, [] as PassCode[]])) as unknown as Record<
      Group,
      PassCode[]
    >;
    for (const g of GROUPS) oraclePasses(program, groups[g], memory); // sizes only
  }
  const table = 0;
  const state = aligned(program.tables.bytes);
  const draw = state + aligned(program.state.bytes);
  const bytes = draw + program.draws.bytes + 64;
  // Row tables are written while passes are compiled, so sizes are known only now.
  const pages = Math.floor(bytes / PAGE) + 2 - memory.buffer.byteLength / PAGE;
  if (pages > 0) memory.grow(pages);
  if (oracle) for (const g of GROUPS) oracle[g] = oraclePasses(program, groups[g], memory);
  const play: Play = code
    ? functionsOf(code, room)
    : (Object.fromEntries(
        GROUPS.map((g) => [
          g,
          (...a: [number, number, number, number]) => oracle![g].forEach((p) => p(...a)),
        ]),
      ) as unknown as Play);

  for (const { address, values } of program.tables.contents) {
    const bytesOf = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    new Uint8Array(memory.buffer).set(bytesOf, table + address);
  }
  const header = new Int32Array(memory.buffer, table, HEADER.bytes / 4);
  const cleared = new Uint8Array(memory.buffer, state, program.state.bytes);
  const lanesAt = (address: number): Float64Array =>
    new Float64Array(memory.buffer, state + address, program.lanes);
  const starts = program.startValues().map(({ address, value }) => ({ lanes: lanesAt(address), value }));
  const kinds = new Map(program.kinds.map((kind) => [kind.name, kind]));
  const kindOf = (name: string) => kinds.get(name)!;

  return {
    program,
    bytes,
    room,
    begin(seed, first) {
      cleared.fill(0);
      for (const { lanes, value } of starts) lanes.fill(value);
      header.set([first, seed.low, seed.high, seed.domain]);
      play.drawStart(table, state, draw, 0);
      play.start(table, state, draw, 0);
    },
    step(t) {
      play.drawStep(table, state, draw, t);
      play.step(table, state, draw, t);
    },
    field(kind, entity, name) {
      const k = kindOf(kind);
      const slot = k.slots.get(name);
      if (slot === undefined) throw new RangeError(`no pass uses ${kind}.${name}`);
      return lanesAt(program.fieldAddress(k, entity, slot));
    },
    bucket(kind, entity, name, bucket) {
      const track = program.bucketTrack(kindOf(kind), name, entity);
      return lanesAt(track.base + bucket * track.stride);
    },
    parameter(kind, name) {
      const address = program.parameterAddress(kindOf(kind), name);
      return address === undefined
        ? null
        : new Float64Array(memory.buffer, table + address, kindOf(kind).count);
    },
  };
}

/** The functions of a module over the memory of a room, made once. */
function functionsOf(code: WebAssembly.Module, room: Room): Play {
  if (room.code !== code || !room.play) {
    room.play = new WebAssembly.Instance(code, { env: { memory: room.memory } }).exports as unknown as Play;
    room.code = code;
  }
  return room.play;
}
