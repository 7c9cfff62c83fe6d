/** Something that plays the reference kernel (or the model) and can be timed. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
  /** Cells of one unit: a block of replications, or whatever the candidate plays at least. */
  readonly cells: number;
  /** Nanoseconds that so many units took, measured where they were played. */
  sample(units: number): Promise<number>;
  /** Hash of the watched values over so many replications; absent where the numbers are the candidate's own. */
  hash?(seed: SeedWords, replications: number): Promise<string>;
  /** Four sums (demand, sale, profit, crew hours) for each of so many replications. */
  sums?(replications: number): Promise<number[][]>;
  stop?(): void;
}

export interface SeedWords {
  readonly low: number;
  readonly high: number;
  readonly domain: number;
}

/** A candidate that cannot run here, and why. */
export interface Skipped {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
}

export const isSkipped = (x: Candidate | Skipped): x is Skipped => 'reason' in x;

/** Of several ways to run the same thing, the fastest by a short trial; the others are stopped. */
export async function fastest(all: readonly Candidate[]): Promise<Candidate> {
  let best = all[0]!;
  let least = Infinity;
  for (const one of all) {
    await one.sample(1);
    const units = Math.max(1, Math.round(3e7 / (await one.sample(1))));
    const times = [await one.sample(units), await one.sample(units), await one.sample(units)];
    const each = Math.min(...times) / (units * one.cells);
    if (each < least) [best, least] = [one, each];
  }
  for (const one of all) if (one !== best) one.stop?.();
  return best;
}
