import type { Reference } from '../reference/parameters.ts';

/**
 * The reference kernel in JavaScript by hand: float64, one replication after the other, flat arrays, a generator of
 * its own (xoshiro128++, polar normals). Returns a player of n replications that gives four sums for each.
 */
export function rows(p: Reference): (count: number) => Float64Array {
  const { regions: R, depots: D, days: T, leadDays, depotLeadDays, lagDays, prices } = p;
  const slots = Math.max(leadDays, depotLeadDays, lagDays) + 1;
  const base = Float64Array.from(p.base);
  const hours = Float64Array.from(p.hours);
  const keep = Float64Array.from(p.keepDays);
  const planned = Float64Array.from(p.season.flatMap((day) => day.map((x, r) => x * p.base[r]!)));
  const pressure = Float64Array.from(p.pressure.flatMap((day) => day.map((x) => x * p.campaign)));
  const daily = new Float64Array(D);
  base.forEach((x, r) => (daily[r % D]! += x));
  const [stock, forecast, onOrder, backlog, work, level, y] = arrays(7, R);
  const [sale, surplus, shortage, arrival, order, transfer] = arrays(6, R);
  const [surplusSum, shortageSum, give, take, asked, ratio, depotStock, depotOrder] = arrays(8, D);
  const coming = new Float64Array(R * slots);
  const observed = new Float64Array(R * slots);
  const depotComing = new Float64Array(D * slots);
  const { normal, uniform } = chance();
  const renewal = Math.sqrt(1 - p.persistence * p.persistence);

  return (count) => {
    const sums = new Float64Array(4 * count);
    for (let i = 0; i < count; i++) replication(sums, 4 * i);
    return sums;
  };

  function replication(sums: Float64Array, at: number): void {
    const s = p.upliftDeviation;
    const uplift = Math.exp(s * normal() - (s * s) / 2);
    for (let r = 0; r < R; r++) {
      stock![r] = 3 * base[r]!;
      forecast![r] = base[r]!;
      onOrder![r] = leadDays * base[r]!;
      backlog![r] = work![r] = 0;
      level![r] = 1;
      y![r] = normal();
      coming.fill(base[r]!, r * slots, (r + 1) * slots);
      observed.fill(base[r]!, r * slots, (r + 1) * slots);
    }
    for (let d = 0; d < D; d++) {
      depotStock![d] = p.depotTargetDays * daily[d]!;
      depotOrder![d] = depotLeadDays * daily[d]!;
      depotComing.fill(daily[d]!, d * slots, (d + 1) * slots);
    }
    for (let t = 0; t < T; t++) day(t, uplift, sums, at);
  }

  function day(t: number, uplift: number, sums: Float64Array, at: number): void {
    const [now, seen] = [t % slots, (t + slots - lagDays) % slots];
    for (let r = 0; r < R; r++) {
      const d = r % D;
      y![r] = p.persistence * y![r]! + renewal * normal();
      const shock = Math.exp(p.deviation * y![r]! - (p.deviation * p.deviation) / 2);
      const effect = 1 + pressure[t * R + r]! * uplift;
      const demand = planned[t * R + r]! * effect * shock * (0.5 + 0.5 * level![r]!);
      sums[at]! += demand;
      const late = coming[r * slots + now]!;
      const available = stock![r]! + (uniform() < p.disruption ? p.damage * late : late);
      const wanted = demand + backlog![r]!;
      const sold = available < wanted ? available : wanted;
      const left = available - sold;
      const expected = forecast![r]! + p.smoothing * (observed[r * slots + seen]! - forecast![r]!);
      const spare = left - keep[r]! * expected;
      observed[r * slots + now] = demand;
      arrival![r] = late;
      sale![r] = sold;
      stock![r] = left;
      forecast![r] = expected;
      surplus![r] = spare > 0 ? spare : 0;
      shortage![r] = wanted - sold;
      surplusSum![d]! += surplus![r]!;
      shortageSum![d]! += shortage![r]!;
    }
    for (let d = 0; d < D; d++) {
      const moved = p.pooling * Math.min(surplusSum![d]!, shortageSum![d]!);
      give![d] = moved / Math.max(surplusSum![d]!, 1e-9);
      take![d] = moved / Math.max(shortageSum![d]!, 1e-9);
      surplusSum![d] = shortageSum![d] = asked![d] = 0;
    }
    for (let r = 0; r < R; r++) {
      const d = r % D;
      transfer![r] = shortage![r]! * take![d]!;
      stock![r]! -= surplus![r]! * give![d]!;
      backlog![r] = p.backlogKept * (shortage![r]! - transfer![r]!);
      const target = (leadDays + 1) * (1 + p.safety) * forecast![r]!;
      const wish = target - (stock![r]! + onOrder![r]! - arrival![r]! - backlog![r]!);
      order![r] = wish > 0 ? wish : 0;
      asked![d]! += order![r]!;
    }
    for (let d = 0; d < D; d++) {
      const late = depotComing[d * slots + now]!;
      const there = depotStock![d]! + late;
      ratio![d] = Math.min(1, there / Math.max(asked![d]!, 1e-9));
      depotStock![d] = there - asked![d]! * ratio![d]!;
      const due = depotOrder![d]! - late;
      const target = (depotLeadDays + p.depotTargetDays) * daily[d]!;
      const placed = Math.max(0, target - (depotStock![d]! + due));
      depotComing[d * slots + ((t + depotLeadDays) % slots)] = placed;
      depotOrder![d] = due + placed;
    }
    for (let r = 0; r < R; r++) {
      const shipped = order![r]! * ratio![r % D]!;
      const sold = sale![r]! + transfer![r]!;
      const hand = work![r]! + sold * hours[r]!;
      const capacity = p.crew * base[r]! * hours[r]! * (1 + p.crewCv * normal());
      const done = Math.min(hand, Math.max(0, capacity));
      const late = p.shortWeight * Math.min(1, backlog![r]! / base[r]!);
      const service = done / Math.max(hand, 1e-9) - late;
      level![r] = Math.min(1, Math.max(0, level![r]! + p.loyalty * (service - level![r]!)));
      work![r] = hand - done;
      coming[r * slots + ((t + leadDays) % slots)] = shipped;
      onOrder![r]! += shipped - arrival![r]!;
      const income = prices.margin * sold - prices.stock * stock![r]! - prices.backlog * backlog![r]!;
      const costs = prices.hour * done + prices.freight * shipped + prices.transfer * transfer![r]!;
      sums[at + 1]! += sold;
      sums[at + 2]! += income - costs;
      sums[at + 3]! += work![r]!;
    }
  }
}

const arrays = (count: number, length: number): Float64Array[] =>
  Array.from({ length: count }, () => new Float64Array(length));

function chance(): { normal: () => number; uniform: () => number } {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x2545f491];
  const turned = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
  const word = (): number => {
    const out = (turned((a + d) | 0, 7) + a) | 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = turned(d, 11);
    return out >>> 0;
  };
  const uniform = (): number => (word() + 0.5) / 4294967296;
  let spare = NaN;
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const z = spare;
      spare = NaN;
      return z;
    }
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
      const q = u * u + v * v;
      if (q >= 1 || q === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(q)) / q);
      spare = v * scale;
      return u * scale;
    }
  };
  return { normal, uniform };
}
