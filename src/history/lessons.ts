import type { Scenario } from '../study/study.ts';
import type { Calibration } from './calibrate.ts';
import { dailyCv } from './errors.ts';

/** A number of the study that a table of its past has something to say about. */
export interface Lesson {
  /** Its path in a plan. */
  path: string;
  /** What the table says, and within what; in the unit of the number. */
  value: number;
  interval: [number, number] | null;
  /** Coverage of the interval; null without one. */
  level: number | null;
  /** What the scenarios have, each number once. */
  inFile: number[];
}

const DAYS = 30;

/**
 * What a calibrated table says about the inputs of a study, as far as both speak of the same: months of 30 days, one
 * product. `unit`: that of the table; hours per unit are left out where the study counts in another.
 */
export function lessons(
  { error, spreadInterval, campaign, dispatch, correlation }: Calibration,
  scenarios: readonly Scenario[],
  unit: string,
): Lesson[] {
  const base = scenarios[0]!;
  const inAll = (of: (one: Scenario) => number[]) => [...new Set(scenarios.flatMap(of))];
  const found: Lesson[] = [];
  const perMonth = cvPerMonth(base);
  if (perMonth !== null) {
    const inFile = inAll(({ demand }) => [demand.cv]);
    const [low, high] = spreadInterval;
    const value = error.scale * perMonth;
    found.push({ path: 'demand.cv', value, interval: [low * perMonth, high * perMonth], level: 0.9, inFile });
  }
  if (campaign) {
    const { mean, interval } = campaign.effectCv;
    const inFile = inAll(({ campaigns }) => Object.values(campaigns).map(({ effectCv }) => effectCv));
    found.push({ path: 'campaigns.*.effectCv', value: mean, interval: [...interval], level: 0.9, inFile });
  }
  if (dispatch && unit === base.network.unit) {
    const { mean, interval } = dispatch.hoursPerThousand;
    const block = base.dispatch.unitsPerHourBlock / 1000;
    const inFile = inAll((one) => [
      (one.dispatch.hoursPerUnits / one.dispatch.unitsPerHourBlock) * 1000 * block,
    ]);
    found.push({
      path: 'dispatch.hoursPerUnits',
      value: mean * block,
      interval: [interval[0] * block, interval[1] * block],
      level: 0.9,
      inFile,
    });
  }
  if (correlation.pairs > 0) {
    const inFile = inAll(({ demand }) =>
      demand.correlation.kind === 'equal' ? [demand.correlation.rho] : [],
    );
    found.push({
      path: 'demand.correlation.rho',
      value: correlation.shrunk,
      interval: null,
      level: null,
      inFile,
    });
  }
  return found;
}

/**
 * Coefficient of variation of one step of one channel per sd of a month of a region; null where a region is more than
 * one product, whose shocks a table of regions does not tell apart.
 */
function cvPerMonth({ demand, time }: Scenario): number | null {
  const products = Object.values(demand.products);
  if (products.length > 1 || products.some(({ variants }) => variants > 1)) return null;
  const steps = Math.max(1, Math.round(DAYS / time.stepDays));
  // Channels of a region share 1 − ι of their variance; what is their own partly evens out.
  const apart = Object.values(demand.channels).reduce((sum, { share }) => sum + share * share, 0);
  const own = demand.channelIdiosyncrasy;
  const persistence = Math.pow(demand.persistence, time.stepDays);
  return dailyCv(1, persistence, steps) / Math.sqrt(1 - own + own * apart);
}
