import { en } from '../app/words/en.ts';
import { numbersOf, type Locale, type Numbers } from '../app/words/numbers.ts';
import { zhCN, type Words } from '../app/words/zh-CN.ts';

const english = {
  about: 'Plan under uncertainty: play the same future under several scenarios and compare.',
  run: 'play a study and compare its scenarios',
  check: 'say what is wrong with study files',
  verify: 'play saved results again and say whether they are true',
  schema: 'print the JSON Schema of study files',
  explain: 'say what is modelled in a scenario, and what its inputs rest on',
  trace: 'follow one future of a scenario, step by step',
  calibrate: 'say what the history of a study teaches about its inputs',
  arguments: {
    file: 'study file, or - for the standard input',
    files: 'study files, or -',
    results: 'what run --json or the page has saved',
  },
  options: {
    scenario: 'only these scenarios, and the reference',
    replications: 'replications, instead of what the file says',
    seed: 'seed, instead of what the file says',
    sampling: 'how futures are sampled, instead of what the file says: accelerated means are more precise',
    workers: 'worker threads; 0 plays in the main thread (default: processors − 1, at most 8)',
    regions: 'also what happens in every region',
    only: 'keep only these outcomes (id or id@region), so that very large runs fit into memory',
    json: 'one JSON document',
    csv: 'write outcomes.csv (every replication) and summary.csv into this folder',
    lang: 'language of what people read: zh or en (default: from LC_ALL, LC_MESSAGES, LANG)',
    logFormat: 'messages and progress on the error stream: text or json',
    version: 'print the version',
    help: 'print this help',
    checkJson: 'one JSON document',
    oneScenario: 'the scenario (default: base)',
    replication: 'which future, counted from 0',
    region: 'only this region',
    from: 'from this day on: a date, or days since the start',
    to: 'up to this day',
    traceCsv: 'comma-separated values on the output',
  },
  output:
    'On a terminal the result is a table. Into a pipe or file it is JSON Lines, with --json one JSON document; both are\nthe same for the same file, seed and version, on every machine. Messages and progress go to the error stream.',
  statuses:
    'Exit status:\n  0    done\n  1    our bug, or the machine gave out\n  2    the file or the arguments are wrong\n  3    refused: the run would not fit into memory\n  4    the saved results are not confirmed\n  130  interrupted',
  replications: 'replications',
  engine: (version: string) => `engine ${version}`,
  digest: 'digest',
  seed: 'seed',
  comparedWith: (name: string) => `compared with ${name}`,
  intervals: (percent: string) => `intervals hold at ${percent} %`,
  region: (name: string) => `region ${name}`,
  target: (id: string, outcome: string, limits: string, required: string) =>
    `Target ${id}: ${outcome} ${limits} in at least ${required} % of futures`,
  targetVerdicts: { met: 'met', missed: 'missed', cannotTell: 'cannot tell' },
  kept: 'kept in',
  meanInterval: 'mean lies in',
  differenceInterval: 'difference lies in',
  history: {
    title: 'History, row by row',
    columns: [
      'region',
      'month',
      'forecast',
      'actual',
      'difference',
      'exact gap %',
      'printed gap %',
      'printed is',
    ],
    checks: { exact: 'exact', rounded: 'rounded', coarser: 'rounded more coarsely', wrong: 'wrong' },
    total: 'total',
  },
  written: (path: string) => `wrote ${path}`,
  faults: (file: string, total: number) => `${file}: ${total} ${total === 1 ? 'fault' : 'faults'}`,
  sound: (file: string, scenarios: number) => `${file}: no faults, ${scenarios} scenarios`,
  found: (found: string, accepted: string) => `found ${found}, accepted ${accepted}`,
  more: (count: number) => `and ${count} more`,
  migrated: (from: string) => `read from an older version of the format: ${from}`,
  warning: 'warning',
  noHistory: 'this study has no history that could be calibrated',
  tooLarge: (bytes: string, limit: string, replications: string) =>
    `This run would need ${bytes}, the limit is ${limit}. At most ${replications} replications fit; --only keeps fewer outcomes.`,
  interrupted: 'interrupted',
  bug: 'This should not have happened. Please report it together with the file:',
};

const chinese: typeof english = {
  about: '在不确定中做计划：让几种方案面对同一批未来，再作比较。',
  run: '计算一份研究，比较其中的方案',
  check: '检查研究文件，列出全部问题',
  verify: '重算保存的结果，核对是否属实',
  schema: '输出研究文件的 JSON Schema',
  explain: '说明一个方案里算了什么、输入依据什么',
  trace: '跟着一个未来，逐步记账',
  calibrate: '说明研究中的历史数据对输入意味着什么',
  arguments: {
    file: '研究文件；- 表示标准输入',
    files: '研究文件；- 表示标准输入',
    results: 'run --json 或网页保存的结果文件',
  },
  options: {
    scenario: '只算这些方案（以及比较基准）',
    replications: '模拟次数，代替文件中的设置',
    seed: '种子，代替文件中的设置',
    sampling: '抽样方式，代替文件中的设置；accelerated 让平均值更精确',
    workers: '工作线程数；0 表示在主线程计算（默认：处理器数减一，最多 8）',
    regions: '同时列出每个地区的结果',
    only: '只保留这些指标（id 或 id@地区），让很大的计算也装得进内存',
    json: '输出一份 JSON 文档',
    csv: '在此文件夹写入 outcomes.csv（逐次模拟）与 summary.csv',
    lang: '文字所用的语言：zh 或 en（默认取自 LC_ALL、LC_MESSAGES、LANG）',
    logFormat: '错误流中消息与进度的格式：text 或 json',
    version: '显示版本',
    help: '显示本说明',
    checkJson: '输出一份 JSON 文档',
    oneScenario: '方案（默认：base）',
    replication: '第几个未来，从 0 数起',
    region: '只看这个地区',
    from: '从哪天起：日期，或开始后的天数',
    to: '到哪天止',
    traceCsv: '输出逗号分隔的数据',
  },
  output:
    '在终端上显示表格；输出到管道或文件时为 JSON Lines，加 --json 则为一份 JSON 文档。文件、种子、版本相同，\n在任何机器上输出都相同。消息与进度写到错误流。',
  statuses:
    '退出码：\n  0    完成\n  1    程序缺陷，或机器资源不足\n  2    文件或参数有误\n  3    拒绝计算：内存放不下\n  4    保存的结果与重算不符\n  130  被中断',
  replications: '次模拟',
  engine: (version) => `引擎 ${version}`,
  digest: '摘要',
  seed: '种子',
  comparedWith: (name) => `比较基准：${name}`,
  intervals: (percent) => `区间的置信度为 ${percent}%`,
  region: (name) => `地区 ${name}`,
  target: (id, outcome, limits, required) => `目标 ${id}：至少 ${required}% 的未来里，${outcome} ${limits}`,
  targetVerdicts: { met: '达到', missed: '达不到', cannotTell: '分不清' },
  kept: '达标的未来',
  meanInterval: '平均值的区间',
  differenceInterval: '差的区间',
  history: {
    title: '历史表，逐行计算',
    columns: ['地区', '月份', '预测', '实际', '差额', '精确缺口 %', '印刷缺口 %', '印刷值'],
    checks: { exact: '精确', rounded: '四舍五入', coarser: '取整更粗', wrong: '不符' },
    total: '合计',
  },
  written: (path) => `已写入 ${path}`,
  faults: (file, total) => `${file}：${total} 处问题`,
  sound: (file, scenarios) => `${file}：没有问题，共 ${scenarios} 个方案`,
  found: (found, accepted) => `文件里是 ${found}，应当是 ${accepted}`,
  more: (count) => `还有 ${count} 处`,
  migrated: (from) => `由旧版格式转换而来：${from}`,
  warning: '提醒',
  noHistory: '这份研究没有可用于校准的历史数据',
  tooLarge: (bytes, limit, replications) =>
    `这次计算需要 ${bytes}，上限是 ${limit}；最多可算 ${replications} 次模拟，或用 --only 少留几个指标。`,
  interrupted: '已中断',
  bug: '这不应该发生。请连同文件一起报告：',
};

/** Everything the commands say, in one language. What the page also says comes from the page's catalogue. */
export interface Speech {
  locale: Locale;
  numbers: Numbers;
  page: Words;
  own: typeof english;
  /** A text of a study. */
  text: (text: string | { readonly zh: string; readonly en: string }) => string;
}

export function speechOf(locale: Locale): Speech {
  const chosen = locale === 'en' ? { page: en, own: english } : { page: zhCN, own: chinese };
  return {
    locale,
    numbers: numbersOf(locale),
    ...chosen,
    text: (text) => (typeof text === 'string' ? text : locale === 'en' ? text.en : text.zh),
  };
}

/** The language that was asked for, else that of the environment, else English. */
export function localeOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Locale {
  const named = asked ?? (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '');
  return /^zh/i.test(named) ? 'zh-CN' : 'en';
}
