/** 网络图的文字。 */
export const networkZh = {
  title: '网络',
  says: ({ counties, hubShare, total }: { counties: string; hubShare: string | null; total: string }) =>
    hubShare === null
      ? `${counties} 个地区，计划备量共 ${total}，都放在各地。`
      : `${counties} 个地区，计划备量共 ${total}，其中 ${hubShare} 放在中心仓。`,
  hint: '从一处拖到另一处即可移库；用键盘时 ← → 选地点，↑ ↓ 增减。',
  schematic: '文件里没有坐标，位置只是示意。',
  baseRing: '虚线圈：基准方案。',
  laneFlow: (futures: string) => `线的粗细：由此送来的量，${futures} 个未来的平均。`,
  lateralFlow: '外圈：由邻近地区补上的量。',
  lateral: '各地互相调剂',
  partner: '合作仓',
  partnerName: '合作仓',
  place: (name: string, stock: string, share: string) => `${name}：计划备量 ${stock}，占 ${share}。`,
  partnerPlace: (name: string, capacity: string) => `${name}：每天最多供 ${capacity}。`,
  noStock: (name: string) => `${name}：没有仓库，全靠外面供货。`,
  lanes: {
    local: (hours: string) => `本地送货 ${hours}`,
    hub: (hours: string) => `从中心仓 ${hours}`,
    lateral: (hours: string) => `最近的邻县 ${hours}`,
    partner: (hours: string) => `从合作仓 ${hours}`,
  },
  sources: {
    local: '本地',
    lateral: '邻近地区',
    hub: '中心仓',
    partner: '合作仓',
    unserved: '未满足',
  },
  came: (parts: string) => `需求由谁满足：${parts}。`,
  part: (source: string, share: string) => `${source} ${share}`,
  listGlue: '，',
  way: (lanes: string) => `${lanes}。`,
  moving: (part: string, from: string, to: string) => `把${from}的 ${part} 移到${to}`,
  spreading: (part: string, hub: string) => `把${hub}的 ${part} 按同一比例分到各地`,
  gathering: (part: string, hub: string) => `各地都把 ${part} 移到${hub}`,
  table: {
    label: '网络数字表',
    place: '地点',
    stock: '计划备量',
    share: '占比',
    hubHours: '从中心仓',
    lateralHours: '最近邻县',
    sources: '需求由谁满足',
  },
  failed: '流量没有算出来',
};
