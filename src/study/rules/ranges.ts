import { parameterAt } from '../defaults.ts';
import type { Finding } from '../fault.ts';
import { show } from '../fault.ts';
import { limits } from '../limits.ts';
import { withValues } from '../ranges.ts';
import { valueAt } from '../schema/shape.ts';
import type { Plan } from '../study.ts';
import { tooMany } from './rule.ts';

/**
 * Values that nobody knows are numbers of the plan with room around them: the place exists and holds a number, both ends
 * are permitted there, and the plan's own value lies between them. `breaks` says whether a plan breaks another rule,
 * which neither end may do.
 */
export function* rangesHold(plan: Plan, breaks: (plan: Plan) => boolean): Iterable<Finding> {
  yield* tooMany(['ranges'], plan.ranges, limits.ranges);
  for (const [place, { low, high }] of Object.entries(plan.ranges).slice(0, limits.ranges)) {
    const path = ['ranges', place];
    const words = place.split('/');
    const parameter = parameterAt(words.join('.'));
    const value = valueAt(plan, words);
    if (parameter?.kind !== 'number' || parameter.integer || typeof value !== 'number') {
      yield {
        code: 'unknownPath',
        path,
        found: show(place),
        accepted: 'the place of a number in this plan that need not be whole',
        at: 'key',
      };
      continue;
    }
    const { min = -Infinity, max = Infinity } = parameter;
    const wrong = low < min ? 'low' : high > max ? 'high' : null;
    if (wrong !== null) {
      yield {
        code: 'outOfRange',
        path: [...path, wrong],
        found: show(wrong === 'low' ? low : high),
        accepted: `a number from ${min} to ${max}`,
        params: { min, max, nearest: wrong === 'low' ? min : max },
      };
    } else if (low >= high) {
      yield {
        code: 'wrongOrder',
        path: [...path, 'low'],
        found: String(low),
        accepted: `less than ${high} (high)`,
        params: { max: high },
      };
    } else if (value < low || value > high) {
      yield {
        code: 'outOfRange',
        path,
        found: `${low} to ${high}`,
        accepted: `a range around the plan's own value ${value}`,
        fix: 'move the range, or take it out with null',
        params: { min: low, max: high, value },
      };
    } else if ([low, high].some((end) => breaks(withValues(plan, [[place, end]])) && !breaks(plan))) {
      yield {
        code: 'outOfRange',
        path,
        found: `${low} to ${high}`,
        accepted: 'ends with which the rest of the plan still fits together',
        params: { min, max },
      };
    }
  }
}
