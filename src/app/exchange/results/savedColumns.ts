import type { SavedResults } from '../../../results/readResults.ts';
import { savedFigures } from '../../../results/savedFigures.ts';
import { factsOf, headline } from '../../outcomes/headline.ts';
import type { Words } from '../../words/zh-CN.ts';
import { unitText } from '../../words/inputText.ts';
import { decimalsFor } from '../../words/numbers.ts';

/** The headline outcomes that a results file holds: name, unit and decimals of each, and the figures of every scenario. */
export function savedColumns(saved: SavedResults, words: Words) {
  const quantity = saved.study.base.network.unit ?? 'piece';
  return savedFigures(saved)
    .filter(({ outcome }) => headline.includes(outcome))
    .map(({ outcome, scenarios }) => {
      const names = words.outcomes.names[outcome];
      const ends = scenarios.flatMap(({ interval }) => interval);
      return {
        outcome,
        name: names?.[quantity === 'piece' ? 'goods' : 'energy'] ?? outcome,
        unit: unitText(factsOf(outcome).unit, quantity, words),
        decimals: decimalsFor([Math.min(...ends), Math.max(...ends)]),
        scenarios,
      };
    });
}
