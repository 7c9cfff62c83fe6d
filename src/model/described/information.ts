import { isOnline } from '../channels.ts';
import { acting, always, ours, some, type Mechanism } from './mechanism.ts';

export const informationMechanisms: readonly Mechanism[] = [
  acting(
    'information',
    'lag',
    ours,
    (plan) =>
      plan.information.lagDays > 0 && (plan.information.forecast.kind !== 'fixed' || some(plan, () => true)),
    ['information.lagDays'],
  ),
  acting(
    'information',
    'channelLag',
    ours,
    ({ demand, information }) =>
      information.forecast.kind !== 'fixed' &&
      Object.values(demand.channels).some(({ reportingLagDays }) => reportingLagDays > 0),
    ['demand.channels.*.reportingLagDays'],
  ),
  acting(
    'information',
    'platform',
    ours,
    (plan) => plan.information.coverageShare > 0 && some(plan, () => true),
    ['information.coverageShare', 'campaigns.*.noticeDays'],
  ),
  acting(
    'information',
    'accuracy',
    'martingale of forecast evolution, Heath & Jackson 1994',
    (plan) => some(plan, ({ effectCv }) => effectCv > 0),
    ['information.accuracyShare'],
  ),
  acting(
    'information',
    'meetings',
    ours,
    (plan) => plan.information.meetingCoverage > 0 && some(plan, () => true),
    ['information.meetingCoverage', 'information.meetingEveryDays', 'campaigns.*.noticeDays'],
  ),
  acting('information', 'crm', ours, ({ information }) => information.crmIntegration > 0, [
    'information.crmIntegration',
    'information.consentShare',
    'demand.segments.*.consent',
  ]),
  acting(
    'information',
    'preOrders',
    ours,
    ({ information, demand }) =>
      information.crmIntegration > 0 &&
      information.preOrderShare > 0 &&
      Object.keys(demand.channels).some((id) => isOnline(demand, id)),
    ['information.preOrderShare', 'demand.channels.*.online'],
  ),
  acting('information', 'feedback', ours, ({ information }) => information.feedback > 0, [
    'information.feedback',
  ]),
  acting(
    'information',
    'bias',
    ours,
    (plan) =>
      some(plan, () => true) &&
      (plan.information.plannerBias !== 0 ||
        (plan.incentives.bonusIntensity > 0 && plan.incentives.alignment < 1)),
    ['information.plannerBias', 'information.biasShrinkPerMeeting', 'information.meetingEveryDays'],
  ),
  acting('information', 'forecast', 'exponential smoothing, moving average or AR(1)', always, [
    'information.forecast.kind',
  ]),
  acting(
    'information',
    'smoothing',
    'exponential smoothing',
    ({ information }) => information.forecast.kind === 'level',
    ['information.smoothing'],
  ),
  acting(
    'information',
    'movingAverage',
    'moving average',
    ({ information }) => information.forecast.kind === 'movingAverage',
    ['information.forecast.days'],
  ),
  acting('information', 'censoring', ours, ({ information }) => information.censoredReports, [
    'information.censoredReports',
    'information.coverageShare',
    'demand.channels.*.online',
  ]),
  acting(
    'information',
    'outages',
    'Poisson process',
    (plan) =>
      plan.information.outagesPerYear > 0 && (some(plan, () => true) || plan.information.crmIntegration > 0),
    ['information.outagesPerYear', 'information.outageDays'],
  ),
  acting(
    'information',
    'incidents',
    ours,
    ({ information }) =>
      information.incidentsPerYear * information.coverageShare * information.crmIntegration > 0,
    [
      'information.incidentsPerYear',
      'information.incidentSatisfactionPoints',
      'information.incidentCost',
      'information.coverageShare',
    ],
  ),
];
