import type { LeverGroup } from '../levers/entry.ts';
import { leverHelpZh } from './leverHelp.zh-CN.ts';

/** 调节栏的文字。 */
export const leversZh = {
  title: '调节',
  open: '调节',
  editing: (name: string) => `正在调整：${name}`,
  baseNote: '改动基准会带动所有方案',
  groups: {
    demand: '需求与历史',
    campaigns: '促销活动',
    placement: '库存放在哪里',
    information: '信息与协同',
    dispatch: '调度与承诺',
    customers: '客户',
    incentives: '激励',
    costs: '成本',
  } satisfies Record<LeverGroup, string>,
  help: leverHelpZh,
  unset: {
    'placement.compare.totalUnits': '按规则算',
    'campaigns.*.mode.halfSaturation': '自动',
    'customers.complaintCapacityPerDay': '自动',
  } as Readonly<Record<string, string>>,
  showMore: (count: string) => `更多调节项（${count}）`,
  showFewer: '收起',
  changedCount: (count: string) => `${count} 处已改`,
  evidence: {
    grade: '依据',
    note: '备注',
    source: '来源',
    edit: '编辑备注',
    done: '完成',
  },
  symbol: (symbol: string) => `公式里的 ${symbol}`,
  glue: ' · ',
  of: (name: string, entry: string) => `${name}：${entry}`,
  more: (name: string) => `${name}：加一步`,
  less: (name: string) => `${name}：减一步`,
  reset: (name: string, value: string) => `${name}：恢复为基准的 ${value}`,
  explain: (name: string) => `说明：${name}`,
  range: (low: string, high: string | null) =>
    high === null ? `可填 ${low} 以上` : `可填 ${low} 到 ${high}`,
  base: (value: string) => `基准 ${value}`,
  changed: '已改动',
  invalid: (low: string, high: string | null) =>
    high === null ? `请填 ${low} 以上的数` : `请填 ${low} 到 ${high} 之间的数`,
  on: '开',
  off: '关',
  unlimited: '不限',
  between: (low: string, high: string) => `${low} 到 ${high}`,
  rangeOf: (field: string) => `${field}的范围`,
  likeliest: (range: string, value: string) => `${range}，最可能是 ${value}`,
  rangeHint: '拿不准？可以填一个范围，如“8 到 12”：每个未来各取其中一个值，原来的数最为可能。',
  rangeEcho: (value: string, low: string, high: string) =>
    `每个未来各取一个值：最可能是 ${value}，九成落在 ${low} 到 ${high} 之间。填一个数就恢复为确定值。`,
  takeOut: (name: string) => `去掉“${name}”`,
  addCampaign: '加一场活动',
  campaignName: '新活动',
};
