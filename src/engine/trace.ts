import { seedKey } from './streams.ts';
import type { Game } from './game.ts';

/** One number over the steps of one future. */
export interface Line {
  /** What it is of: a kind of entity, its name, and the field. */
  readonly kind: 'region' | 'cell' | 'store' | 'depot' | 'outlet';
  readonly entity: string;
  readonly field: string;
  readonly values: Float64Array;
}

/** One future, step by step. */
export interface Trace {
  readonly replication: number;
  readonly steps: number;
  readonly stepDays: number;
  readonly lines: readonly Line[];
}

/** What a reader of one future asks for, by kind of entity. */
const FIELDS = {
  region: [
    'demand',
    'forecast',
    'served',
    'unserved',
    'planHours',
    'lateralHours',
    'outsideHours',
    'hours',
    'onTime',
    'cases',
    'satisfaction',
  ],
  cell: ['level', 'local', 'lateral', 'hub', 'partner', 'emergency'],
  store: ['opening', 'received', 'expired', 'stock', 'order', 'onOrder', 'target', 'backlog'],
  depot: ['wait', 'work'],
  outlet: ['onTimeShare', 'expectation'],
} as const;

/**
 * Replays one replication through the same program that plays thousands: what each step left in the state.
 * `satisfaction` of a region is given as points (its state is weighted by demand).
 */
export function trace(game: Game, seed: string, replication: number): Trace {
  const { world: w, player } = game;
  // The first lane: what a replication draws does not depend on its place in a block.
  const lane = 0;
  const lines: (Line & { read: () => number })[] = [];
  for (const [kind, fields] of Object.entries(FIELDS) as [keyof typeof FIELDS, readonly string[]][]) {
    w[kind].names.forEach((entity, i) => {
      for (const field of fields) {
        if (!w[kind].slots.has(field)) continue;
        const lanes = player.field(kind, i, field);
        const points =
          kind === 'region' && field === 'satisfaction' ? player.field('region', i, 'demand') : null;
        const read = points
          ? () => (points[lane]! > 0 ? lanes[lane]! / points[lane]! : 0)
          : () => lanes[lane]!;
        lines.push({ kind, entity, field, values: new Float64Array(w.steps), read });
      }
    });
  }
  player.begin(seedKey(seed), replication);
  for (let t = 0; t < w.steps; t++) {
    player.step(t);
    for (const line of lines) line.values[t] = line.read();
  }
  return {
    replication,
    steps: w.steps,
    stepDays: w.stepDays,
    lines: lines.map(({ kind, entity, field, values }) => ({ kind, entity, field, values })),
  };
}
