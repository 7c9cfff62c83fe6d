import { planRun } from '../../src/engine/plan.ts';
import { columnKeys, createEngine } from '../../src/engine/play.ts';
import type { Leaf } from '../../src/model/described.ts';
import type { Scenario } from '../../src/study/study.ts';

/**
 * Every outcome of a few futures, to the last digit. `quick`: but for what campaigns add to what is served, the
 * difference from a second play.
 */
export function digits(scenario: Scenario, quick = false): string {
  const all = columnKeys(Object.keys(scenario.network.regions), true);
  const keys = all.filter((key) => !quick || !key.startsWith('servedIncremental'));
  const plan = planRun([scenario], { seed: 'described', replications: 4 }, { blockLanes: 4, keys });
  return createEngine(plan).play({ scenario: 0, first: 0, count: 4 }).values.join();
}

/** The scenario with another value at one place. */
export function put(scenario: Scenario, path: string, value: Leaf['value']): Scenario {
  const copy = structuredClone(scenario) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  let node = copy;
  for (const key of keys) node = node[key] as Record<string, unknown>;
  node[last] = value;
  return copy as unknown as Scenario;
}

/** Another value within the range. */
export function other({ value, parameter }: Leaf): Leaf['value'] {
  if (parameter.kind === 'switch') return !value;
  if (parameter.kind === 'choice') return parameter.choices!.find((choice) => choice !== value)!;
  const { min = 0, max = 1, integer } = parameter;
  if (value === null) return integer ? 1 : 3;
  const now = value as number;
  const step = integer ? 1 : Math.max(Math.abs(now) * 0.3, Math.min(0.1, (max - min) / 10));
  return now + step <= max ? now + step : Math.max(min, now - step);
}
