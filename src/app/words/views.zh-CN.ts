/** 随时间的变化，和单个未来。 */
export const timeZh = {
  title: '随时间的变化',
  series: '看什么',
  region: '地区',
  date: '日期',
  names: {
    demand: '需求',
    forecast: '预测',
    served: '供上的数量',
    unserved: '没供上的数量',
    unservedPercent: '没供上的比例',
    hours: '调度工时',
    onTimePercent: '准时送达',
    satisfaction: '满意度',
    stock: '日终库存',
  } as Record<string, string>,
  titleOf: (series: string) => `随时间的变化：${series}`,
  howDifferences: '同一个未来里与比较基准之差：线居中，深浅两层带是一半和九成未来；上方短条是促销活动',
  readHere: (region: string) => `逐日读${region}`,
  binds: '底部色条：班组做不完或通道满载的未来有多少，颜色越重越多',
  bound: (share: string) => `；${share} 的未来里有能力用满`,
  known: {
    system: (date: string, chance: string) => `${date}：经系统得知，可能 ${chance}`,
    meeting: (date: string, chance: string) => `${date}：在碰头会上得知，可能 ${chance}`,
  },
  how: '线是居中的未来；深浅两层带是一半和九成未来；上方短条是促销活动，三角是得知的日子（实心经系统，空心在会上）',
  futures: (count: string) => `依据 ${count} 个未来`,
  waiting: '正在算，马上就到',
  failed: '这次没有算成，换个视图再回来会重算',
  says: (p: { date: string; middle: string; low: string; high: string }) =>
    `${p.date}：居中 ${p.middle}，九成在 ${p.low} 到 ${p.high} 之间`,
  columns: (unit: string) => `居中（5%～95%）${unit === '' ? '' : `，${unit}`}`,
};

export const futureZh = {
  title: (scenario: string) => `跟着一个未来走：${scenario}`,
  replication: '未来编号',
  lead: (unit: string) =>
    `同一个种子下的这一个未来，逐日记账。数量以${unit}计，工时以小时计；数字表里，有没供上的日子着色。`,
  readHere: '逐日读这一个未来',
  says: (date: string, told: string[]) => `${date}：${told.join('，')}。`,
  shortDays: (short: number, all: number) =>
    short === 0 ? `${all} 期里，期期都供上了。` : `${all} 期里，有 ${short} 期没有全部供上。`,
  balance: '每天都对得上：期初 + 到货 = 发出 + 过期 + 期末；需求 = 供上 + 没供上。',
  columns: {
    demand: '需求',
    forecast: '预测',
    served: '供上',
    unserved: '没供上',
    local: '本地',
    lateral: '邻县',
    hub: '中心仓',
    outside: '外部',
    opening: '期初',
    received: '到货',
    out: '发出',
    expired: '过期',
    closing: '期末',
    ordered: '订货',
    hours: '调度工时',
    satisfaction: '满意度',
  },
};
