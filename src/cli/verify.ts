import { readResults, type SavedResults } from '../results/readResults.ts';
import { repeatOf, verdictOn, type Verdict } from '../results/verify.ts';
import { verdictLines } from '../app/words/verdictText.ts';
import { printable, printableJson } from './printable.ts';
import { play } from './run.ts';
import { bytesOf, FaultyFile, nameOf } from './source.ts';
import { Failure, status } from './status.ts';
import type { Terminal } from './terminal.ts';

export interface VerifyOptions {
  workers?: number;
  json?: boolean;
}

/** `tandem verify`: plays a saved run again and says whether its file is true. Returns the status. */
export async function verify(file: string, options: VerifyOptions, terminal: Terminal): Promise<number> {
  const saved = resultsOf(file, terminal);
  const repeat = repeatOf(saved);
  const verdict =
    'kind' in repeat
      ? repeat
      : verdictOn(saved, repeat.question, await play(repeat.plan, options.workers, terminal));
  const { out, speech } = terminal;
  if (options.json)
    out.write(`${printableJson({ format: 'tandem-verdict/1', file: nameOf(file), ...verdict }, 2)}\n`);
  else
    for (const line of verdictLines(verdict, saved, { words: speech.page, text: speech.text }))
      out.write(`${printable(line)}\n`);
  return statusOf(verdict);
}

function statusOf(verdict: Verdict): number {
  const proved = verdict.kind === 'match' || (verdict.kind === 'otherEngine' && verdict.first === null);
  return proved ? status.done : status.differs;
}

function resultsOf(file: string, { speech }: Terminal): SavedResults {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${nameOf(file)}: ${speech.page.exchange.results.refusals.notResults('file')}`);
  }
  const read = readResults(text);
  if (read.ok) return read.saved;
  if (read.reason === 'study') throw new FaultyFile(nameOf(file), read.faults, read.total);
  const reason = speech.page.exchange.results.refusals[read.reason](read.place);
  throw new Failure(`${nameOf(file)}: ${reason}`, status.wrong, {
    file,
    reason: read.reason,
    place: read.place,
  });
}
