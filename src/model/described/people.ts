import type { Plan } from '../../study/study.ts';
import { acting, always, ours, some, type Mechanism } from './mechanism.ts';

const linear = 'linear contract, Holmström & Milgrom 1991';
const bonus = ({ incentives }: Plan): boolean => incentives.bonusIntensity > 0;

export const peopleMechanisms: readonly Mechanism[] = [
  acting('customers', 'satisfaction', 'expectancy–disconfirmation, Oliver 1980', always, [
    'customers.weights.availability',
    'customers.weights.onTime',
    'customers.weights.care',
    'customers.shortageForZero',
    'customers.startSatisfaction',
    'customers.gainSlope',
    'customers.lossSlope',
    'customers.memoryPerDay',
  ]),
  acting('customers', 'expectation', 'expectancy–disconfirmation, Oliver 1980', always, [
    'customers.expectation',
    'customers.expectationFixed',
    'customers.expectationMemoryPerDay',
    'customers.referencePromiseHours',
    'demand.channels.*.promiseHours',
  ]),
  acting('customers', 'complaints', ours, always, [
    'customers.complaintBase',
    'customers.complaintLate',
    'customers.complaintUnserved',
    'customers.complaintCapacityPerDay',
  ]),
  acting('customers', 'returnedGoods', ours, ({ dispatch }) => dispatch.returnShare > 0, [
    'dispatch.returnShare',
  ]),
  acting(
    'customers',
    'compensation',
    'diminishing returns of recovery, Albrecht et al. 2019',
    ({ customers }) => customers.compensationPerUnit > 0,
    [
      'customers.compensationPerUnit',
      'customers.compensationReference',
      'customers.recovery',
      'customers.claimShare',
    ],
  ),
  acting(
    'customers',
    'notification',
    ours,
    ({ customers, information }) => customers.notification * information.feedback > 0,
    ['customers.notification'],
  ),
  acting(
    'customers',
    'loyalty',
    'service-driven market size, Hall & Porteus 2000; Olsen & Parker 2008',
    ({ customers }) => customers.switchingPerMonth > 0,
    ['customers.switchingPerMonth', 'customers.competitorLevel', 'demand.segments.*.loyaltyWeight'],
  ),

  acting('incentives', 'efforts', linear, bonus, [
    'incentives.bonusIntensity',
    'incentives.alignment',
    'incentives.weights.timeliness',
    'incentives.weights.satisfaction',
    'incentives.weights.turnover',
    'incentives.crossCost',
    'incentives.effects.speed',
    'incentives.effects.care',
    'incentives.effects.lean',
    'incentives.effects.info',
    'incentives.effects.costCutWage',
    'incentives.effects.costCutHandling',
    'incentives.effects.sellPromise',
  ]),
  acting('incentives', 'selling', linear, (plan) => bonus(plan) && some(plan, () => true), [
    'incentives.effects.sell',
    'incentives.effects.sellBias',
  ]),
  acting('incentives', 'gaming', 'distortion of measures, Baker 2002', bonus, ['incentives.audit']),
  acting('incentives', 'bonusCost', linear, bonus, [
    'incentives.payrollPerDay',
    'incentives.riskAversion',
    'incentives.kpiNoise',
  ]),
  {
    id: 'partnerPrice',
    topic: 'incentives',
    on: always,
    reads: ['incentives.partner.value', 'incentives.partner.cost', 'incentives.partner.slope'],
    source: 'von Stackelberg 1934, linear supply',
    acts: 'page',
  },
];

export const moneyMechanisms: readonly Mechanism[] = [
  acting('money', 'stockMoney', ours, always, ['money.price', 'money.unitCost', 'money.holdingPerUnitDay']),
  acting('money', 'depots', ours, always, ['network.depots.*.fixedCostPerDay']),
  acting('money', 'transport', ours, always, ['network.depots.*.lanes.*.costPerUnit']),
  acting('money', 'wages', ours, ({ money }) => money.wagePerHour > 0, [
    'money.wagePerHour',
    'money.overtimeFactor',
  ]),
  acting('money', 'shortage', ours, ({ money }) => money.shortagePenaltyPerUnit > 0, [
    'money.shortagePenaltyPerUnit',
  ]),
  acting(
    'money',
    'campaignCost',
    ours,
    (plan) => some(plan, ({ costPerDay, mode }) => costPerDay > 0 || mode.kind === 'spend'),
    ['campaigns.*.costPerDay', 'campaigns.*.mode.spendPerDay'],
  ),
  acting('money', 'coordination', ours, always, [
    'information.platformCostPerDay',
    'information.crmCostPerDay',
    'information.meetingPeople',
    'information.meetingHours',
    'information.meetingEveryDays',
  ]),
];
