import { isObject } from '../../src/study/schema/shape.ts';
import type { Study } from '../../src/study/study.ts';
import type { Chance } from './mutate.ts';

type Holder = Record<string, unknown>;

/**
 * A copy of a study, edited in so many random places: numbers and texts change, keys and entries go, come back under
 * another id, come from another study, or change places. With a `section` only below that path. The result has the shape of a study, not always its rules.
 */
export function edited(
  study: Study,
  other: Study,
  edits: number,
  { below, pick }: Chance,
  section?: string,
): Study {
  const copy = structuredClone(study);
  for (let edit = 0; edit < edits; edit++) {
    const holders = holdersOf(copy).filter(
      ({ path }) => path.length > 0 && (!section || path.join('.').startsWith(section)),
    );
    if (holders.length === 0) return copy;
    const { path, holder } = pick(holders);
    const key = pick(Object.keys(holder).concat('spare'));
    const value = holder[key];
    switch (below(6)) {
      case 0:
        delete holder[key];
        break;
      case 1: {
        const foreign = holdersOf(other).find((each) => each.path.join() === path.join())?.holder;
        if (foreign) Object.assign(holder, structuredClone(foreign));
        break;
      }
      case 2:
        holder[`new${below(4)}`] = structuredClone(value ?? {});
        break;
      case 3:
        reorder(holder, below);
        break;
      default:
        if (typeof value === 'number') holder[key] = value + below(3) - 1;
        else if (typeof value === 'string') holder[key] = `${value}${below(3)}`;
        else if (typeof value === 'boolean') holder[key] = !value;
        else if (Array.isArray(value)) holder[key] = [...(value as unknown[])].reverse();
        else if (value === null) holder[key] = below(3);
    }
  }
  return copy;
}

function holdersOf(
  value: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; holder: Holder }[] {
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => holdersOf(part, [...path, key]));
  return [{ path, holder: value }, ...inner];
}

function reorder(holder: Holder, below: Chance['below']): void {
  const entries = Object.entries(holder);
  for (const [key] of entries) delete holder[key];
  while (entries.length > 0) {
    const [key, value] = entries.splice(below(entries.length), 1)[0]!;
    holder[key] = value;
  }
}
