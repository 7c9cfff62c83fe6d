import type { Columns } from '../../engine/columns.ts';
import { momentsOf } from '../../statistics/moments.ts';
import type { Scenario } from '../../study/study.ts';

/** Mean units over all futures and the whole counted time, by where they came from. */
export interface RegionFlow {
  readonly demand: number;
  /** From the county's own depots, emergency supply included. */
  readonly local: number;
  readonly lateral: number;
  readonly hub: number;
  readonly partner: number;
  readonly unserved: number;
}

/** Mean flows of every region of a scenario. Throws RangeError where the columns are not by region. */
export function regionFlows(columns: Columns, scenario: Scenario): Map<string, RegionFlow> {
  const mean = (key: string): number => {
    const k = columns.keys.indexOf(key);
    if (k < 0) throw new RangeError(`unknown outcome: ${key}`);
    return momentsOf(columns.values.subarray(k * columns.count, (k + 1) * columns.count)).mean;
  };
  return new Map(
    Object.keys(scenario.network.regions).map((id) => {
      const [demand, served, lateral, hub, partner, unserved] = [
        'demandUnits',
        'servedUnits',
        'lateralUnits',
        'hubUnits',
        'partnerUnits',
        'unservedUnits',
      ].map((outcome) => mean(`${outcome}@${id}`)) as [number, number, number, number, number, number];
      // What comes from nowhere else comes from the own depot; rounding must not leave less than nothing.
      const local = Math.max(0, served - lateral - hub - partner);
      return [id, { demand, local, lateral, hub, partner, unserved }];
    }),
  );
}
