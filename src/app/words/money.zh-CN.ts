type Names = Record<string, { goods: string; energy: string }>;
const both = (name: string) => ({ goods: name, energy: name });

/** 钱、激励和其他结果的名称。 */
export const moneyZh: Names = {
  costPerDay: both('每日总成本'),
  profitPerDay: both('每日利润'),
  revenuePerDay: both('每日收入'),
  purchaseCostPerDay: { goods: '其中：进货', energy: '其中：购电' },
  holdingCostPerDay: both('其中：库存占用'),
  transportCostPerDay: { goods: '其中：运输', energy: '其中：输送' },
  partnerCostPerDay: both('其中：合作方'),
  emergencyCostPerDay: both('其中：应急采购'),
  crewCostPerDay: both('其中：班组'),
  adjustmentCostPerDay: both('其中：调度人工'),
  depotCostPerDay: both('其中：仓库固定费用'),
  compensationCostPerDay: both('其中：赔付'),
  shortageCostPerDay: both('其中：缺货罚金'),
  campaignCostPerDay: both('其中：市场活动'),
  coordinationCostPerDay: both('其中：平台、CRM 与碰头会'),
  incentiveCostPerDay: both('其中：激励'),
  incidentCostPerDay: both('其中：信息事故'),
  expiredCostPerDay: { goods: '过期作废的价值（已含在进货里）', energy: '作废电量的价值（已含在购电里）' },
  reportedOnTimePercent: both('上报的准时率'),
  onTimeWedge: both('准时率：上报高于实际'),
  reportedTurnover: { goods: '上报的周转', energy: '上报的备用利用' },
  turnoverWedge: { goods: '周转：上报高于实际', energy: '备用利用：上报高于实际' },
  satisfactionAtEnd: both('期末满意度'),
  customerBase: both('期末客户规模（期初为 1）'),
  quotedExtraHours: both('比承诺多报的小时'),
  safetyFactor: both('实际用的安全系数'),
};
