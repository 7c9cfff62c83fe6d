import type { Binding, Bound, Recorder, RingOffset, Shape } from './entity.ts';
import { newGraph, type Node } from './expression.ts';
import type { Pass } from './pass.ts';

/** What the rows of a pass are bound to, by the name that its body gives them. */
export type Bindings = Record<string, Binding<Shape>>;
export type BoundAll<B extends Bindings> = {
  [N in keyof B]: B[N] extends Binding<infer S> ? Bound<S> : never;
};

/**
 * The pass that a body writes about entities bound to it; null where no row is. Throws a `RangeError` for lists of
 * different length and an `Error` for two stores at one place.
 */
export function recorded<B extends Bindings>(
  name: string,
  bindings: B,
  body: (bound: BoundAll<B>) => void,
  gate?: (bound: BoundAll<B>) => Node,
): Pass | null {
  const entries = Object.entries(bindings);
  const rows = entries[0]?.[1].indices.length ?? 0;
  if (entries.some(([, b]) => b.indices.length !== rows))
    throw new RangeError(`pass ${name} binds lists of different length`);
  if (rows === 0) return null;
  const rowsOf = entries.map(([, b]): [string, readonly number[]] => [b.kind.name, b.indices]);
  const pass: Pass = { name, rows, cursors: new Map(), stores: [], gate: null, rowsOf };
  const rings: RingOffset[] = [];
  const bound: Record<string, unknown> = {};
  for (const [key, binding] of entries) {
    const recorder: Recorder = {
      cursor: (label, track) => {
        if (!pass.cursors.has(label)) pass.cursors.set(label, () => binding.indices.map(track));
        return label;
      },
      ringLabel: (label, offset) => {
        if (typeof offset === 'number') return `${label}.${offset}`;
        if (!rings.includes(offset)) rings.push(offset);
        const own = `${label}.f${rings.indexOf(offset)}`;
        if (!pass.cursors.has(own)) rowsOf.push([own, binding.indices.map(offset)]);
        return own;
      },
      store: (place, value) => {
        const earlier = pass.stores.find(
          (s) => s.place.cursor === place.cursor && s.place.offset === place.offset,
        );
        if (earlier) throw new Error(`pass ${name} stores twice at ${place.cursor}+${place.offset}`);
        pass.stores.push({ place, value });
      },
    };
    bound[key] = binding.kind.bind(key, recorder);
  }
  newGraph();
  body(bound as BoundAll<B>);
  if (gate) pass.gate = gate(bound as BoundAll<B>);
  return pass;
}
