import type { LinkFault } from '../../study/link.ts';

/** 团队之间传递的：链接、结果、报告、比较与合并。 */
export const exchangeZh = {
  menu: {
    label: '共享',
    link: '分享链接…',
    results: '结果文件与导出…',
    report: '报告与决策…',
  },
  link: {
    name: '分享链接',
    title: '分享链接',
    lead: '整份研究都在链接里：名称、参数、成本，全部在内。浏览器不会把井号后面的部分发给任何服务器，但拿到链接的人能看到全部内容。',
    purpose: '对方打开后',
    toEdit: '可以修改',
    toView: '只能查看',
    address: '链接',
    copy: '复制',
    copied: { yes: '已复制', byHand: '已选中，请按 Ctrl+C 复制' },
    size: (characters: string) => `共 ${characters} 个字符。`,
    hereOnly:
      '注意：本页在这台电脑上打开，链接也只在这台电脑上有效。要发给别人，请从共用的网址打开工作台，或直接发文件。',
    tooLong: (characters: string, limit: string) =>
      `这份研究的链接有 ${characters} 个字符，超过 ${limit}，聊天软件会截断。请改发文件。`,
    saveFile: '另存为文件…',
    qr: {
      title: '二维码',
      label: '打开这份研究的二维码',
      whole: (characters: string, limit: string) =>
        `二维码里是整条链接：${characters} 个字符（上限 ${limit}）。`,
      bare: (characters: string, limit: string) =>
        `整条链接放不进二维码（上限 ${limit} 个字符），这里略去了问题、说明、依据和历史表，余 ${characters} 个字符；计算结果完全相同。`,
      none: (characters: string, limit: string) =>
        `二维码放不下：略去说明后仍有 ${characters} 个字符，上限 ${limit}。请用链接或文件。`,
    },
    damaged: {
      title: '链接打不开',
      reasons: {
        cut: '链接不完整，后面一段丢了。',
        altered: '链接里有字符被改动了。',
        version: '链接来自更新的版本，请先更新 Tandem。',
        tooLarge: '链接太长，或展开后太大。',
        notALink: '这不是 Tandem 的链接。',
      } satisfies Record<LinkFault['fault'], string> as Record<LinkFault['fault'], string>,
      place: (at: string) => `从井号数起，问题在第 ${at} 个字符处。`,
      next: '当前研究没有受影响。请对方重新复制链接，或直接发文件。',
    },
    viewing: {
      label: '只读',
      text: '这份研究以只读方式打开：可以查看、比较，不能修改。',
      copy: '复制一份来修改',
    },
  },
  results: {
    title: '结果文件与导出',
    running: '这次计算完成后才能保存。',
    save: '保存这次计算的结果',
    kinds: {
      json: { name: '结果文件（可核对）', says: '带着整份研究、种子和摘要；任何人都能重算核对' },
      xlsx: { name: 'Excel 工作簿', says: '说明、汇总、逐次结果各一张表' },
      summary: { name: '汇总 CSV', says: '每项结果、每个方案一行：平均值、区间、差异、结论' },
      outcomes: { name: '逐次 CSV', says: '每个方案、每次模拟一行' },
    },
    facts: (replications: string, seed: string, digest: string) =>
      `${replications} 次模拟，种子“${seed}”，结果摘要 ${digest}`,
    sheets: { facts: '说明', summary: '汇总', outcomes: '逐次结果' },
    verify: '核对结果文件',
    verifyLead: '选一个结果文件：按其中的研究和种子重算一遍，逐个数字比对。',
    choose: '选择结果文件…',
    again: '把当前结果重算一遍',
    playing: (done: string, total: string) => `正在重算 ${done} / ${total}`,
    cancel: '取消',
    openStudy: '打开其中的研究',
    about: (study: string, replications: string, seed: string, engine: string) =>
      `“${study}”，${replications} 次模拟，种子“${seed}”，引擎 ${engine}`,
    nothing: '无',
    failed: (reason: string) => `重算没有完成：${reason}`,
    tooLarge: (count: string) => `重算需要的内存太大，最多可算 ${count} 次模拟。`,
    figures: {
      mean: '平均值',
      interval: '区间',
      standardError: '标准误',
      standardDeviation: '标准差',
      p05: '5% 分位',
      p50: '中位数',
      p95: '95% 分位',
      difference: '与比较基准之差',
      probabilityBetter: '更好的概率',
      verdict: '结论',
    } as Record<string, string>,
    refusals: {
      notResults: (_place: string) => '这不是 Tandem 的结果文件。',
      version: (place: string) => `结果文件来自另一个版本（${place}），请先更新 Tandem。`,
      incomplete: (place: string) => `结果文件不完整：缺少“${place}”。`,
    },
    badStudy: (count: string) => `结果文件里的研究打不开，共 ${count} 处问题。`,
    verdicts: {
      match: '相符：重算后每个数字都一致。',
      digest: (digest: string) => `结果摘要 ${digest}`,
      otherStudy: '不相符：文件里的研究不是算出这些结果的那一份，可能被改动过。',
      digests: (saved: string, found: string) => `结果所记的研究摘要是 ${saved}，文件里的研究是 ${found}。`,
      differs: (count: number) => `不相符：共 ${count} 处与重算结果不一致。`,
      otherEngine: (saved: string, present: string) =>
        `结果由引擎 ${saved} 算出，这里是引擎 ${present}；结果文件照旧保留，不作真伪判断。`,
      sameNumbers: '用现在的引擎重算，数字完全相同。',
      otherNumbers: (count: number) => `用现在的引擎重算，有 ${count} 处不同。`,
      first: (p: { place: string; saved: string; found: string }) =>
        `第一处不同：${p.place}，文件里是 ${p.saved}，重算得 ${p.found}。`,
    },
  },
};
