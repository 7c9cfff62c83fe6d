// What has been played need not be played again: a scenario's outcomes follow from its plan and the futures alone, not
// from the scenarios beside it. So a drag plays the one scenario that changes, and undo plays none.

import type { Columns } from '../engine/columns.ts';
import type { Futures } from '../engine/plan.ts';
import type { Scenario } from '../study/study.ts';

const mostBytes = 64_000_000;

/** Columns of scenarios that were played to the end, the most recently used last. */
export class KnownColumns {
  readonly #columns = new Map<string, Columns>();
  #bytes = 0;

  /** The columns of this plan with at least so many replications, or undefined. */
  find(key: string, replications: number): Columns | undefined {
    const found = this.#columns.get(key);
    if (!found || found.count < replications) return undefined;
    this.#columns.delete(key);
    this.#columns.set(key, found);
    return found;
  }

  add(key: string, columns: Columns) {
    this.#bytes += columns.values.byteLength - (this.#columns.get(key)?.values.byteLength ?? 0);
    this.#columns.delete(key);
    this.#columns.set(key, columns);
    for (const [oldest, old] of this.#columns) {
      if (this.#bytes <= mostBytes || oldest === key) break;
      this.#columns.delete(oldest);
      this.#bytes -= old.values.byteLength;
    }
  }
}

/** What a scenario's outcomes follow from: not its id and not its name. A scenario must not be changed afterwards. */
export function keyOf(scenario: Scenario, { seed, sampling = 'plain' }: Futures): string {
  return `${JSON.stringify(seed)} ${sampling} ${contentOf(scenario)}`;
}

// While a lever moves, the scenarios that it does not touch are the same objects.
const contents = new WeakMap<Scenario, string>();

function contentOf(scenario: Scenario): string {
  let content = contents.get(scenario);
  if (content === undefined)
    contents.set(scenario, (content = JSON.stringify({ ...scenario, id: '', name: '' })));
  return content;
}

/** The first replications of these columns, for this scenario; of `wanted` keys only, if so asked. */
export function firstOf(
  columns: Columns,
  replications: number,
  scenario: string,
  wanted: readonly string[] = columns.keys,
): Columns {
  const keys = columns.keys.filter((key) => wanted.includes(key));
  if (columns.count === replications && keys.length === columns.keys.length) return { ...columns, scenario };
  const { count } = columns;
  const values = new Float64Array(keys.length * replications);
  keys.forEach((key, k) => {
    const at = columns.keys.indexOf(key) * count;
    values.set(columns.values.subarray(at, at + replications), k * replications);
  });
  return { ...columns, scenario, count: replications, keys, values };
}
