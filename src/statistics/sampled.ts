import { quantile, sorted } from './quantile.ts';
import type { OutcomeSummary } from './summary.ts';

/** How the futures of a run were sampled, where not each by itself, and what that has brought. */
export interface Sampled {
  /** Futures of a group, over which they are stratified. */
  group: number;
  /** Groups from whose means the intervals of means come; null where those of plain sampling are used, see `partOf`. */
  groups: number | null;
  /**
   * How many times as many plain replications would do as well: the median over the outcomes and scenarios that were
   * summarised. One gain by itself is uncertain: by a third with 16 groups. Null where the intervals say nothing of it.
   */
  gainOfMeans: number | null;
  gainOfDifferences: number | null;
}

/** What stratification over groups of `group` futures has brought; `groups` of them, or null for plain intervals. */
export function sampledOf(
  outcomes: readonly OutcomeSummary[],
  group: number,
  groups: number | null,
): Sampled {
  const all = outcomes.flatMap(({ scenarios }) => scenarios);
  return {
    group,
    groups,
    gainOfMeans: median(all),
    gainOfDifferences: median(all.flatMap(({ difference }) => (difference ? [difference] : []))),
  };
}

/** What never varies is left out: there is nothing to gain. */
function median(
  estimates: readonly { standardError: number; samplingGain?: number | undefined }[],
): number | null {
  const gains = estimates.flatMap(({ standardError, samplingGain }) =>
    samplingGain !== undefined && standardError > 0 ? [samplingGain] : [],
  );
  return gains.length === 0 ? null : quantile(sorted(Float64Array.from(gains)), 0.5);
}
