import { requirePositive, requireWhole } from './domain.ts';
import type { StockCosts } from './newsvendor.ts';

const MOST_STATES = 200_000;

/** Long-run outcome of a step of an order-up-to rule when unmet demand is lost. */
export interface LostSalesOutcome {
  /** Units lost in a step. */
  readonly lost: number;
  /** Lost units as a share of demand. */
  readonly lostShare: number;
  /** Units on hand at the end of a step. */
  readonly onHand: number;
  /** h · onHand + p · lost, money per step. */
  readonly cost: number;
}

/**
 * Order-up-to `stock` (a whole number ≥ 0) after every step with lost sales: each order replaces the last step's
 * sales and is there `leadPeriods` + 1 steps later. `mass[k]` = P(D = k), summing to 1.
 * Exact: the last L sales y are a Markov chain with X = S − Σ y on hand; the stationary law is found by repeated
 * transition, (S + 1)^L states. The model is that of Zipkin (2008); the chain is written out here.
 * RangeError beyond 200,000 states. Example: Poisson 5, L 1, S 12, h 1, p 4 costs 4.162803.
 */
export function lostSalesBaseStock(
  mass: readonly number[],
  leadPeriods: number,
  stock: number,
  costs: StockCosts,
): LostSalesOutcome {
  requireWhole({ leadPeriods, stock });
  requirePositive({ holding: costs.holding, penalty: costs.penalty });
  const base = stock + 1;
  let states = 1;
  for (let i = 0; i < leadPeriods; i++) states *= base;
  if (states > MOST_STATES) throw new RangeError(`too many states of a lost-sales chain: ${states}`);

  const demand = mass.reduce((sum, share, k) => sum + share * k, 0);
  const sale = salesMass(mass, stock);
  const onHandIn = Array.from({ length: states }, (_, state) => stock - digitSum(state, base));
  const probability = stationary(states, base, onHandIn, sale);

  let served = 0;
  let available = 0;
  for (let state = 0; state < states; state++) {
    const x = onHandIn[state]!;
    if (x < 0) continue;
    available += probability[state]! * x;
    for (let y = 1; y <= x; y++) served += probability[state]! * sale(x, y) * y;
  }
  const lost = demand - served;
  const onHand = available - served;
  return {
    lost,
    lostShare: demand > 0 ? lost / demand : 0,
    onHand,
    cost: costs.holding * onHand + costs.penalty * lost,
  };
}

/**
 * Cheapest whole order-up-to level: the cost is convex in it (Janakiraman & Roundy 2004), so the first rise ends the
 * search. The best base stock, not the best policy: none is known in closed form.
 */
export function optimalLostSalesStock(
  mass: readonly number[],
  leadPeriods: number,
  costs: StockCosts,
): { stock: number } & LostSalesOutcome {
  let best = { stock: 0, ...lostSalesBaseStock(mass, leadPeriods, 0, costs) };
  for (;;) {
    const stock = best.stock + 1;
    const next = { stock, ...lostSalesBaseStock(mass, leadPeriods, stock, costs) };
    if (next.cost >= best.cost) return best;
    best = next;
  }
}

/** P(sales = y) with x on hand: the demand itself below x, the whole tail at x. */
function salesMass(mass: readonly number[], stock: number) {
  const tail = new Array<number>(stock + 2).fill(0);
  for (let k = mass.length - 1; k >= 0; k--) {
    const at = k < stock + 1 ? k : stock + 1;
    tail[at] = tail[at]! + mass[k]!;
  }
  for (let x = stock; x >= 0; x--) tail[x] = tail[x]! + tail[x + 1]!;
  return (x: number, y: number) => (y < x ? (mass[y] ?? 0) : tail[x]!);
}

/** The last L sales are the digits of a state, the newest one leading. */
function stationary(
  states: number,
  base: number,
  onHandIn: readonly number[],
  sale: (x: number, y: number) => number,
): Float64Array {
  const leading = states === 1 ? 0 : states / base;
  let now = new Float64Array(states);
  now[0] = 1;
  for (let round = 0; round < 100_000; round++) {
    // Half of the weight stays: the same stationary law, and a chain with a period settles too.
    const next = now.map((weight) => weight / 2);
    for (let state = 0; state < states; state++) {
      const weight = now[state]! / 2;
      if (weight === 0) continue;
      const older = Math.floor(state / base);
      const x = onHandIn[state]!;
      for (let y = 0; y <= x; y++) {
        const to = older + y * leading;
        next[to] = next[to]! + weight * sale(x, y);
      }
    }
    const moved = next.reduce((sum, weight, i) => sum + Math.abs(weight - now[i]!), 0);
    now = next;
    if (moved < 1e-14) return now;
  }
  throw new Error(`lost-sales chain does not settle: ${states} states`);
}

function digitSum(state: number, base: number): number {
  let sum = 0;
  for (let rest = state; rest > 0; rest = Math.floor(rest / base)) sum += rest % base;
  return sum;
}
