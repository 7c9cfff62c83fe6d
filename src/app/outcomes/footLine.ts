// How long the line below a picture is: the range, the difference and the verdict in one.

import type { Summary } from '../../statistics/summary.ts';
import { labelSize, textWidth } from '../charts/labelText.ts';
import type { Language } from '../words/language.svelte.ts';
import { headline, summaryOf } from './headline.ts';
import { sayingOf } from './saying.ts';

/** Room between the parts of the line, in the size of its letters. */
const gaps = 1.4;

/** The longest line of each scenario over the large pictures, in the size of its letters. */
export function longestLines(
  summary: Summary | null,
  language: Language,
  energy: boolean,
): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const id of headline) {
    const outcome = summaryOf(summary, id);
    const saying = outcome && sayingOf(outcome, language, energy);
    for (const { scenario, p05, p95, difference } of outcome?.scenarios ?? []) {
      if (!saying || !difference) continue;
      const { verdict } = difference;
      const amount = verdict === 'same' ? '' : saying.estimate(difference);
      const line = saying.range(p05, p95) + amount + language.words.outcomes.verdicts[verdict];
      const width = textWidth(line) / labelSize + gaps;
      longest.set(scenario, Math.max(longest.get(scenario) ?? 0, width));
    }
  }
  return longest;
}
