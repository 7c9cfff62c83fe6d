import type { PlanChanges, Study } from '../../src/study/study.ts';

const home = (region: string) => ({
  kind: 'regional' as const,
  region,
  name: region,
  crews: 1,
  leadDays: 2,
  fixedCostPerDay: 90,
});

/** Every mechanism switched on that can be on beside the others; scenarios for those that cannot. */
export const everything: Study = {
  format: 'tandem/1',
  id: 'everything',
  name: 'Everything',
  comparison: { seed: 'everything' },
  base: {
    time: { horizonDays: 45, warmupDays: 5, reportDays: 20 },
    network: {
      regions: {
        north: { name: 'North', baseDemandPerDay: 60, latitude: 26, longitude: 118, demandCv: 0.3 },
        south: { name: 'South', baseDemandPerDay: 50, latitude: 25, longitude: 118.5 },
      },
      depots: {
        north: {
          ...home('north'),
          latitude: 26.1,
          longitude: 118.1,
          lanes: {
            north: { hours: 5, cv: 0.2, capacityPerDay: 55, lossShare: 0.02, costPerUnit: 0.2 },
          },
        },
        south: { kind: 'regional', region: 'south', name: 'South' },
        second: { ...home('south'), stockUnits: 30 },
        hub: { kind: 'central', name: 'Hub' },
        friend: { kind: 'partner', name: 'Friend', capacityPerDay: 5, availability: 0.6 },
        other: { kind: 'partner', name: 'Other' },
      },
    },
    demand: {
      correlation: { kind: 'distance', scaleKm: 80 },
      season: { weekday: [1, 1.1, 0.9, 1, 1, 1.2, 0.8], month: [1, 1.1, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
      trendPerYear: 0.2,
      channels: {
        online: { name: 'Online', share: 0.6, promiseHours: 20, reportingLagDays: 2, demandCv: 0.25 },
        offline: { name: 'Offline', share: 0.3, promiseHours: 30 },
        app: { name: 'App', share: 0.1, promiseHours: 24, online: true },
      },
      segments: {
        some: { name: 'Some', share: 0.5, response: 1.4, consent: 0.7, loyaltyWeight: 1.3 },
        rest: { name: 'Rest', share: 0.5 },
      },
      products: { one: { name: 'One', share: 1, variants: 2 } },
    },
    campaigns: {
      direct: {
        name: 'Direct',
        startDay: 14,
        days: 15,
        noticeDays: 0,
        regions: { north: 1, south: 0.5 },
        mode: { kind: 'direct', upliftShare: 0.4 },
        costPerDay: 50,
        channelIntensity: { online: 1.2 },
        segmentIntensity: { some: 1.1 },
      },
      spend: {
        name: 'Spend',
        startDay: 20,
        days: 20,
        noticeDays: 2,
        mode: { kind: 'spend', spendPerDay: 100, ceilingShare: 0.5, halfSaturation: 120 },
      },
    },
    information: {
      meetingEveryDays: 5,
      meetingCoverage: 0.5,
      crmIntegration: 0.4,
      feedback: 0.5,
      plannerBias: 0.2,
      censoredReports: true,
      outagesPerYear: 12,
      outageDays: 2,
      incidentsPerYear: 1,
      platformCostPerDay: 10,
      crmCostPerDay: 10,
    },
    supply: {
      leadDays: 1,
      reviewDays: 2,
      marginShare: 0.05,
      retention: 0.97,
      backlogShare: 0.3,
      upstreamCapacityPerDay: 115,
      expediteShare: 0.5,
      expediteDays: 0,
    },
    placement: {
      centralShare: 0.3,
      lateral: { enabled: true, holdBackDays: 0.5 },
      channelIntegration: 0.5,
      partner: { capacityPerDay: 6, availability: 0.5 },
      emergencyShare: 0.2,
      lanes: { hub: { capacityPerDay: 20, lossShare: 0.01 }, lateral: { capacityPerDay: 15 } },
    },
    dispatch: { jointImprovement: 0.4, automation: 0.1 },
    customers: {
      competitorLevel: 70,
      switchingPerMonth: 0.3,
      notification: 0.3,
      compensationPerUnit: 8,
      promiseElasticity: 0.1,
    },
    incentives: { bonusIntensity: 0.4, crossCost: 0.1 },
    money: { shortagePenaltyPerUnit: 1, overtimeFactor: 1.5, laneCostPerUnit: { local: 0.3 } },
  },
  scenarios: {
    equal: { name: 'Equal', changes: { demand: { correlation: { kind: 'equal', rho: 0.3 } } } },
    matrix: {
      name: 'Matrix',
      changes: {
        demand: { correlation: { kind: 'matrix', values: { north: { south: 0.4 } } } },
        information: { forecast: { kind: 'movingAverage', days: 5 } },
        incentives: { alignment: 0.3 },
      },
    },
    lots: {
      name: 'Lots',
      changes: {
        supply: { policy: { kind: 'rnQ', reorderUnits: 40, lotUnits: 30 }, upstreamCapacityPerDay: null },
        placement: { compare: { kind: 'isoStock', totalUnits: 400 } },
      },
    },
    bounds: {
      name: 'Bounds',
      changes: {
        supply: {
          policy: { kind: 'sS', reorderUnits: 40, orderUpToUnits: 90 },
          upstreamCapacityPerDay: null,
        },
      },
    },
    planned: { name: 'Planned', changes: { supply: { mode: 'plan', planPeriodDays: 6 } } },
    three: {
      name: 'Three',
      changes: {
        network: {
          regions: { west: { name: 'West', baseDemandPerDay: 40, latitude: 25.6, longitude: 118 } },
          depots: { west: { kind: 'regional', region: 'west', name: 'West' }, second: null, hub: null },
        },
        placement: { lateral: { holdBackDays: 0 } },
        dispatch: { crewsPerDepot: 1 },
      },
    },
    leaky: {
      name: 'Leaky',
      changes: {
        time: { horizonDays: 300 },
        information: { coverageShare: 1, crmIntegration: 1, incidentsPerYear: 0.9, outagesPerYear: 11 },
      },
    },
    steady: {
      name: 'Steady',
      changes: {
        supply: { retention: 1, upstreamCapacityPerDay: null, returnsAllowed: true },
        dispatch: { crewsPerDepot: 1, shiftHours: 2 },
        network: { depots: { friend: { capacityPerDay: 3 } } },
      },
    },
  },
};

/** A level of service is sought by playing many times, so it stands alone. */
export const service: PlanChanges = {
  supply: { upstreamCapacityPerDay: null, backlogShare: 0 },
  placement: { compare: { kind: 'isoService', unservedPercent: 3 }, emergencyShare: 0 },
};

/** As much as possible switched off. */
export const changes = {
  off: {
    campaigns: { direct: null, spend: null },
    information: {
      crmIntegration: 0,
      feedback: 0,
      censoredReports: false,
      outagesPerYear: 0,
      incidentsPerYear: 0,
      forecast: { kind: 'fixed' },
    },
    demand: { noise: 'none', trendPerYear: 0 },
    supply: { mode: 'plan', retention: 1, backlogShare: 0, upstreamCapacityPerDay: null, expediteShare: 0 },
    placement: { lateral: { enabled: false }, emergencyShare: 0, channelIntegration: 1 },
    dispatch: { jointImprovement: 0 },
    customers: { promiseActive: false, switchingPerMonth: 0, compensationPerUnit: 0, promiseElasticity: 0 },
    incentives: { bonusIntensity: 0 },
    money: { wagePerHour: 0 },
  } satisfies PlanChanges,
};
