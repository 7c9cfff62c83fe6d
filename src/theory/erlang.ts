import { exp } from '../kernel/elementary.ts';
import { requireNonNegative, requirePositive, requireWhole } from './domain.ts';

/** A crew as a queue: jobs wait in one line for the first free of several alike crews. */
export interface QueueOutcome {
  /** Share of crews that is busy, λ/(nμ). */
  readonly utilisation: number;
  /** P(a job has to wait), Erlang's C. */
  readonly waitProbability: number;
  /** Mean wait before service starts, hours. */
  readonly meanWaitHours: number;
  /** P(wait > t), t ≥ 0 hours. */
  waitsLongerThan(hours: number): number;
}

/**
 * M/M/n queue: `jobsPerHour` ≥ 0 arrive, one crew finishes `jobsPerCrewHour` > 0, `crews` ≥ 1 work side by side.
 * Erlang (1917): blocking B(k) = aB(k−1)/(k + aB(k−1)), a = λ/μ; C = nB/(n − a(1 − B)); W = C/(nμ − λ);
 * P(W > t) = C e^{−(nμ − λ)t}. The recursion needs no factorials. RangeError if λ ≥ nμ: the line grows without end.
 * Example: 8 and 2 an hour, 5 crews: C .554113, W .277056 h.
 */
export function erlangC(jobsPerHour: number, jobsPerCrewHour: number, crews: number): QueueOutcome {
  requireNonNegative({ jobsPerHour });
  requirePositive({ jobsPerCrewHour });
  requireWhole({ crews }, 1);
  const spare = crews * jobsPerCrewHour - jobsPerHour;
  if (!(spare > 0)) throw new RangeError(`crews cannot keep up: spare jobs per hour ${spare}`);
  const load = jobsPerHour / jobsPerCrewHour;
  let blocking = 1;
  for (let k = 1; k <= crews; k++) blocking = (load * blocking) / (k + load * blocking);
  const waitProbability = (crews * blocking) / (crews - load * (1 - blocking));
  return {
    utilisation: load / crews,
    waitProbability,
    meanWaitHours: waitProbability / spare,
    waitsLongerThan: (hours) => {
      requireNonNegative({ hours });
      return waitProbability * exp(-spare * hours);
    },
  };
}

/**
 * Factor on the mean wait when arrivals or services are more or less variable than exponential: (c_a² + c_s²)/2 for
 * coefficients of variation ≥ 0 (Allen & Cunneen's approximation, Allen 1990). 1 at c_a = c_s = 1.
 */
export function variabilityFactor(arrivalCv: number, serviceCv: number): number {
  requireNonNegative({ arrivalCv, serviceCv });
  return (arrivalCv * arrivalCv + serviceCv * serviceCv) / 2;
}
