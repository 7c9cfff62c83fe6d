import type { Node, Place } from './expression.ts';
import type { Track } from './layout.ts';

/** A loop over rows (which entities) and lanes (replications) that reads the state and then stores. */
export interface Pass {
  readonly name: string;
  readonly rows: number;
  /** Moving pointers in order of declaration; the track of each row. */
  readonly cursors: Map<string, () => Track[]>;
  readonly stores: { place: Place; value: Node }[];
  /** A row is passed over where this parameter is zero. */
  gate: Node | null;
  /** What the rows are: of which kind, which entities, and how far ahead their rings. What draws has none. */
  readonly rowsOf?: readonly (readonly [kind: string, entities: readonly number[]])[];
}

/** The passes in the order of play. */
export type Groups = Record<'drawStart' | 'start' | 'drawStep' | 'step', Pass[]>;
