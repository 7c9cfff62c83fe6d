import type { Plan } from './study.ts';

/** The plan with other numbers at some places (`demand/cv`, 0.2). What does not change is shared with the plan given. */
export function withValues<P extends Plan>(plan: P, values: readonly (readonly [string, number])[]): P {
  return values.reduce<P>((made, [place, value]) => put(made, place.split('/'), value) as P, plan);
}

function put(node: unknown, [key, ...rest]: string[], value: number): unknown {
  if (key === undefined) return value;
  const holder = node as Record<string, unknown>;
  return { ...holder, [key]: put(holder[key], rest, value) };
}

/** The place in the plan that a path below `ranges` is about, as words; undefined for any other path of a plan. */
export function rangedPlace(path: readonly string[]): string[] | undefined {
  return path[0] === 'ranges' && path[1] !== undefined ? path[1].split('/') : undefined;
}
