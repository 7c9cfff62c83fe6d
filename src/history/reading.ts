import { pearson, spearman, type Correlation } from '../statistics/correlation.ts';
import { momentsOf, standardDeviation } from '../statistics/moments.ts';

/** Do dispatch hours follow the size of the forecast error? */
export interface DispatchReading {
  rows: number;
  hours: number;
  /** Pairs of rows in which the larger error took fewer hours, of all pairs that differ in both. */
  contradictions: number;
  pairs: number;
}

/** Do campaigns go with larger errors, and do they push to one side? */
export interface CampaignReading {
  rows: number;
  /** Campaign % with the size of the error: campaigns make demand uncertain. */
  size: Correlation | null;
  sizeByRank: Correlation | null;
  /** Campaign % with the signed error: campaigns are under-forecast steadily. */
  sign: Correlation | null;
  /** Error % per campaign %, row by row (null for rows without a campaign), with mean and sd of what there is. */
  errorPerCampaign: (number | null)[];
  meanRatio: number | null;
  sdRatio: number | null;
}

/** `miss`: |A − F| in the table's unit. Null without rows. */
export function dispatchReading(rows: { miss: number; hours: number }[]): DispatchReading | null {
  if (rows.length === 0) return null;
  let contradictions = 0;
  let pairs = 0;
  rows.forEach((a, i) => {
    for (const b of rows.slice(i + 1)) {
      const agreement = (a.miss - b.miss) * (a.hours - b.hours);
      if (agreement !== 0) pairs++;
      if (agreement < 0) contradictions++;
    }
  });
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  return { rows: rows.length, hours, contradictions, pairs };
}

/** Errors signed, in percent of the forecast. Null without rows. */
export function campaignReading(
  rows: { errorPercent: number; campaignPercent: number }[],
): CampaignReading | null {
  if (rows.length === 0) return null;
  const campaign = rows.map(({ campaignPercent }) => campaignPercent);
  const errors = rows.map(({ errorPercent }) => errorPercent);
  const sizes = errors.map(Math.abs);
  const errorPerCampaign = rows.map(({ errorPercent, campaignPercent }) =>
    campaignPercent === 0 ? null : errorPercent / campaignPercent,
  );
  const ratios = momentsOf(errorPerCampaign.filter((ratio) => ratio !== null));
  return {
    rows: rows.length,
    size: pearson(campaign, sizes),
    sizeByRank: spearman(campaign, sizes),
    sign: pearson(campaign, errors),
    errorPerCampaign,
    meanRatio: ratios.count === 0 ? null : ratios.mean,
    sdRatio: ratios.count < 2 ? null : standardDeviation(ratios),
  };
}
