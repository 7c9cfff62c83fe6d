import type { Place } from './expression.ts';
import type { Track } from './layout.ts';
import type { Pass } from './pass.ts';
import { schedule } from './schedule.ts';

/**
 * For each store of a pass, after how many of its nodes per lane it happens: as soon as its value is there and nothing that
 * is read later may lie at its place. What is stored need not be kept in a register, of which there are few. A pass with a
 * loop per lane stores at its end.
 */
export function storeTimes(pass: Pass): readonly number[] {
  const { perLane, ready, inside } = schedule(pass);
  if (inside.size > 0) return pass.stores.map(() => perLane.length);
  const tracks = new Map<string, readonly Track[]>();
  const tracksOf = (cursor: string): readonly Track[] => {
    let found = tracks.get(cursor);
    if (!found) tracks.set(cursor, (found = pass.cursors.get(cursor)!()));
    return found;
  };
  const meet = (one: Place, other: Place): boolean => {
    // An entity's fields lie side by side.
    if (one.cursor === other.cursor) return one.offset === other.offset;
    const [a, b] = [tracksOf(one.cursor), tracksOf(other.cursor)];
    if (a[0]!.area !== b[0]!.area || moves(a) !== moves(b)) return false;
    return moves(a) || a.some(({ base }, row) => base + one.offset === b[row]!.base + other.offset);
  };
  const times: number[] = [];
  pass.stores.forEach(({ place }, i) => {
    let time = ready[i]!;
    for (let k = time; k < perLane.length; k++) {
      const read = perLane[k]!.place;
      if (read && meet(read, place)) time = k + 1;
    }
    // Of two stores at one place the later one counts.
    for (let before = 0; before < i; before++)
      if (times[before]! > time && meet(pass.stores[before]!.place, place)) time = times[before]!;
    times.push(time);
  });
  return times;
}

/** Rings and buckets move with the step; they have memory of their own, apart from fields. */
const moves = (tracks: readonly Track[]): boolean => tracks.some(({ index }) => index >= 0);
