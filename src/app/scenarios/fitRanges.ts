import { resolveScenario } from '../../study/resolve.ts';
import type { ScenarioInput, Study } from '../../study/study.ts';
import { valueAt, withRange } from './overrides.ts';

/**
 * The study without ranges that their value has left: a lever elsewhere on the page moved it, an entry was taken out, or
 * the base changed under a scenario. The value that somebody set is what counts.
 */
export function withFittingRanges(study: Study): Study {
  const ids = ['base', ...Object.keys(study.scenarios ?? {})];
  const any = study.base.ranges ?? Object.values(study.scenarios ?? {}).some(({ changes }) => changes?.ranges);
  return any ? ids.reduce(fitted, study) : study;
}

function fitted(study: Study, id: string): Study {
  const resolved = { base: resolveScenario(study, 'base'), own: resolveScenario(study, id) };
  const left = Object.entries(resolved.own.ranges).filter(([place, { low, high }]) => {
    const value = valueAt(resolved.own, place.replaceAll('/', '.'));
    return typeof value !== 'number' || value < low || value > high;
  });
  return left.reduce((made, [place]) => {
    const kept = id === 'base' ? withWhole(made, place) : made;
    return withRange(kept, id, `ranges.${place}`, null, resolved);
  }, study);
}

// A scenario may state one end and leave the other to the base, which is about to lose it.
function withWhole(study: Study, place: string): Study {
  const all: [string, ScenarioInput][] = Object.entries(study.scenarios ?? {});
  const scenarios = all.map(([id, scenario]): [string, ScenarioInput] => {
    const own = scenario.changes?.ranges?.[place];
    if (!own) return [id, scenario];
    const ranges = { ...scenario.changes?.ranges, [place]: { ...study.base.ranges?.[place], ...own } };
    return [id, { ...scenario, changes: { ...scenario.changes, ranges } }];
  });
  return { ...study, scenarios: Object.fromEntries(scenarios) };
}
