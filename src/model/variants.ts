import type { Scenario } from '../study/study.ts';

/**
 * The scenario with each product of V variants told as V products of an equal share. Their demands are independent and
 * vary √V times as much (see `variation.ts`): in sum they are the product that was written, but each has stock of its
 * own (our assumption). A scenario without variants is returned as it is.
 */
export function split(scenario: Scenario): Scenario {
  const { products } = scenario.demand;
  if (Object.values(products).every(({ variants }) => variants === 1)) return scenario;
  const parts = Object.entries(products).flatMap(([id, product]) =>
    product.variants === 1
      ? [[id, product] as const]
      : Array.from(
          { length: product.variants },
          (_, i) => [`${id}~${i + 1}`, { ...product, share: product.share / product.variants }] as const,
        ),
  );
  return { ...scenario, demand: { ...scenario.demand, products: Object.fromEntries(parts) } };
}
