import type { Locale } from './numbers.ts';

/**
 * A moment as one says it on the day `now`: the time today, else day and time, with the year where it is another one.
 * Both in milliseconds since 1970; in the time zone of the machine.
 */
export function momentText(at: number, now: number, locale: Locale): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  if (then.toDateString() === today.toDateString()) return new Intl.DateTimeFormat(locale, time).format(then);
  const year = then.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...time, ...year }).format(then);
}

/** A number of bytes, rounded up: `12 kB`, `3.4 MB`. */
export function sizeText(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, Math.ceil(bytes / 1e3)), 'kB'] : [bytes / 1e6, 'MB'];
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: unit === 'MB' ? 1 : 0 });
  return `${digits.format(value)}\u00a0${unit}`;
}
