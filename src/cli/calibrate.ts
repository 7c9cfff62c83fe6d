import { resamplingDraws } from '../engine/resampling.ts';
import { accountOf, type Account } from '../history/account.ts';
import { lessons, type Lesson } from '../history/lessons.ts';
import { resolve, resolveComparison } from '../study/resolve.ts';
import type { Study } from '../study/study.ts';
import { calibrationLines } from './calibrationLines.ts';
import { printable, printableJson } from './printable.ts';
import { studyOf } from './source.ts';
import { Failure } from './status.ts';
import type { Terminal } from './terminal.ts';

export interface CalibrateOptions {
  json?: boolean;
}

/** `tandem calibrate`: what the history of a study says about its inputs, and how well it would have foretold itself. */
export function calibrateStudy(file: string, { json }: CalibrateOptions, { out, speech }: Terminal): void {
  const { study } = studyOf(file);
  const account = taughtBy(study);
  if (!account) throw new Failure(speech.own.noHistory);
  const head = { format: 'tandem-calibration/1', study: { id: study.id, name: study.name } };
  if (json) out.write(`${printableJson({ ...head, ...account }, 2)}\n`);
  else if (out.isTTY) {
    const lines = [printable(speech.text(study.name)), '', ...calibrationLines(account, speech)];
    out.write(`${lines.join('\n')}\n`);
  } else for (const record of records(head, account)) out.write(`${printableJson(record)}\n`);
}

/** What a history tells of itself, and what that says about the inputs of its study. */
export type Taught = Account & { lessons: Lesson[] };

/** Null without a row that can be used. */
function taughtBy(study: Study): Taught | null {
  const draws = resamplingDraws(resolveComparison(study).seed);
  const account = study.history ? accountOf(study.history, draws) : null;
  return account && { ...account, lessons: lessons(account.calibration, resolve(study), account.unit) };
}

function* records(head: object, { regions, lessons: inputs, ...account }: Taught) {
  yield { type: 'calibration', ...head, ...account };
  for (const region of regions) yield { type: 'region', ...region };
  for (const lesson of inputs) yield { type: 'lesson', ...lesson };
}
