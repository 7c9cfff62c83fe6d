// Steps of a run as dates on an axis. Dates are plain calendar days; no time zone can move them.

/** The date of a day of the run, as UTC so that no clock change can shift it. */
export function dateOf(startDate: string, day: number): Date {
  return new Date(Date.parse(`${startDate}T00:00:00Z`) + day * 86_400_000);
}

/** Days on which a month begins, within the run: where an axis has its ticks. At most `most`, evenly thinned. */
export function monthStarts(startDate: string, days: number, most: number): number[] {
  const starts: number[] = [];
  for (let day = 0; day < days; day++) if (dateOf(startDate, day).getUTCDate() === 1) starts.push(day);
  const every = Math.ceil(starts.length / Math.max(1, most));
  return starts.filter((_, i) => i % every === 0);
}
