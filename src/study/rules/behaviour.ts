import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Plan } from '../study.ts';
import { tooMany, unknownKeys } from './rule.ts';

/** Campaigns name regions, channels and segments that exist. */
export function* campaignsFit({ campaigns, network, demand }: Plan): Iterable<Finding> {
  yield* tooMany(['campaigns'], campaigns, limits.campaigns);
  for (const [id, { regions, channelIntensity, segmentIntensity }] of Object.entries(campaigns)) {
    const path = ['campaigns', id];
    if (regions !== 'all') yield* unknownKeys([...path, 'regions'], regions, Object.keys(network.regions));
    yield* unknownKeys([...path, 'channelIntensity'], channelIntensity, Object.keys(demand.channels));
    yield* unknownKeys([...path, 'segmentIntensity'], segmentIntensity, Object.keys(demand.segments));
  }
}

/** Only a warning: a campaign after the horizon does nothing. */
export function* campaignsBegin({ campaigns, time }: Plan): Iterable<Finding> {
  for (const [id, { startDay }] of Object.entries(campaigns)) {
    if (startDay < time.horizonDays) continue;
    yield {
      code: 'afterTheEnd',
      path: ['campaigns', id, 'startDay'],
      found: String(startDay),
      accepted: `less than ${time.horizonDays} (time.horizonDays), or the campaign does nothing`,
      params: { below: time.horizonDays },
    };
  }
}

/** Losses against expectation weigh at least as much as gains (Anderson & Sullivan 1993). */
export function* lossesWeighMore({ customers }: Plan): Iterable<Finding> {
  if (customers.lossSlope >= customers.gainSlope) return;
  yield {
    code: 'wrongOrder',
    path: ['customers', 'lossSlope'],
    found: String(customers.lossSlope),
    accepted: `at least ${customers.gainSlope} (customers.gainSlope)`,
    fix: `set it to ${customers.gainSlope}`,
    params: { min: customers.gainSlope, nearest: customers.gainSlope },
  };
}

/** One orders up to more than the level at which one orders. */
export function* ordersRefill({ supply: { policy } }: Plan): Iterable<Finding> {
  if (policy.kind !== 'sS' || policy.orderUpToUnits >= policy.reorderUnits) return;
  yield {
    code: 'wrongOrder',
    path: ['supply', 'policy', 'orderUpToUnits'],
    found: String(policy.orderUpToUnits),
    accepted: `at least ${policy.reorderUnits} (supply.policy.reorderUnits)`,
    fix: `set it to ${policy.reorderUnits}`,
    params: { min: policy.reorderUnits, nearest: policy.reorderUnits },
  };
}
