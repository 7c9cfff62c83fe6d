import type { Player } from '../kernel/player.ts';
import { crewShiftHours } from '../model/crew.ts';
import { gaming } from '../model/incentive.ts';
import { tariff } from '../model/money.ts';
import type { LedgerView } from '../model/outcomes.ts';
import { stocked } from '../model/stores.ts';
import type { World } from '../model/world.ts';

/** The ledger of whatever block was played last: views of the player's memory, made once. `withoutCampaigns`: the ledger of its counterfactual. */
export function viewOf(w: World, player: Player, withoutCampaigns: () => LedgerView | null): LedgerView {
  const lanes = w.program.lanes;
  const none = new Float64Array(lanes);
  const countedSteps = w.steps - w.firstCounted;
  const perReport = Math.floor(w.scenario.time.reportDays / w.stepDays) || 1;
  const complete = Math.floor(countedSteps / perReport);
  const slots = new Map(w.program.kinds.map((kind) => [kind.name, kind.slots]));
  const field = (kind: string, entity: number, name: string): Float64Array =>
    slots.get(kind)!.has(name) ? player.field(kind, entity, name) : none;
  const holders = stocked(w);
  const kept = new Map<string, Float64Array>();
  const once = (key: string, make: () => Float64Array): Float64Array => {
    let found = kept.get(key);
    if (!found) kept.set(key, (found = make()));
    return found;
  };
  return {
    lanes,
    regions: w.regionIds.length,
    reports: complete > 0 ? complete : 1,
    countedDays: countedSteps * w.stepDays,
    countedSteps,
    expiring: w.scenario.supply.retention === 0,
    tariff: tariff(w),
    gaming: gaming(w.scenario.incentives),
    safety: player.parameter('store', 'safety'),
    baseDemand: w.regionIds.map((id) => w.scenario.network.regions[id]!.baseDemandPerDay),
    crewShiftHours: crewShiftHours(w),
    withoutCampaigns,
    contested: w.scenario.customers.switchingPerMonth > 0,
    sum: (name, region) => once(`${name}@${region}`, () => field('ledger', region, name)),
    last: (name, region) => once(`last ${name}@${region}`, () => field('region', region, name)),
    report: (name, region, report) =>
      once(`${name}@${region}#${report}`, () => player.bucket('ledger', region, name, report)),
    network: (name) => once(name, () => field('net', 0, name)),
    stores: (name) => holders.map((k) => once(`${name}/${k}`, () => field('storeLedger', k, name))),
  };
}
