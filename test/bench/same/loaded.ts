import { compile } from '../../../src/kernel/modules.ts';
import type { SeedKey } from '../../../src/kernel/player.ts';
import type { Instructions } from '../../../src/kernel/emit.ts';
import { oraclePasses } from '../../../src/kernel/oracle.ts';
import type { Sealed } from '../reference/model.ts';
import { GROUPS } from './cSource.ts';

type PassCode = (table: number, state: number, draw: number, step: number) => void;
type Play = Record<(typeof GROUPS)[number], PassCode>;

/** Programs in one memory, played side by side over one set of draws. */
export interface Loaded {
  readonly scenarios: number;
  readonly lanes: number;
  readonly steps: number;
  readonly bytes: number;
  begin(seed: SeedKey, first: number): void;
  step(t: number): void;
  /** Hash of the watched lanes of one scenario over blocks 0 … blocks − 1, the same as `player.h` takes. */
  hash(seed: SeedKey, blocks: number, scenario?: number): string;
  /** Watched lanes of a scenario at this moment. */
  lanesAt(scenario: number, address: number): Float64Array | Float32Array;
}

const aligned = (bytes: number): number => Math.ceil(bytes / 64) * 64;

/**
 * Loads programs whose draws are the same (same entities, same places in the draw area): those of the first are drawn
 * and all play over them. `instructions`: a back-end, or the oracle.
 */
export function loaded(programs: readonly Sealed[], instructions: Instructions | 'oracle'): Loaded {
  const [first] = programs;
  const { lanes, steps } = first!.program;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const modules = programs.map(({ program, groups }) => {
    if (instructions !== 'oracle') return new WebAssembly.Module(compile(program, groups, instructions));
    for (const group of GROUPS) oraclePasses(program, groups[group], memory); // sizes of the tables only
    return null;
  });
  let end = 64;
  const reserve = (bytes: number): number => {
    const at = end;
    end += aligned(bytes) + 64;
    return at;
  };
  const places = programs.map(({ program }) => ({
    table: reserve(program.tables.bytes),
    state: reserve(program.state.bytes),
  }));
  const draw = reserve(first!.program.draws.bytes);
  memory.grow(Math.ceil(end / 65536));
  const plays = programs.map(({ program, groups }, i): Play => {
    const module = modules[i];
    if (module) return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Play;
    const oracle = GROUPS.map((group) => {
      const codes = oraclePasses(program, groups[group], memory);
      return [group, (...at: Parameters<PassCode>) => codes.forEach((code) => code(...at))] as const;
    });
    return Object.fromEntries(oracle) as unknown as Play;
  });
  const float32 = instructions !== 'oracle' && instructions.stateBytes === 4;
  const lanesAt = (scenario: number, address: number): Float64Array | Float32Array => {
    const at = places[scenario]!.state + address;
    return float32 ? new Float32Array(memory.buffer, at, lanes) : new Float64Array(memory.buffer, at, lanes);
  };
  const starts = programs.map(({ program }, i) =>
    program.startValues().map(({ address, value }) => ({ lanes: lanesAt(i, address), value })),
  );
  const cleared = programs.map(
    ({ program }, i) => new Uint8Array(memory.buffer, places[i]!.state, program.state.bytes),
  );
  const headers = places.map(({ table }) => new Int32Array(memory.buffer, table, 4));
  programs.forEach(({ program }, i) => {
    for (const { address, values } of program.tables.contents)
      new Uint8Array(memory.buffer).set(
        new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
        places[i]!.table + address,
      );
  });
  const game: Loaded = {
    scenarios: programs.length,
    lanes,
    steps,
    bytes: memory.buffer.byteLength,
    lanesAt,
    begin(seed, from) {
      for (let i = 0; i < programs.length; i++) {
        cleared[i]!.fill(0);
        for (const start of starts[i]!) start.lanes.fill(start.value);
        headers[i]!.set([from, seed.low, seed.high, seed.domain]);
        const { table, state } = places[i]!;
        if (i === 0) plays[0]!.drawStart(table, state, draw, 0);
        plays[i]!.start(table, state, draw, 0);
      }
    },
    step(t) {
      for (let i = 0; i < programs.length; i++) {
        const { table, state } = places[i]!;
        if (i === 0) plays[0]!.drawStep(table, state, draw, t);
        plays[i]!.step(table, state, draw, t);
      }
    },
    hash(seed, blocks, scenario = 0) {
      const { daily, final } = programs[scenario]!;
      const every = daily.map((address) => lanesAt(scenario, address));
      const last = final.map((address) => lanesAt(scenario, address));
      const all = new Uint32Array(2);
      for (let block = 0; block < blocks; block++) {
        const seen = new Uint32Array(2 * lanes);
        game.begin(seed, block * lanes);
        for (let t = 0; t < steps; t++) {
          game.step(t);
          for (const values of every) see(seen, values);
        }
        for (const values of last) see(seen, values);
        for (let lane = 0; lane < lanes; lane++)
          for (let k = 0; k < 2; k++)
            all[k] = Math.imul(turned(all[k]! ^ seen[2 * lane + k]!, 11), 0xc2b2ae35);
      }
      return [...all].map((word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
  return game;
}

const wide = new Float64Array(1);
const words = new Uint32Array(wide.buffer);
const turned = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

function see(seen: Uint32Array, values: Float64Array | Float32Array): void {
  for (let lane = 0; lane < values.length; lane++) {
    wide[0] = values[lane]!;
    const low = Math.imul(turned(seen[2 * lane]! ^ words[0]!, 13), 0x9e3779b1);
    seen[2 * lane] = low;
    seen[2 * lane + 1] = Math.imul(turned(seen[2 * lane + 1]! ^ words[1]! ^ low, 17), 0x85ebca6b);
  }
}

/** The image of memory that `player.h` reads. */
export function image({ program, daily, final }: Sealed): Uint8Array {
  const starts = program.startValues();
  const size = 24 + program.tables.bytes + 16 * starts.length + 4 * (daily.length + final.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const { tables, state, draws } = program;
  [tables.bytes, state.bytes, draws.bytes, starts.length, daily.length, final.length].forEach((n, i) =>
    view.setInt32(4 * i, n, true),
  );
  for (const { address, values } of tables.contents)
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), 24 + address);
  let at = 24 + tables.bytes;
  for (const { address, value } of starts) {
    view.setFloat64(at, value, true);
    view.setInt32(at + 8, address, true);
    at += 16;
  }
  for (const address of [...daily, ...final]) {
    view.setInt32(at, address, true);
    at += 4;
  }
  return bytes;
}
