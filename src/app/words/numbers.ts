// Numbers as a planner of either language writes them. Words and unit names come from the catalogues; here is
// only how digits, signs, separators and large numbers look.

export type Locale = 'zh-CN' | 'en';

export interface Numbers {
  /** `1,234.50` with exactly `decimals` places. */
  plain(value: number, decimals?: number): string;
  /** As many places as the number needs, at most four: for what a person typed. */
  typed(value: number): string;
  /** With a sign unless it is nothing: `+2.6`, `−8.0`, `0.0`. */
  signed(value: number, decimals?: number): string;
  /** Short for pictures: 1.2万 and 3.4亿, or 12K and 3.4M. */
  compact(value: number): string;
  /** The same with a sign unless it is zero, for axes of differences. */
  compactSigned(value: number): string;
  /** The ticks of one axis, with as many places as their step needs: no two of them read alike. */
  ticks(values: readonly number[]): (value: number) => string;
  /** A range, with the dash of the language. */
  range(low: number, high: number, decimals?: number): string;
}

/** How numbers are written in a language; formatters are made once and kept. */
export function numbersOf(locale: Locale): Numbers {
  const kept = new Map<string, Intl.NumberFormat>();
  const format = (key: string, options: Intl.NumberFormatOptions) => {
    const known = kept.get(key) ?? new Intl.NumberFormat(locale, options);
    kept.set(key, known);
    return known;
  };
  const places = (decimals: number) => ({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

  const plain = (value: number, decimals = 0) =>
    minus(format(`plain ${decimals}`, places(decimals)).format(unsignedZero(value, decimals)));
  const compact = (value: number) =>
    minus(
      Math.abs(value) < 10_000
        ? format('small', { maximumSignificantDigits: 4 }).format(value)
        : format('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value),
    );
  return {
    plain,
    typed: (value) => minus(format('typed', { maximumFractionDigits: 4 }).format(value)),
    signed: (value, decimals = 0) =>
      minus(
        format(`signed ${decimals}`, { ...places(decimals), signDisplay: 'exceptZero' }).format(
          unsignedZero(value, decimals),
        ),
      ),
    compact,
    ticks(values) {
      const largest = Math.max(...values.map(Math.abs));
      const step = Math.min(...values.slice(1).map((value, i) => Math.abs(value - values[i]!)));
      const units = locale === 'en' ? [1e9, 1e6, 1e3] : [1e8, 1e4];
      const places = Math.ceil(-Math.log10(step / (units.find((unit) => unit <= largest) ?? 1)) - 1e-9);
      const decimals = Math.min(6, Math.max(0, Number.isFinite(places) ? places : 1));
      return (value) =>
        Math.abs(value) < 10_000
          ? compact(value)
          : minus(
              format(`ticks ${decimals}`, {
                notation: 'compact',
                minimumFractionDigits: decimals,
                maximumFractionDigits: decimals,
              }).format(value),
            );
    },
    compactSigned: (value) => `${value > 0 ? '+' : ''}${compact(value)}`,
    range: (low, high, decimals = 0) =>
      `${plain(low, decimals)}${locale === 'en' ? (low < 0 || high < 0 ? ' to ' : '–') : '～'}${plain(high, decimals)}`,
  };
}

/** How many decimals two readings on this axis need to be told apart: three figures across its span. */
export function decimalsFor([low, high]: readonly [number, number]): number {
  const span = Math.abs(high - low);
  if (span === 0) return 1;
  if (span < 0.5) return 3;
  if (span < 20) return 2;
  return span < 200 ? 1 : 0;
}

/** As many decimals as the smallest of these widths needs to show a figure that is not zero, from `least` to three. */
export function decimalsToShow(widths: readonly number[], least: number): number {
  let decimals = least;
  while (decimals < 3 && widths.some((width) => width > 0 && width < 0.5 * 10 ** -decimals)) decimals += 1;
  return decimals;
}

/**
 * What a person typed as a number: full-width digits, Chinese punctuation, thousands separators, a unit behind
 * it. `null` when it is not one number.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[,\s_]/g, '')
    .replace(/[^\d.]*$/u, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : null;
}

// A true minus sign is as wide as a plus, so columns of differences stay straight.
function minus(text: string) {
  return text.replace('-', '−');
}

function unsignedZero(value: number, decimals: number) {
  return Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
}
