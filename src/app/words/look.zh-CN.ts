/** 怎么看结果：水平或差，目标，要紧的差别。 */
export const lookZh = {
  label: '看各方案本身，还是看与比较基准之差',
  level: '各方案本身',
  difference: '与比较基准之差',
  gain: (times: string) => `配对抵 ${times} 倍模拟`,
  gainHelp: (times: string) =>
    `各方案用的是同一批未来，差的区间因此更窄；分开抽样，要 ${times} 倍的模拟次数才一样窄。`,
  zero: '竖虚线：没有差别',
  band: '灰带之内：差别不要紧',
  limit: '三角指着目标的界限',
  follow: '点一下，逐日看那一个未来',
  gainColumn: '配对抵得上的模拟次数',
  factor: (times: string) => `${times} 倍`,
  times: (times: string) => `${times} 倍`,
};

export const goalsZh = {
  menu: '目标与要紧的差别…',
  title: (outcome: string) => `${outcome}：目标与要紧的差别`,
  heading: '目标守得住吗',
  limit: '目标',
  target: '目标',
  targetLead: '希望在大多数未来里守住的界限。每个方案守住它的可能，连同区间，列在图下的表里。',
  side: '界限的方向',
  atMost: '不高于',
  atLeast: '不低于',
  within: '，在至少',
  share: '守住界限的未来所占比例',
  ofFutures: '的未来里',
  remove: '去掉目标',
  and: '，且',
  sentence: (limits: string, share: string) => `${share} 的未来里 ${limits}`,
  verdicts: { met: '达到', missed: '达不到', cannotTell: '分不清' },
  verdictHelp: {
    met: '守住界限的可能，整个区间都够得上要求',
    missed: '守住界限的可能，整个区间都够不上要求',
    cannotTell: '要求落在区间里，现有模拟次数不足以判断',
  },
  material: '要紧的差别',
  materialLead: '整个区间都小于它的差别判为“差别不大”。留空：任何差别都算。',
};

export const partsZh = {
  between: (low: string, high: string, whole: boolean) => {
    const range = low === '' && high === '' ? '' : high === '' ? `不小于 ${low}` : `${low} 到 ${high} 之间`;
    return `请填${range}的${whole ? '整数' : '数'}`;
  },
};

export const pictureZh = {
  menu: (picture: string) => `“${picture}”：存图、取数、留在眼前`,
  svg: '存为 SVG 矢量图',
  png: '存为 PNG 图片',
  csv: '存为 CSV 数据',
  copy: '复制图片',
  pin: '留在眼前',
  unpin: '不再留在眼前',
  pinned: '留在眼前的图',
  saved: '已保存',
  copied: '已复制',
  failed: '浏览器没有允许',
  columns: {
    outcome: '结果',
    unit: '单位',
    scenario: '方案',
    mean: '平均',
    low: '区间下限',
    high: '区间上限',
    p05: '5% 分位',
    p50: '中位数',
    p95: '95% 分位',
    verdict: '判断',
    probability: '更好的可能',
    dots: '第几点',
    value: '数值',
  },
};

export const regionZh = {
  title: (outcome: string) => `分地区：${outcome}`,
  outcome: '看什么',
  region: '地区',
  network: '全网',
  tint: '底色越浓，数值越大',
  tints: '蓝：更好；橙：更差；底色越浓差得越多；灰：分不清或无好坏之分',
  says: (
    scenario: string,
    outcome: string,
    most: { region: string; mean: string },
    least: { region: string; mean: string },
  ) =>
    `“${scenario}”里，${outcome}最高的是${most.region}（${most.mean}），最低的是${least.region}（${least.mean}）。`,
  alike: (scenario: string, outcome: string, mean: string) =>
    `“${scenario}”里，各地区的${outcome}都在 ${mean} 左右。`,
};

export const precisionZh = {
  title: '算多细',
  open: '模拟次数与精度',
  replications: '模拟次数',
  replicationsLead: '次数越多，平均值和差越有把握；结果本身的高低分布不会因此变窄。',
  until: '算到够准为止',
  untilLead:
    '一直加算，直到所有方案与比较基准之差都够准。加算到的次数会记进研究，同一个文件再算还是同样的数。',
  outcome: '哪项结果',
  within: '之差准到',
  half: '差的半宽',
  run: '开始加算',
  running: (count: string) => `正在加算到 ${count} 次…`,
  reached: (count: string) => `${count} 次模拟已经够准。`,
  needed: (count: string) => `估计共需约 ${count} 次模拟。`,
  short: (count: string) => `算到 ${count} 次仍不够准，先停在这里。`,
  settled: '各项比较有多准',
  settles: '分清要算几次',
  settledNow: '已分清',
  never: '再算也难分清',
  pace: '拖动时怎么算',
  paceLead: '大的研究一边拖一边算会跟不上，可以松手再算。',
  paces: { auto: '自动', always: '边拖边算', release: '松手再算' },
  held: '松手后开始算',
};

export const guideZh = {
  menu: '从一个问题开始…',
  welcome: '想弄清哪个问题？',
  begin: '带我走一遍（五步）',
  look: '先看看这份研究',
  title: '走一遍',
  leave: '不走了，自己来',
  done: '（已完成）',
  finished: '走完了。关掉这张卡片，接着改什么都行，每一步都能撤销。',
  /** 每一步：宽屏上在哪里，窄屏上在哪里，怎么做。 */
  steps: {
    scenario: {
      title: '新建一个自己的方案',
      wide: '方案栏最下面：',
      narrow: '点下面的“方案”，拉到最下面：',
      how: '“从当前方案新建”。',
    },
    campaign: {
      title: '给它加一场促销活动',
      wide: '中间一栏“促销活动”：',
      narrow: '点下面的“调节”，找到“促销活动”：',
      how: '在日历的空白处拖出几天，或点“加一场活动”；日历下面定幅度和地区。',
    },
    stock: {
      title: '挪动库存',
      wide: '中间一栏“库存放在哪里”：',
      narrow: '点下面的“调节”，找到“库存放在哪里”：',
      how: '在图上从中心仓拖到县里，或把“放在中心仓的比例”设为一半，结果会跟着变。',
    },
    difference: {
      title: '看与比较基准之差',
      wide: '结果上方',
      narrow: '结果上方',
      how: '选“与比较基准之差”：± 是把握，右边是判断；分不清的会直说。',
    },
    future: {
      title: '跟着一个未来走',
      wide: '',
      narrow: '',
      how: '点图上任意一点，逐日看那个未来里发生了什么。',
    },
  },
};
