import fc from 'fast-check';
import { leavesOf, type Leaf } from '../../src/model/described.ts';
import { parameters } from '../../src/study/defaults.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanInput, Scenario } from '../../src/study/study.ts';
import { put } from '../model/digits.ts';
import { everything } from '../model/everything.ts';

type Network = PlanInput['network'];

/** What is divided must add up; some numbers say how long is played, where a store is, or that stock keeps. */
const fixed =
  /^time\.|\.share$|weights|season|latitude|longitude|baseDemandPerDay|stockUnits|Units$|retention|variants$/;

const region = fc.record({
  latitude: fc.double({ min: 24, max: 28, noNaN: true }),
  longitude: fc.double({ min: 116, max: 120, noNaN: true }),
  baseDemandPerDay: fc.double({ min: 5, max: 500, noNaN: true }),
  demandCv: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
});

/**
 * The plans of `everything`, in their order, on a network of two to six counties with two products, every number half
 * to one and a half times what it was, within its range.
 */
export const anyEverything: fc.Arbitrary<Scenario[]> = fc
  .record({
    regions: fc.array(region, { minLength: 2, maxLength: 6 }),
    steps: fc.integer({ min: 25, max: 60 }),
    factors: fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 997, maxLength: 997 }),
  })
  .map(({ regions, steps, factors }) => {
    const named = regions.map((one, i) => [i < 2 ? ['north', 'south'][i]! : `county${i}`, one] as const);
    const network = {
      regions: Object.fromEntries(named.map(([id, one]) => [id, { name: id, ...one }])),
      depots: {
        ...Object.fromEntries(named.map(([id]) => [id, { kind: 'regional', region: id, name: id }])),
        ...everything.base.network.depots,
      },
    } as Network;
    const products = { one: { name: 'One', share: 0.7, variants: 2 }, two: { name: 'Two', share: 0.3 } };
    const { base } = everything;
    return resolve({
      ...everything,
      base: { ...base, network, demand: { ...base.demand, products } },
    }).map((plan) => {
      const played = put(plan, 'time.horizonDays', steps);
      return leavesOf(played, parameters).reduce((made, leaf, i) => {
        const value = moved(leaf, factors[i % factors.length]!);
        return value === null ? made : put(made, leaf.path, value);
      }, played);
    });
  });

/** A number so many times what it was, within its range and never nothing; null for all else. */
function moved({ path, value, parameter }: Leaf, factor: number): number | null {
  if (typeof value !== 'number' || value === 0 || fixed.test(path)) return null;
  const { min = 0, max = Infinity, integer } = parameter;
  const made = Math.min(max, Math.max(min, integer ? Math.round(value * factor) : value * factor));
  return made === 0 ? value : made;
}
