import type { SeedWords } from '../candidate.ts';

/** What the page is told to do, and what it answers. */
export type Order =
  | { readonly kind: 'time'; readonly units: number }
  | { readonly kind: 'hash'; readonly seed: SeedWords; readonly replications: number }
  | { readonly kind: 'slider' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'refine' }
  | { readonly kind: 'end' };

export interface Slider {
  readonly events: number;
  /** Events whose own run showed a picture, and events that were followed by one at least as new. */
  readonly own: number;
  readonly answered: number;
  /** Milliseconds from the event to a picture at least as new. */
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** 99th percentile of the time between two frames of the page. */
  readonly frameP99: number;
}

export interface Cancel {
  readonly p50: number;
  readonly p95: number;
}

/** Quantile p of unsorted numbers, the next one up. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? NaN;
}
