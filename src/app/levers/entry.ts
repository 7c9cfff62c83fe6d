import type { ParameterPath } from '../../study/defaults.ts';

export type LeverGroup =
  'demand' | 'campaigns' | 'placement' | 'information' | 'dispatch' | 'customers' | 'incentives' | 'costs';

/** What a slider spans, in the plan's unit. The number box takes everything the plan permits. */
export interface Span {
  readonly min: number;
  readonly max: number;
  /** The size of one step, or `wholeStep` where the plan wants whole multiples of its time step. */
  readonly step: number | 'wholeStep';
}

/**
 * A span that follows the size of the study: from nothing to twice what the base has. Where the base has nothing, to
 * this number, or to so many parts of the mean demand per day of the whole network.
 */
export type ScaledSpan = { readonly otherwise: number } | { readonly ofDemand: number };

/** One lever: a place in the plan; `*` stands for each entry of a record (each campaign, each channel). */
export interface LeverEntry<Path extends ParameterPath = ParameterPath> {
  readonly path: Path;
  /** Null for a choice or a switch. */
  readonly span: Span | ScaledSpan | null;
  /** Shown only on request. */
  readonly more: boolean;
}

/** A lever with a slider of its own span. */
export function slide<const P extends ParameterPath>(
  path: P,
  min: number,
  max: number,
  step: Span['step'],
): LeverEntry<P> {
  return { path, span: { min, max, step }, more: false };
}

/** A lever whose slider follows the size of the study. */
export function scaled<const P extends ParameterPath>(path: P, span: ScaledSpan): LeverEntry<P> {
  return { path, span, more: false };
}

/** A lever that is a choice or a switch. */
export function choose<const P extends ParameterPath>(path: P): LeverEntry<P> {
  return { path, span: null, more: false };
}

/** The same levers, shown only on request. */
export function onRequest<const L extends readonly LeverEntry[]>(...entries: L): L {
  return entries.map((entry) => ({ ...entry, more: true })) as unknown as L;
}
