import type { Replay } from '../../history/replay.ts';
import type { Scenario } from '../../study/study.ts';
import type { Language } from '../words/language.svelte.ts';
import { monthName, regionLabel, replayFigures } from './replayFigures.ts';

/** What the table does and does not say, in sentences; each only where the table gives the figures for it. */
export function replayNotes(result: Replay, plan: Scenario, language: Language): string[] {
  const words = language.words.replay;
  const figures = replayFigures(language);
  const { rows, totals, pooling, dispatch, campaigns } = result;
  const notes: string[] = [];

  for (const row of rows) {
    if (row.printedGap?.verdict !== 'coarser') continue;
    const name = `${regionLabel(row.region, plan, language)} ${monthName(row.period, language)}`;
    notes.push(
      words.roundedRow(name, figures.printed(row.printedGap.printed), figures.percent(row.gapPercent, 3)),
    );
  }
  const surplus = rows.filter((row) => row.difference < 0).length;
  if (surplus > 0) notes.push(words.notes.unsigned(surplus, rows.length));
  if (totals.meanPrintedGapPercent !== null) {
    const mean = figures.percent(totals.meanGapPercent, 3);
    const printed = figures.percent(totals.meanPrintedGapPercent, 3);
    const weighted = figures.percent(totals.weightedGapPercent, 3);
    const signed = language.words.withUnit(language.numbers.signed(totals.netPercent, 3), '%');
    const net = `${figures.difference(totals.net)} ${result.unit} (${signed})`;
    notes.push(words.notes.means({ mean, printed, weighted, net }));
  }
  const separate = figures.percent(pooling.unservedPercent, 3);
  notes.push(words.notes.unserved({ separate, shared: figures.percent(pooling.sharedUnservedPercent, 3) }));
  if (pooling.opposition) {
    const { opposite, periods, pValue } = pooling.opposition;
    const probability = language.words.withUnit(language.numbers.plain(pValue * 100), '%');
    notes.push(words.notes.opposite({ months: opposite, of: periods, probability }));
  }
  if (dispatch && dispatch.contradictions > 0)
    notes.push(words.notes.hours(dispatch.contradictions, dispatch.pairs));
  if (campaigns?.size && campaigns.sign) {
    const size = language.numbers.plain(campaigns.size.coefficient, 3);
    notes.push(words.notes.campaign({ size, sign: language.numbers.plain(campaigns.sign.coefficient, 2) }));
  }
  notes.push(words.notes.few(rows.length));
  return notes;
}
