import { join } from 'node:path';
import { outcomesCsv, summaryCsv } from '../results/csv.ts';
import { outcomeDocument, resultDocument, wholeDocument } from '../results/document.ts';
import type { Played } from '../results/played.ts';
import { printable, printableJson } from './printable.ts';
import { reportLines } from './report.ts';
import type { RunOptions } from './run.ts';
import { saveAll } from './save.ts';
import type { Terminal } from './terminal.ts';

/** Puts a result where it was asked for: into a folder, or on the output as a document, lines or a table. */
export function present(played: Played, options: RunOptions, { out, speech }: Terminal) {
  if (options.csv !== undefined) {
    const files = {
      [join(options.csv, 'outcomes.csv')]: outcomesCsv(played, options.regions ?? false),
      [join(options.csv, 'summary.csv')]: summaryCsv(played),
    };
    saveAll(files);
    for (const path of Object.keys(files)) out.write(`${printable(speech.own.written(path))}\n`);
  } else if (options.json) out.write(`${printableJson(wholeDocument(played), 2)}\n`);
  else if (out.isTTY) out.write(`${reportLines(played, speech).join('\n')}\n`);
  else for (const record of records(played)) out.write(`${printableJson(record)}\n`);
}

/** The same, a record per line: the run, each outcome in each scenario, the history. */
function* records(played: Played): Generator<Record<string, unknown>> {
  yield { type: 'run', ...resultDocument(played) };
  for (const outcome of played.summary.outcomes) {
    const { scenarios, ...facts } = outcomeDocument(outcome);
    for (const scenario of scenarios) yield { type: 'outcome', ...facts, ...scenario };
  }
  if (played.replay) yield { type: 'replay', ...played.replay };
}
