import type { Sampled } from '../../statistics/sampled.ts';
import type { Numbers } from './numbers.ts';
import type { Words } from './zh-CN.ts';

/** Where the intervals of a stratified run come from, and what the sampling has brought: one or two sentences. */
export function samplingText(
  { groups, gainOfMeans, gainOfDifferences }: Sampled,
  { sampling: words }: Words,
  numbers: Numbers,
): string[] {
  if (groups === null) return [words.plain];
  // No finer than it is known.
  const times = (gain: number) => numbers.plain(Number(gain.toPrecision(2)), gain < 10 ? 1 : 0);
  const said = [words.groups(numbers.plain(groups))];
  if (gainOfMeans === null) return said;
  if (gainOfDifferences === null) return [...said, words.gainOfMeans(times(gainOfMeans))];
  return [...said, words.gains(times(gainOfMeans), times(gainOfDifferences))];
}
