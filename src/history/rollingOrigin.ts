import { jeffreysInterval, type Interval } from '../statistics/interval.ts';
import { mergeMoments, momentsOf, type Moments } from '../statistics/moments.ts';
import { studentQuantile } from '../statistics/student.ts';
import { learnErrors, nextErrorCdf, nextErrorScale, type ErrorModel } from './errorModel.ts';
import { groupBy, relativeError, type HistoryRow } from './table.ts';

/** Each row forecast from the rows of earlier periods alone. */
export interface RollingOrigin {
  /** Rows that had past enough to be forecast. */
  rows: number;
  /** Rows inside their 80 % interval, and Jeffreys' 90 % band for the true coverage. */
  covered: number;
  coverage: Interval;
  /** Mean pinball loss over the levels, in percent of the forecast: lower is better. */
  pinballPercent: number;
  /** 1 − loss / loss of "as last time in this region" with its own errors' spread; null without a repeated region. */
  skill: number | null;
  /** Rows by where the actual fell in its predictive distribution, ten bins; level if the spread is honest. */
  pit: number[];
}

const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const BINS = 10;
/** A region stands on its own past from here on, before that on the past of all. Our assumption. */
const OWN_PAST = 3;
const FEWEST_PAST = 6;

const none: Moments = { count: 0, mean: 0, squares: 0 };

/** The errors seen so far, of all regions and of each. */
class Past {
  #all = none;
  #own = new Map<string, Moments>();

  add(region: string, error: number) {
    const one = momentsOf([error]);
    this.#all = mergeMoments(this.#all, one);
    this.#own.set(region, mergeMoments(this.#own.get(region) ?? none, one));
  }

  /** The belief about a region's next error; null while too little is past. */
  model(region: string, prior: ErrorModel): ErrorModel | null {
    if (this.#all.count < FEWEST_PAST) return null;
    const own = this.#own.get(region) ?? none;
    return learnErrors(own.count < OWN_PAST ? this.#all : own, prior);
  }
}

/**
 * Walks through the periods (as text, ascending): forecast each row's actual as a distribution, score it, then learn.
 * Pinball loss: Koenker & Bassett (1978); probability integral transform: Dawid (1984).
 */
export function rollingOrigin(rows: readonly HistoryRow[], prior: ErrorModel): RollingOrigin {
  const forecastPast = new Past();
  const naivePast = new Past();
  const last = new Map<string, number>();
  const pit = new Array<number>(BINS).fill(0);
  const both = { own: 0, naive: 0 };
  const pinball = pinballLoss();
  let [scored, covered, loss] = [0, 0, 0];
  const periods = [...groupBy(rows, ({ period }) => period)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [, group] of periods) {
    for (const { region, forecast, actual } of group) {
      const model = forecastPast.model(region, prior);
      if (!model) continue;
      const share = nextErrorCdf((actual - forecast) / forecast, model);
      const own = pinball(actual / forecast, 1, model);
      pit[Math.min(BINS - 1, Math.floor(share * BINS))]!++;
      scored++;
      loss += own;
      if (share >= 0.1 && share <= 0.9) covered++;
      const before = last.get(region);
      const naive = naivePast.model(region, prior);
      if (before === undefined || !naive) continue;
      both.own += own;
      both.naive += pinball(actual / forecast, before / forecast, naive);
    }
    for (const row of group) {
      forecastPast.add(row.region, relativeError(row));
      const before = last.get(row.region) ?? 0;
      if (before > 0) naivePast.add(row.region, (row.actual - before) / before);
      last.set(row.region, row.actual);
    }
  }
  return {
    rows: scored,
    covered,
    coverage: jeffreysInterval(covered, scored, 0.9),
    pinballPercent: scored === 0 ? 0 : (100 * loss) / scored,
    skill: both.naive === 0 ? null : 1 - both.own / both.naive,
    pit,
  };
}

/**
 * Mean pinball loss of the quantiles centre · (1 + error quantile), in units of the forecast.
 * Student's quantiles depend on the degrees of freedom alone and recur from region to region, so they are kept.
 */
function pinballLoss() {
  const known = new Map<number, number[]>();
  const quantiles = (freedom: number) => {
    const found = known.get(freedom) ?? LEVELS.map((level) => studentQuantile(level, freedom));
    known.set(freedom, found);
    return found;
  };
  return (actual: number, centre: number, model: ErrorModel): number => {
    const scale = nextErrorScale(model);
    let sum = 0;
    quantiles(model.freedom).forEach((quantile, i) => {
      const miss = actual - centre * (1 + model.mean + scale * quantile);
      sum += miss >= 0 ? LEVELS[i]! * miss : (LEVELS[i]! - 1) * miss;
    });
    return sum / LEVELS.length;
  };
}
