import type { Fault, FaultCode } from '../../study/fault.ts';

const reasons: Record<FaultCode, string> = {
  tooLarge: '文件太大',
  notText: '这不是文本文件',
  notJson: '这不是研究文件（应当是 JSON）',
  endsEarly: '文件在这里就断了，可能没有下载完整',
  syntax: '这里的写法不合 JSON 规则',
  tooDeep: '嵌套太深',
  tooManyNodes: '内容太多',
  longText: '文字太长',
  badCharacter: '有不允许的字符',
  duplicateKey: '同一个名称出现了两次',
  forbiddenKey: '这个名称不允许使用',
  lossyNumber: '这个数字的位数超出了可准确保存的范围',
  notAStudy: '这不是 Tandem 研究文件',
  newerVersion: '文件由更新的版本写成，请先更新 Tandem',
  unknownVersion: '不认识的文件版本',
  migrationFailed: '旧版文件没能转换过来',
  missing: '缺少这一项',
  unknownKey: '没有这个名称的项目',
  wrongType: '类型不对',
  outOfRange: '超出可填的范围',
  notAChoice: '不在可选的几种之中',
  badId: '编号的写法不对',
  badForm: '写法不对',
  empty: '不能为空',
  tooMany: '数量太多',
  unknownId: '指向了不存在的编号',
  reservedId: '这个编号留作他用',
  nothingToRemove: '要去掉的项目在基准里并不存在',
  unknownPath: '没有这个位置',
  notAMultiple: '不是时间步长的整数倍',
  wrongOrder: '大小次序不对',
  wrongSum: '几项合计不对',
  noDepot: '有地区没有任何仓可以供应',
  noHome: '县仓没有说明属于哪个地区',
  noCoordinates: '缺少经纬度，无法按距离计算',
  notACorrelation: '这样的联动关系不可能成立',
  noBound: '目标没有给出上限或下限',
  doubleRow: '同一地区同一月份出现了两行',
  afterTheEnd: '在模拟结束之后才发生',
};

// 按 JSON 规则读到一半时，应当出现的东西。
const syntax: Record<string, string> = {
  'the end of the file': '文件到此结束',
  'a key in double quotes': '双引号里的名称',
  '"," or "}"': '"," 或 "}"',
  '"," or "]"': '"," 或 "]"',
  'a value: a number, a text in double quotes, true, false, null, a list or an object':
    '一个值：数字、双引号里的文字、true、false、null、列表或对象',
  'the closing quote of a text': '文字结尾的双引号',
  'a text on one line; a line break inside is \\n': '文字写在一行里，换行写作 \\n',
  'four hexadecimal digits after \\u': '\\u 后面四位十六进制数',
};

// 读取研究时说明的应有内容，“或”的两边各自换成中文；没有列出的照原样显示。
const kinds: readonly [RegExp, string][] = [
  [/^a text of (\d+) to (\d+) characters$/, '$1 到 $2 个字的文字'],
  [/^an object with an id for each entry$/, '按编号列出的一组'],
  [/^an object with (.+), … \((\d+) in all\)$/, '含 $1 等 $2 项的一组'],
  [/^an object with (.+)$/, '含 $1 的一组'],
  [/^a list of (\d+), each a (?:whole )?number from (\S+) to (\S+)$/, '$1 个数的列表，每个在 $2 到 $3 之间'],
  [
    /^an id: a letter, then letters, digits, - and _, at most (\d+) in all$/,
    '编号：字母开头，后面是字母、数字、- 或 _，最多 $1 个字符',
  ],
  [/^a path such as (.+)$/, '一个位置，例如 $1'],
  [/^a (?:month|date) such as (.+)$/, '例如 $1'],
  [/^a place in the plan, its words joined by slashes: (.+)$/, '方案里的一个位置，用斜线连接，例如 $1'],
  [/^true or false$/, 'true 或 false'],
  [/^a central depot in the network$/, '网络里有一个中心仓'],
  [/^a positive semidefinite matrix: bring the values nearer to 0$/, '半正定的矩阵：请把数值调得离 0 近一些'],
  [/^a regional depot with this region as its home$/, '设在这个地区的县仓'],
  [/^a central depot$/, '一个中心仓'],
  [/^a valid study of its version$/, '符合其版本的研究'],
  [/^at least one region$/, '至少一个地区'],
  [/^ends with which the rest of the plan still fits together$/, '与方案其余部分相容的两端'],
  [
    /^latitude and longitude: demand\.correlation works with distances$/,
    '经纬度：demand.correlation 按距离计算',
  ],
  [/^one of the two$/, '两者之一'],
  [/^both$/, '两者都有'],
  [/^shares that add up to 1$/, '合计为 1 的几个比例'],
  [/^the place of a number in this plan that need not be whole$/, '方案里一个可以不是整数的数的位置'],
  [/^the region where this depot stands$/, '这个仓所在的地区'],
];

/** 打不开的文件：哪里、写了什么、应当怎样。 */
export const faultsZh = {
  title: (file: string) => `“${file}”没有打开`,
  lead: (count: number) => `发现 ${count} 处问题。当前研究没有受影响。`,
  shown: (shown: number, total: number) => `下面列出前 ${shown} 处，共 ${total} 处。`,
  whole: '整个文件',
  place: (line: number, column: number) => `第 ${line} 行，第 ${column} 列`,
  found: '文件里',
  accepted: '应当是',
  fix: '可以这样改',
  reason: (fault: Fault) => reasons[fault.code],
  foundText: (fault: Fault) => foundText(fault.found),
  acceptedText: ({ accepted, params }: Fault) => {
    const { min, max, choices, limit } = params;
    if (typeof min === 'number' && typeof max === 'number') return `${digits(min)} 到 ${digits(max)} 之间`;
    if (Array.isArray(choices)) return choices.map((choice) => `"${choice}"`).join('、');
    return typeof limit === 'number' ? `不超过 ${digits(limit)}` : (syntax[accepted] ?? kindText(accepted));
  },
  fixText: ({ fix }: Fault) => inChinese(fix ?? '', fixes),
  unreadable: (file: string) => `“${file}”读不出来，请再试一次。`,
};

function kindText(accepted: string): string {
  return accepted
    .split(', or ')
    .map((part) => inChinese(part, kinds))
    .join('，或');
}

function inChinese(text: string, sentences: readonly [RegExp, string][]): string {
  const known = sentences.find(([pattern]) => pattern.test(text));
  return known ? text.replace(...known) : text;
}

function foundText(found: string): string {
  if (found === 'nothing') return '没有填写';
  if (found === 'an empty object') return '空的一组';
  return found.replace(/^a list of (\d+)$/, '$1 项的列表').replace(/^an object of (\d+)$/, '$1 项的一组');
}

// 读取研究时给出的改法，逐句换成中文；没有列出的照原样显示。
const fixes: readonly [RegExp, string][] = [
  [/^set it to (.+)$/, '改成 $1'],
  [/^write (.+) without quotes$/, '写成 $1，不加引号'],
  [/^write (.+) for (.+)$/, '把 $2 写成 $1'],
  [/^write (.+)$/, '写成 $1'],
  [/^add (.+)$/, '补上 $1'],
  [/^take it out$/, '去掉这一项'],
  [/^rename it$/, '换一个名称'],
  [/^open it with a newer version of the workbench$/, '用更新版本的 Tandem 打开'],
];

function digits(value: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 }).format(value);
}
