import { constant, iterate, less, and, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { cvOf } from './variation.ts';
import { GAMMA_ROWS, gammaVariable } from './gammaTable.ts';
import { normalCdfTable } from './normalTable.ts';
import type { World } from './world.ts';

/**
 * Demand from its mean, a standard normal shock ε and a coefficient of variation; `size` is a second uniform word
 * that only compound demand uses, `gammaRow` where a stream's table begins. Every family is monotone in ε, so that common random numbers stay effective
 * (Glasserman & Yao 1992).
 */
export type Noise = (mean: Node, shock: Node, cv: Node, size: () => Node, gammaRow: () => Node) => Node;

export function noise(w: World): Noise {
  const { noise: family } = w.scenario.demand;
  switch (family) {
    case 'none':
      return (mean) => mean;
    case 'normal':
      return (mean, shock, cv) => f`positive(${mean} * (1 + ${cv} * ${shock}))`;
    case 'lognormal':
      return (mean, shock, cv) => {
        const variance = f`ln(1 + ${cv} * ${cv})`;
        return f`${mean} * exp(sqrt(${variance}) * ${shock} - ${variance} / 2)`;
      };
    case 'poisson':
      return (mean, shock) => poissonQuantile(w, mean, shock);
    case 'compoundPoisson':
      return (mean, shock, _cv, size) => {
        // Orders of geometric size with mean 2: given their number n, the units are n + a negative binomial.
        const orders = poissonQuantile(w, f`${mean} / 2`, shock);
        return f`${orders} + ${failuresQuantile(orders, size())}`;
      };
    case 'gamma':
      return gammaNoise(w);
    default:
      return family satisfies never;
  }
}

/** Gamma demand: mean × F⁻¹(Φ(ε)) with shape 1/cv², one table for each coefficient of variation that occurs. */
function gammaNoise(w: World): Noise {
  const cvs = [...new Set(w.streams.map((_, i) => cvOf(w, i)))];
  w.stream.parameter('gammaRow', (i) => cvs.indexOf(cvOf(w, i)) * GAMMA_ROWS);
  return (mean, shock, _cv, _size, gammaRow) =>
    f`${mean} * ${gammaVariable(w.program, cvs, gammaRow(), shock)}`;
}

/** Means above this are served by a Cornish–Fisher expansion: summing the probabilities would take too long. */
const LARGE = 400;

/**
 * F⁻¹(Φ(ε)) of the Poisson distribution with the given mean, by summing probabilities from zero (inversion, Devroye
 * 1986, X.3.3); above a mean of 400 the third-order Cornish–Fisher expansion rounded to a whole number (Abramowitz &
 * Stegun 1964, 26.2.49), whose error there is below 0.01 units before rounding.
 */
export function poissonQuantile(w: World, mean: Node, shock: Node): Node {
  const probability = normalCdfTable(w.program, shock);
  const small = f`min(${mean}, ${LARGE})`;
  const first = f`exp(-${small})`;
  const [count] = iterate(
    [constant(0), first, first],
    ([k, , total]) => and(less(total!, probability), less(k!, constant(LARGE * 2))),
    ([k, term, total]) => {
      const next = f`${term!} * ${small} / (${k!} + 1)`;
      return [f`${k!} + 1`, next, f`${total!} + ${next}`];
    },
  );
  const root = f`sqrt(${mean})`;
  const wide = f`${mean} + ${root} * ${shock} + (${shock} * ${shock} - 1) / 6 + (${shock} - ${shock} * ${shock} * ${shock}) / (72 * ${root})`;
  return f`${mean} > ${LARGE} ? floor(positive(${wide}) + 0.5) : ${count!}`;
}

/**
 * Failures before the n-th success of fair coins (negative binomial, p = ½) at the uniform u: what geometric order
 * sizes P(k) = 2^−k add to one unit per order. By summing probabilities up to n = 400; beyond, the normal limit.
 */
function failuresQuantile(orders: Node, u: Node): Node {
  const first = f`exp(${-0.6931471805599453} * min(${orders}, ${LARGE}))`;
  const [failures] = iterate(
    [constant(0), first, first],
    ([k, , total]) => and(less(total!, u), less(k!, constant(LARGE * 4))),
    ([k, term, total]) => {
      const next = f`${term!} * (${orders} + ${k!}) / (2 * (${k!} + 1))`;
      return [f`${k!} + 1`, next, f`${total!} + ${next}`];
    },
  );
  return failures!;
}
