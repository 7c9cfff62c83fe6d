import type { DrawSpec } from '../kernel/entity.ts';

/**
 * Every purpose that a random draw can have, with its number. A frozen registry: numbers are never reused or moved,
 * because they are part of the counter under which a draw is found. New purposes are added at the end.
 */
const PURPOSES = {
  /** Innovation of a cell's demand shock. */
  cellShock: 0,
  /** Demand noise of one channel of a cell. */
  streamShock: 1,
  /** Shock of a cell before the first step. */
  cellStart: 2,
  /** What regions share of the innovation. */
  commonShock: 3,
  commonStart: 4,
  /** Part of a campaign's effect that market data can reveal. */
  effectRevealed: 5,
  /** Part of a campaign's effect that nobody can know before. */
  effectHidden: 6,
  /** Whether a region hears of a campaign through the system, and in a meeting. */
  systemRoute: 7,
  meetingRoute: 8,
  /** How slow the roads are today. */
  dayFactor: 9,
  partnerAvailability: 10,
  orderSize: 11,
  outage: 12,
  incident: 13,
  /** Where in its range a value lies that nobody knows. */
  unknownValue: 14,
  /** Which row of a history is drawn when it is resampled. */
  resampledRow: 15,
} as const;

export type Purpose = keyof typeof PURPOSES;

/** The draw of a purpose. */
export function draw(purpose: Purpose, kind: DrawSpec['kind'], per: DrawSpec['per']): DrawSpec {
  return { purpose: PURPOSES[purpose], kind, per };
}
