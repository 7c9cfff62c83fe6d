import type { ParameterPath } from '../../study/defaults.ts';
import type { Plan } from '../../study/study.ts';

/** The order in which a planner thinks of them. */
export type Topic =
  | 'frame'
  | 'demand'
  | 'campaigns'
  | 'information'
  | 'supply'
  | 'placement'
  | 'delivery'
  | 'customers'
  | 'incentives'
  | 'money';

/** What the model can do, as `explain` and the page tell it. Names live in the catalogues. */
export interface Mechanism {
  readonly id: string;
  readonly topic: Topic;
  /** Whether futures of a plan depend on it. */
  readonly on: (plan: Plan) => boolean;
  /** The parameters that it reads. */
  readonly reads: readonly ParameterPath[];
  /** Where its equation comes from. */
  readonly source: string;
  /** `engine`: futures depend on it; `page`: only what is shown beside them. */
  readonly acts: 'engine' | 'page';
}

export const always = (): boolean => true;
export const ours = 'our assumption';

/** A mechanism that futures depend on. */
export function acting(
  topic: Topic,
  id: string,
  source: string,
  on: Mechanism['on'],
  reads: readonly ParameterPath[],
): Mechanism {
  return { id, topic, on, reads, source, acts: 'engine' };
}

/** Campaigns of a plan, and whether one of them is so. */
export const some = (plan: Plan, is: (campaign: Plan['campaigns'][string]) => boolean): boolean =>
  Object.values(plan.campaigns).some(is);

/** Whether a plan has a depot of a kind. */
export const has = ({ network }: Plan, kind: 'central' | 'regional' | 'partner'): boolean =>
  Object.values(network.depots).some((depot) => depot.kind === kind);
