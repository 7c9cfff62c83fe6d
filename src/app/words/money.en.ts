type Names = Record<string, { goods: string; energy: string }>;
const both = (name: string) => ({ goods: name, energy: name });

/** Names of money, incentives and the other outcomes. */
export const moneyEn: Names = {
  costPerDay: both('Cost per day'),
  profitPerDay: both('Profit per day'),
  revenuePerDay: both('Revenue per day'),
  purchaseCostPerDay: { goods: 'Of this: goods bought', energy: 'Of this: energy bought' },
  holdingCostPerDay: both('Of this: holding stock'),
  transportCostPerDay: { goods: 'Of this: transport', energy: 'Of this: transmission' },
  partnerCostPerDay: both('Of this: partners'),
  emergencyCostPerDay: both('Of this: emergency purchases'),
  crewCostPerDay: both('Of this: crews'),
  adjustmentCostPerDay: both('Of this: dispatch labour'),
  depotCostPerDay: both('Of this: fixed cost of depots'),
  compensationCostPerDay: both('Of this: compensation'),
  shortageCostPerDay: both('Of this: shortage penalty'),
  campaignCostPerDay: both('Of this: campaigns'),
  coordinationCostPerDay: both('Of this: platform, CRM and meetings'),
  incentiveCostPerDay: both('Of this: incentives'),
  incidentCostPerDay: both('Of this: data incidents'),
  expiredCostPerDay: {
    goods: 'Value expired (within goods bought)',
    energy: 'Value lapsed (within energy bought)',
  },
  reportedOnTimePercent: both('On time as reported'),
  onTimeWedge: both('On time: reported above true'),
  reportedTurnover: { goods: 'Turnover as reported', energy: 'Use of the reserve as reported' },
  turnoverWedge: {
    goods: 'Turnover: reported above true',
    energy: 'Use of the reserve: reported above true',
  },
  satisfactionAtEnd: both('Satisfaction at the end'),
  customerBase: both('Customers at the end (1 at the start)'),
  quotedExtraHours: both('Hours quoted beyond the promise'),
  crewHours: both('Crew hours'),
  crewUtilisationPercent: both('Crews busy'),
  crewWaitHours: both('Wait for a crew'),
  servedIncrementalUnits: both('Served because of campaigns'),
  expeditedUnits: { goods: 'Expedited', energy: 'Topped up at short notice' },
  expeditingCostPerDay: both('Of this: surcharge for expediting'),
  safetyFactor: both('Safety factor used'),
};
