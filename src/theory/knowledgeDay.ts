import { requireFinite, requireInteger, requireShare, requireWhole } from './domain.ts';

/** How distribution can learn of a campaign. Days are whole. */
export interface InformationRoutes {
  /** P(the platform carries it), 0–1. */
  readonly coverage: number;
  /** Days from the announcement until the platform shows it, ≥ 0. */
  readonly lagDays: number;
  /** Days between meetings (on days 0, C, 2C, …), ≥ 1; null without meetings. */
  readonly meetingEveryDays: number | null;
  /** P(a meeting names it), 0–1. */
  readonly meetingCoverage: number;
}

/** When a campaign runs, and how strongly. */
export interface CampaignWindow {
  readonly startDay: number;
  /** Days it runs, ≥ 1. */
  readonly days: number;
  /** Days between announcement and start, ≥ 0. */
  readonly noticeDays: number;
  /** Uplift as a share of base demand, > −1. */
  readonly upliftShare: number;
}

/** First meeting on or after the announcement: ⌈a/C⌉ C. Our assumption: the next meeting deals with all that is announced. */
export function meetingDay(announcedDay: number, everyDays: number): number {
  requireInteger({ announcedDay });
  requireWhole({ everyDays }, 1);
  return everyDays * -Math.floor(-announcedDay / everyDays) + 0;
}

/** Days of the campaign that are forecast without it when it is known at the end of day κ: max(0, κ − start + 1). */
export function blindDays(knownDay: number, campaign: CampaignWindow): number {
  const blind = knownDay - campaign.startDay + 1;
  return blind < 0 ? 0 : blind > campaign.days ? campaign.days : blind;
}

/**
 * Expected signed gap Σ(D − F)/ΣF over the days of the campaign, one-step forecasts, no noise, no smoothing, strength
 * known once the campaign is: with b blind days u·b/(n + u(n − b)), averaged over the routes
 * κ = min{announcement + τ with probability γ; next meeting with γ_m; never}. Own derivation.
 * Example: u .1, 20 days, notice 10, γ .4, τ 2, no meetings: .6 · .1 = 6 %.
 */
export function expectedWindowGap(routes: InformationRoutes, campaign: CampaignWindow): number {
  const { coverage, lagDays, meetingEveryDays, meetingCoverage } = routes;
  requireShare({ coverage, meetingCoverage });
  requireWhole({ lagDays, noticeDays: campaign.noticeDays });
  requireWhole({ days: campaign.days }, 1);
  requireFinite({ upliftShare: campaign.upliftShare });
  if (campaign.upliftShare <= -1)
    throw new RangeError(`upliftShare must be above −1: ${campaign.upliftShare}`);
  const announced = campaign.startDay - campaign.noticeDays;
  const platform = announced + lagDays;
  const meeting = meetingEveryDays === null ? Infinity : meetingDay(announced, meetingEveryDays);
  const met = meetingEveryDays === null ? 0 : meetingCoverage;
  const gap = (knownDay: number) => {
    const blind = blindDays(knownDay, campaign);
    return (campaign.upliftShare * blind) / (campaign.days + campaign.upliftShare * (campaign.days - blind));
  };
  return (
    coverage * met * gap(meeting < platform ? meeting : platform) +
    coverage * (1 - met) * gap(platform) +
    (1 - coverage) * met * gap(meeting) +
    (1 - coverage) * (1 - met) * gap(Infinity)
  );
}
