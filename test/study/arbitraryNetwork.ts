import fc from 'fast-check';
import type { z } from 'zod';
import { network as networkSchema } from '../../src/study/schema/network.ts';
import { unwrap } from '../../src/study/schema/shape.ts';
import type { PlanInput } from '../../src/study/study.ts';
import { arbitraryValue, id } from './arbitraryValue.ts';

type Network = PlanInput['network'];
type Region = Network['regions'][string];
type Depot = NonNullable<Network['depots']>[string];

const { unit, regions, depots } = networkSchema.shape;
const region = arbitraryValue(regions.valueType) as fc.Arbitrary<Region>;
const depot = arbitraryValue((unwrap(depots) as z.ZodRecord).valueType as z.ZodType) as fc.Arbitrary<Depot>;

/** A network of one to `most` regions, each served by a depot of its own or by a central one. */
export function arbitraryNetwork(most: number): fc.Arbitrary<Network> {
  const several = <T>(each: fc.Arbitrary<T>, count: number) =>
    fc.array(each, { minLength: count, maxLength: count });
  return fc
    .record({
      unit: fc.option(arbitraryValue(unit) as fc.Arbitrary<NonNullable<Network['unit']>>),
      regionIds: fc.uniqueArray(id, { minLength: 1, maxLength: most }),
      depotIds: fc.uniqueArray(id, { minLength: most + 2, maxLength: most + 2 }),
      regions: several(region, most),
      depots: several(depot, most + 2),
      local: several(fc.boolean(), most),
      central: fc.boolean(),
      partner: fc.boolean(),
    })
    .map(({ unit, regionIds, depotIds, regions, depots, local, central, partner }) => {
      const made: Record<string, Depot> = {};
      const add = (index: number, kind: Depot['kind'], home?: string) => {
        const { region: _, ...raw } = depots[index]!;
        const lanes = raw.lanes && renamed(raw.lanes, regionIds);
        made[depotIds[index]!] = {
          ...raw,
          kind,
          ...(home === undefined ? {} : { region: home }),
          ...(lanes && { lanes }),
        };
      };
      regionIds.forEach((home, index) => {
        if (!central || local[index]) add(index, 'regional', home);
      });
      if (central) add(most, 'central');
      if (partner) add(most + 1, 'partner');
      return {
        ...(unit === null ? {} : { unit }),
        regions: Object.fromEntries(regionIds.map((each, index) => [each, regions[index]!])),
        depots: made,
      };
    });
}

/** The entries of a record under known ids, as many as there are of both. */
export function renamed<T>(record: Record<string, T>, ids: readonly string[]): Record<string, T> {
  const values = Object.values(record);
  return Object.fromEntries(ids.slice(0, values.length).map((each, index) => [each, values[index]!]));
}
