/** What the reference kernel and all its peers are told: plain numbers, handed to the peers as JSON. */
export interface Reference {
  readonly regions: number;
  readonly depots: number;
  readonly days: number;
  /** Days that an order takes to a region and to a depot, and how old the newest observed demand is. */
  readonly leadDays: number;
  readonly depotLeadDays: number;
  readonly lagDays: number;
  /** Of the shock of demand: persistence per day, deviation of its logarithm. */
  readonly persistence: number;
  readonly deviation: number;
  /** Deviation of the logarithm of a campaign's effect, drawn once per replication. */
  readonly upliftDeviation: number;
  readonly disruption: number;
  readonly damage: number;
  readonly crewCv: number;
  readonly smoothing: number;
  readonly loyalty: number;
  readonly backlogKept: number;
  readonly depotTargetDays: number;
  /** Prices per unit: margin, stock and backlog a day, an hour, freight, a transfer. */
  readonly prices: {
    margin: number;
    stock: number;
    backlog: number;
    hour: number;
    freight: number;
    transfer: number;
  };
  readonly shortWeight: number;
  /** Levers, which differ between fused scenarios. */
  readonly safety: number;
  readonly pooling: number;
  readonly crew: number;
  readonly campaign: number;
  /** By region: units a day, days of stock that it keeps for itself, hours per unit. */
  readonly base: readonly number[];
  readonly keepDays: readonly number[];
  readonly hours: readonly number[];
  /** Days × regions: season, and the carried-over pressure of campaigns. */
  readonly season: readonly (readonly number[])[];
  readonly pressure: readonly (readonly number[])[];
}

export type Size = 'small' | 'large';

const shapes = {
  small: { regions: 6, depots: 2, days: 90 },
  large: { regions: 20, depots: 4, days: 365 },
} as const;

/** The reference kernel of a size; region r belongs to depot r mod depots. `levers` makes another scenario of it. */
export function reference(
  size: Size,
  levers: Partial<Pick<Reference, 'safety' | 'pooling' | 'crew' | 'campaign'>> = {},
): Reference {
  const { regions, depots, days } = shapes[size];
  const each = <T>(count: number, of: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => of(i));
  // Sums of few binary fractions: every language reads the same double out of the JSON.
  const season = each(days, (t) => each(regions, (r) => 1 + ((t + 2 * r) % 7 < 2 ? 0.25 : -0.125)));
  const pressure: number[][] = [];
  for (let t = 0; t < days; t++) {
    const earlier = pressure[t - 1] ?? each(regions, () => 0);
    pressure.push(
      each(regions, (r) => 0.75 * earlier[r]! + (t % 45 >= 20 && t % 45 < 34 && r % 2 === 0 ? 0.0625 : 0)),
    );
  }
  return {
    regions,
    depots,
    days,
    leadDays: 5,
    depotLeadDays: 7,
    lagDays: 3,
    persistence: 0.7,
    deviation: 0.3,
    upliftDeviation: 0.4,
    disruption: 0.02,
    damage: 0.5,
    crewCv: 0.1,
    smoothing: 0.2,
    loyalty: 0.05,
    backlogKept: 0.9,
    depotTargetDays: 10,
    prices: { margin: 40, stock: 0.5, backlog: 3, hour: 25, freight: 2, transfer: 4 },
    shortWeight: 0.5,
    safety: 0.25,
    pooling: 0.75,
    crew: 1.125,
    campaign: 1,
    ...levers,
    base: each(regions, (r) => 80 + 10 * (r % 6)),
    keepDays: each(regions, (r) => 2 + (r % 3)),
    hours: each(regions, (r) => 0.5 + 0.125 * (r % 4)),
    season,
    pressure,
  };
}

/** Sixteen scenarios that draw the same chance and differ in what a planner can move. */
export function scenarios(size: Size): Reference[] {
  return Array.from({ length: 16 }, (_, i) =>
    reference(size, {
      safety: 0.25 + 0.0625 * (i % 4),
      pooling: 0.75 - 0.25 * (Math.floor(i / 4) % 2),
      crew: 1.125 + 0.0625 * Math.floor(i / 8),
      campaign: 1 + 0.25 * (i % 2),
    }),
  );
}
