import { parameterAt, type Parameter } from '../../src/study/defaults.ts';
import type { Scenario } from '../../src/study/study.ts';
import { loosened, type Loose } from './random.ts';

export type Leaf = number | string | boolean | null;

/** A scenario whose every leaf has gone through `change`, which hears what the registry knows of it. */
export function changed(
  scenario: Scenario,
  change: (value: Leaf, parameter: Parameter, path: string) => Leaf,
): Loose<Scenario> {
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'object' && value !== null)
      return Array.isArray(value)
        ? value.map((each, i) => walk(each, `${path}.${i}`))
        : Object.fromEntries(
            Object.entries(value).map(([key, each]) => [key, walk(each, path ? `${path}.${key}` : key)]),
          );
    const parameter = parameterAt(path);
    return parameter ? change(value as Leaf, parameter, path) : value;
  };
  return walk(loosened(scenario), '') as Loose<Scenario>;
}
