// Partner depots on and off, in the words of the plan.

import type { Scenario } from '../../study/study.ts';
import { valueAt, type Edit } from '../scenarios/overrides.ts';

/** The id that a partner gets who is added on the map. */
export const addedPartner = 'partner';

/** Whether any partner can deliver. */
export function partnersOn(scenario: Scenario): boolean {
  const { network, placement } = scenario;
  return Object.values(network.depots).some(
    ({ kind, capacityPerDay }) =>
      kind === 'partner' && (capacityPerDay ?? placement.partner.capacityPerDay) > 0,
  );
}

/**
 * What switches the partners of a plan on or off. Off: none delivers, one that only this scenario has is taken out. On:
 * each delivers what the base lets it, else a tenth of the mean demand (our assumption); a plan without a partner gets one.
 */
export function switchPartners(
  own: Scenario,
  base: Scenario,
  on: boolean,
  name: Exclude<Scenario['name'], string>,
): { readonly edits: readonly Edit[]; readonly takeOut: readonly string[] } {
  const depots = Object.entries(own.network.depots).filter(([, { kind }]) => kind === 'partner');
  const demand = Object.values(own.network.regions).reduce((sum, region) => sum + region.baseDemandPerDay, 0);
  const usual = Number((demand / 10).toPrecision(2));
  const path = (id: string) => `network.depots.${id}.capacityPerDay`;
  if (on && depots.length === 0) {
    const depot = { name: { ...name }, kind: 'partner', capacityPerDay: usual };
    return { edits: [[`network.depots.${addedPartner}`, depot]], takeOut: [] };
  }
  if (on) {
    const edits = depots.map(([id]): Edit => {
      const before = valueAt(base, path(id));
      return [path(id), typeof before === 'number' && before > 0 ? before : usual];
    });
    return { edits, takeOut: [] };
  }
  const added = (id: string) => own.id !== 'base' && valueAt(base, `network.depots.${id}`) === undefined;
  return {
    edits: depots.flatMap(([id]): Edit[] => (added(id) ? [] : [[path(id), 0]])),
    takeOut: depots.flatMap(([id]) => (added(id) ? [`network.depots.${id}`] : [])),
  };
}
