// 中文目录，也是所有目录的样子：英文目录必须逐条对应。
import { moneyZh } from './money.zh-CN.ts';
import { goalsZh, guideZh, lookZh, partsZh, pictureZh, precisionZh, regionZh } from './look.zh-CN.ts';
import { compareZh } from './compare.zh-CN.ts';
import { meaningsZh } from './meanings.zh-CN.ts';
import { modelZh } from './model.zh-CN.ts';
import { futureZh, timeZh } from './views.zh-CN.ts';
import { reportZh } from './report.zh-CN.ts';
import { exchangeZh } from './exchange.zh-CN.ts';
import { faultsZh } from './faults.zh-CN.ts';
import { fieldsZh } from './fields.zh-CN.ts';
import { leversZh } from './levers.zh-CN.ts';
import { calendarZh } from './calendar.zh-CN.ts';
import { calibrationZh } from './calibration.zh-CN.ts';
import { seasonZh } from './season.zh-CN.ts';
import { incentivesZh } from './incentives.zh-CN.ts';
import { networkZh } from './network.zh-CN.ts';
import { libraryZh } from './library.zh-CN.ts';
import { choicesZh, unitsZh } from './units.zh-CN.ts';
import { replayZh } from './replay.zh-CN.ts';
import { samplingZh } from './sampling.zh-CN.ts';

export const zhCN = {
  language: '中文',
  title: (study: string) => `${study} · Tandem`,
  tagline: '同一批未来，几种方案，看谁更稳',

  study: {
    menu: '研究文件',
    open: '打开文件…',
    save: '保存',
    saveAs: '另存为…',
    shipped: '从随附研究开始',
    unsaved: '未保存',
    saved: '已保存',
    dropHere: '松开即可打开研究文件',
    skip: '跳到结果',
  },
  replace: {
    title: '当前研究还没有保存',
    body: (current: string, next: string) => `打开“${next}”会替换“${current}”，其中的改动还没有存成文件。`,
    keep: '先不打开，保留当前研究',
    saveFirst: '保存当前研究，再打开',
    replace: '不保存，直接替换',
  },
  library: libraryZh,
  faults: faultsZh,

  run: {
    replications: (count: string) => `${count} 次模拟`,
    paired: '成对比较',
    seed: (seed: string) => `种子“${seed}”`,
    seconds: (seconds: string) => `${seconds} 秒`,
    first: '正在算第一批未来…',
    refining: (done: string, total: string) => `细算中：${done} / ${total}`,
    stopped: (done: string, total: string) => `已停在 ${done} / ${total}`,
    stoppedEmpty: '已停止，还没有结果',
    failed: '这次没有算成',
    refused: '内存装不下这么大的计算。',
    fits: (count: string) => `这台电脑最多可以算 ${count} 次模拟。`,
    playFewer: (count: string) => `改为 ${count} 次模拟`,
    stop: '停止',
    again: '重新计算',
    progress: '计算进度',
    aloudDone: (count: string) => `计算完成，共 ${count} 次模拟`,
  },
  tools: {
    undo: '撤销',
    redo: '重做',
    language: '语言',
    projector: '投影模式：大字、高对比',
    theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
    help: '按键说明',
    close: '关闭',
  },
  keys: {
    title: '按键',
    open: '打开研究文件',
    save: '保存研究文件',
    undo: '撤销',
    redo: '重做',
    run: '重新计算',
    stop: '停止计算，或关闭弹出的面板',
    help: '打开本页',
    previous: '上一个方案',
    next: '下一个方案',
    chart: '在图上：逐点读数；上下键换方案',
    lever: '在数字框里：加减一步；按住 Shift 为十步',
    enter: '回车',
    or: '或',
  },

  scenarios: {
    title: '方案',
    open: '方案',
    base: '基准方案',
    reference: '比较基准',
    noChanges: '与基准相同',
    changes: (count: number) => `与基准有 ${count} 处不同`,
    added: (name: string) => `新增“${name}”`,
    removed: (name: string) => `去掉“${name}”`,
    takeBack: (name: string) => `取消改动：${name}`,
    more: (count: number) => `还有 ${count} 处`,
    fewer: '收起',
    add: '从当前方案新建',
    copyOf: (name: string) => `${name}（副本）`,
    actions: (name: string) => `“${name}”的操作`,
    up: '上移',
    down: '下移',
    duplicate: '复制',
    rename: '改名',
    newName: '新名称',
    remove: '删除',
    refer: '设为比较基准',
    compare: (name: string) => `比较“${name}”`,
    full: (count: number) => `最多同时比较 ${count} 个方案`,
    edit: (name: string) => `调整“${name}”`,
  },

  levers: leversZh,
  network: networkZh,
  calendar: calendarZh,
  season: seasonZh,
  calibration: calibrationZh,
  incentives: incentivesZh,

  outcomes: {
    title: '结果',
    cards: { gap: '供应缺口', hours: '调度工时', satisfaction: '满意度' },
    names: {
      ...moneyZh,
      forecastGapPercent: { goods: '预测缺口', energy: '预测缺口' },
      operationalGapPercent: { goods: '执行缺口', energy: '执行缺口' },
      unservedPercent: { goods: '未满足需求', energy: '未供电量' },
      dispatchHours: { goods: '调度工时', energy: '调度工时' },
      onTimePercent: { goods: '准时送达', energy: '准时送达' },
      satisfaction: { goods: '满意度', energy: '满意度' },
      onTimeInFullPercent: { goods: '足量准时', energy: '足量准时' },
      planHours: { goods: '调度工时：调整计划', energy: '调度工时：调整计划' },
      lateralHours: { goods: '调度工时：邻县调货', energy: '调度工时：互济调度' },
      outsideHours: { goods: '调度工时：找合作仓', energy: '调度工时：外部购电' },
      demandUnits: { goods: '总需求', energy: '总需求' },
      servedUnits: { goods: '供上的数量', energy: '供上的电量' },
      unservedUnits: { goods: '没供上的数量', energy: '没供上的电量' },
      lateralUnits: { goods: '邻县调货量', energy: '互济电量' },
      hubUnits: { goods: '中心仓补货量', energy: '共用备用电量' },
      partnerUnits: { goods: '合作仓供货量', energy: '外部购电量' },
      incrementalUnits: { goods: '活动带来的需求', energy: '活动带来的需求' },
      expiredUnits: { goods: '过期作废的数量', energy: '作废的电量' },
      poolingIndex: { goods: '合并抵消的程度', energy: '合并抵消的程度' },
      turnover: { goods: '库存周转', energy: '备用利用' },
      meanStockUnits: { goods: '日终平均库存', energy: '留到下一期的电量' },
      meanBacklogUnits: { goods: '平均欠货量', energy: '平均欠供电量' },
      orderAmplification: { goods: '订货波动放大倍数', energy: '购电波动放大倍数' },
      ordersPlaced: { goods: '订货次数', energy: '购电次数' },
    } as Record<string, { goods: string; energy: string }>,
    meanings: meaningsZh,
    says: {
      forecastGapPercent: '预测与实际差多少',
      unservedPercent: '真正没供上的',
      dispatchHours: '整个时期合计',
      satisfaction: '0 到 100 分',
    } as Record<string, string>,
    lower: '越低越好',
    higher: '越高越好',
    reference: '比较基准',
    verdicts: {
      better: '更好',
      worse: '更差',
      higher: '偏高',
      lower: '偏低',
      cannotTell: '分不清',
      same: '完全相同',
      noMaterialDifference: '差别不大',
    },
    verdictHelp: {
      better: '区间整个落在更好的一侧',
      worse: '区间整个落在更差的一侧',
      higher: '区间整个在零以上',
      lower: '区间整个在零以下',
      cannotTell: '区间跨过零，现有模拟次数不足以判断',
      same: '每一次模拟都与比较基准一样',
      noMaterialDifference: '差别小于您认为要紧的程度',
    },
    table: '看数字表',
    picture: '看图',
    legend: {
      title: '怎么读',
      dot: '一点 = 五十分之一的未来',
      spread: '九成未来落在细线内（5%–95%）',
      mean: (sure: string) => `粗段是平均值有多确定（${sure}）`,
      guide: '竖虚线是比较基准的平均值',
      ghost: '空心点是改动之前',
    },
    columns: {
      scenario: '方案',
      mean: '平均',
      interval: (sure: string) => `平均的 ${sure} 区间`,
      range: '5%–95% 的未来',
      median: '中位数',
      difference: '与基准之差',
      differenceInterval: (sure: string) => `差的 ${sure} 区间`,
      probability: '更好的可能',
      verdict: '判断',
    },
    reading: (below: number, of: number, value: string) =>
      `${of} 个等可能的未来里，${below} 个不超过 ${value}`,
    readHere: (outcome: string, scenario: string) => `逐点读“${scenario}”的${outcome}`,
    aloud: (p: { outcome: string; scenario: string; mean: string; low: string; high: string }) =>
      `${p.scenario}：${p.outcome}平均 ${p.mean}，九成未来在 ${p.low} 到 ${p.high} 之间。`,
    aloudDifference: (p: { mean: string; low: string; high: string; verdict: string }) =>
      `与比较基准之差 ${p.mean}（区间 ${p.low} 到 ${p.high}），${p.verdict}。`,
    waiting: '第一批结果马上就到',
    none: '还没有结果',
    alone: '研究里只有一个方案；从它新建一个，就能比较。',
    onlyOne: '现在只看一个方案；点开方案栏里另一个的眼睛，或新建一个，就能比较。',
  },

  finding: {
    label: '一句话结论',
    down: (what: string, amount: string, sure: string, interval: string) =>
      `${what}降低 ${amount}（${sure} 区间 ${interval}）`,
    up: (what: string, amount: string, sure: string, interval: string) =>
      `${what}提高 ${amount}（${sure} 区间 ${interval}）`,
    unclear: (what: string[]) => `${what.join('、')}看不出差别`,
    same: (what: string[]) => `${what.join('、')}完全相同`,
    small: (what: string[]) => `${what.join('、')}差别不大`,
    against: (reference: string) => `与“${reference}”相比，`,
    join: (clauses: string[]) => clauses.join('；'),
    end: '。',
    pending: '正在算第一批未来，结果一到就在这里写出结论。',
  },

  tabs: {
    label: '更多视图',
    history: '对照历史表',
    differences: '方案差异',
    region: '分地区',
    time: '随时间变化',
    future: '一个未来',
    all: '全部结果',
    trade: '取舍',
    model: '模型',
  },
  look: lookZh,
  goals: goalsZh,
  parts: partsZh,
  picture: pictureZh,
  region: regionZh,
  precision: precisionZh,
  sampling: samplingZh,
  guide: guideZh,
  time: timeZh,
  future: futureZh,
  compare: compareZh,
  model: modelZh,
  differences: {
    title: '各方案的输入有何不同',
    input: '输入',
    none: '所有方案的输入都与基准相同。在左侧调节任何一项，差异会列在这里。',
    asBase: '同基准',
    absent: '无',
    name: '名称',
    regions: '地区',
  },
  exchange: exchangeZh,
  report: reportZh,
  replay: replayZh,

  fields: fieldsZh,
  units: unitsZh,
  choices: choicesZh,
  labelled: (label: string, value: string) => `${label}：${value}`,
  /** A number and its unit; percent stands close in Chinese. */
  withUnit: (value: string, unit: string) =>
    unit === '%' ? `${value}%` : unit === '' ? value : `${value}\u00a0${unit}`,
  inSentence: (name: string) => name,
  on: '是',
  off: '否',
  month: (year: number, month: number) => `${year}年${month}月`,
};

export type Words = typeof zhCN;
