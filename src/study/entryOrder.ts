// The order of a record's entries after two people have worked on it. The same whoever is asked first.

/** The keys of a record in three versions, each in the order of its file. */
export type Orders = {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
};

/** Whether both sides have put the entries that all three know into an order of their own. */
export function isContested({ base, ours, theirs }: Orders): boolean {
  const common = base.filter((key) => ours.includes(key) && theirs.includes(key));
  const [was, one, other] = [base, ours, theirs].map((keys) =>
    keys.filter((key) => common.includes(key)).join('\n'),
  );
  return one !== was && other !== was && one !== other;
}

/**
 * The kept keys in order. Entries of the base stand as the side that moved them has them (`preferred`, where both
 * did); a new entry stands behind the one it follows in its own file; new entries of both sides at the same place
 * follow their id where their own order leaves it open.
 */
export function entryOrder(orders: Orders, kept: readonly string[], preferred: 'ours' | 'theirs'): string[] {
  const spine = spineOf(orders, kept, preferred);
  const isNew = (key: string) => !orders.base.includes(key) && kept.includes(key);
  const [ours, theirs] = [orders.ours, orders.theirs].map((keys) => anchored(keys, spine, isNew));
  const places = new Map<string, number>();
  for (const [key, place] of [...ours!, ...theirs!])
    places.set(key, Math.min(place, places.get(key) ?? Infinity));
  return Array.from({ length: spine.length + 1 }, (_, place) => {
    const at = (side: Map<string, number>) => [...side.keys()].filter((key) => places.get(key) === place);
    return [...(place === 0 ? [] : [spine[place - 1]!]), ...woven(at(ours!), at(theirs!))];
  }).flat();
}

function spineOf({ base, ours, theirs }: Orders, kept: readonly string[], preferred: 'ours' | 'theirs') {
  const common = base.filter((key) => ours.includes(key) && theirs.includes(key));
  const moved = (keys: readonly string[]) =>
    keys.filter((key) => common.includes(key)).join('\n') !== common.join('\n');
  const sides = { ours, theirs };
  const other = preferred === 'ours' ? 'theirs' : 'ours';
  const mover = moved(sides[preferred]) ? sides[preferred] : moved(sides[other]) ? sides[other] : base;
  const spine = mover.filter((key) => base.includes(key) && kept.includes(key));
  // What the mover has taken out and the other side keeps stands behind its neighbour in the base.
  base.forEach((key, index) => {
    if (!kept.includes(key) || spine.includes(key)) return;
    const before = base
      .slice(0, index)
      .filter((each) => spine.includes(each))
      .at(-1);
    spine.splice(before === undefined ? 0 : spine.indexOf(before) + 1, 0, key);
  });
  return spine;
}

// New keys with the number of spine entries up to the one that each follows.
function anchored(keys: readonly string[], spine: readonly string[], isNew: (key: string) => boolean) {
  const places = new Map<string, number>();
  let place = 0;
  for (const key of keys) {
    const at = spine.indexOf(key);
    if (at >= 0) place = at + 1;
    else if (isNew(key)) places.set(key, place);
  }
  return places;
}

// Both lists as one: each keeps its order as far as they agree, and the smaller id comes first.
function woven(one: readonly string[], other: readonly string[]): string[] {
  const [a, b, result] = [[...one], [...other], [] as string[]];
  while (a.length > 0 || b.length > 0) {
    const heads = [a[0], b[0]].filter((key) => key !== undefined);
    const free = heads.filter((key) => a.indexOf(key) <= 0 && b.indexOf(key) <= 0);
    const [next] = (free.length > 0 ? free : heads).sort((x, y) => (x < y ? -1 : 1));
    result.push(next!);
    for (const list of [a, b]) if (list.includes(next!)) list.splice(list.indexOf(next!), 1);
  }
  return result;
}
