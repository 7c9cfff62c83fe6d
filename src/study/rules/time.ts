import type { Finding, Path } from '../fault.ts';
import type { Plan } from '../study.ts';

/** Days that the engine counts in steps are whole multiples of the step; a lead time and a lag may be nothing. */
export function* wholeSteps(plan: Plan): Iterable<Finding> {
  const { stepDays } = plan.time;
  for (const [path, days] of daysInSteps(plan)) {
    if (days % stepDays === 0) continue;
    const near = Math.max(stepDays, Math.round(days / stepDays) * stepDays);
    yield {
      code: 'notAMultiple',
      path,
      found: String(days),
      accepted: `a multiple of ${stepDays} (time.stepDays)`,
      fix: `set it to ${near}`,
      params: { multipleOf: stepDays, nearest: near },
    };
  }
}

function* daysInSteps({ time, network, demand, information, supply }: Plan): Iterable<[Path, number]> {
  yield [['time', 'horizonDays'], time.horizonDays];
  yield [['time', 'warmupDays'], time.warmupDays];
  yield [['time', 'reportDays'], time.reportDays];
  for (const [id, { leadDays }] of Object.entries(network.depots)) {
    yield [['network', 'depots', id, 'leadDays'], leadDays ?? 0];
  }
  for (const [id, { reportingLagDays }] of Object.entries(demand.channels)) {
    yield [['demand', 'channels', id, 'reportingLagDays'], reportingLagDays];
  }
  yield [['information', 'lagDays'], information.lagDays];
  yield [['information', 'meetingEveryDays'], information.meetingEveryDays];
  yield [['supply', 'leadDays'], supply.leadDays];
  yield [['supply', 'reviewDays'], supply.reviewDays];
  if (supply.expediteShare > 0) yield [['supply', 'expediteDays'], supply.expediteDays];
  if (supply.mode === 'plan') yield [['supply', 'planPeriodDays'], supply.planPeriodDays];
}

/** The warm-up is the beginning of the horizon, so something must be left after it. */
export function* warmupEnds({ time }: Plan): Iterable<Finding> {
  if (time.warmupDays < time.horizonDays) return;
  yield {
    code: 'wrongOrder',
    path: ['time', 'warmupDays'],
    found: String(time.warmupDays),
    accepted: `less than ${time.horizonDays} (time.horizonDays)`,
    params: { below: time.horizonDays },
  };
}
