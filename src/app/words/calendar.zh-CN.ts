/** 活动日历的文字。 */
export const calendarZh = {
  title: '活动日历',
  hint: '在空白处拖出一场活动；拖条移动，拖两端改长短，按住 Alt 拖是复制。键盘：← → 移动，Shift 改长短，C 复制，Delete 删除。',
  empty: '还没有活动。在上面的空白处拖动，就能在那几个地区画出一场。',
  says: (of: { first: string; last: string; days: string; regions: string; peak: string }) =>
    `${of.first}至${of.last}，${of.days} 天，${of.regions} 个地区，最高 ${of.peak}`,
  curve: (of: { name: string; peak: string; peakDay: string; dip: string | null; dipDay: string }) =>
    `${of.name}：预计需求最高 ${of.peak}（${of.peakDay}）${of.dip === null ? '。' : `，之后回落到 ${of.dip}（${of.dipDay}）。`}`,
  curveDown: (of: { name: string; peak: string; peakDay: string; dip: string; dipDay: string }) =>
    `${of.name}：预计需求最低 ${of.dip}（${of.dipDay}），之后回升到 ${of.peak}（${of.peakDay}）。`,
  editing: (name: string) => `活动：${name}`,
  name: '活动名称',
  copy: (name: string) => `复制“${name}”`,
  copyOf: (name: string) => `${name}（副本）`,
  regions: '在哪些地区',
  everywhere: '所有地区',
  nowhere: '没有选任何地区，这场活动不起作用。',
  table: '活动数字表',
  columns: { name: '活动', start: '开始', days: '天数', peak: '最高', dip: '最低', regions: '地区' },
  glue: '、',
};
