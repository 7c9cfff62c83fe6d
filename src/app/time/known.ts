// Days on which distribution hears of a campaign, for marks on the time axis.

import { meetingDay } from '../../theory/knowledgeDay.ts';
import type { Scenario } from '../../study/study.ts';

export interface KnownDay {
  readonly route: 'system' | 'meeting';
  readonly day: number;
  /** Chance that the campaign comes this way at all, 0–1. */
  readonly chance: number;
}

/** By either route, the earlier first; a route that carries nothing is left out. */
export function knownDays({ campaigns, information }: Scenario, campaign: string): KnownDay[] {
  const { startDay, noticeDays } = campaigns[campaign]!;
  const { coverageShare, lagDays, meetingEveryDays, meetingCoverage } = information;
  const announced = startDay - noticeDays;
  const days: KnownDay[] = [
    { route: 'system', day: announced + lagDays, chance: coverageShare },
    { route: 'meeting', day: meetingDay(announced, meetingEveryDays), chance: meetingCoverage },
  ];
  return days.filter(({ chance }) => chance > 0).sort((a, b) => a.day - b.day);
}
