import type { Command } from 'commander';
import { changeGroups } from '../app/words/changeLines.ts';
import { naming, valuesOf } from '../app/words/changeText.ts';
import { changeWords } from '../app/words/changeWords.ts';
import { difference, type Change } from '../study/difference.ts';
import { checkStudy } from '../study/read.ts';
import type { Study } from '../study/study.ts';
import { mergeStudies, type Conflict } from '../study/threeWay.ts';
import { writeStudy } from '../study/write.ts';
import { faultLines } from './check.ts';
import { printable, printableJson } from './printable.ts';
import { saveAll } from './save.ts';
import { studyOf } from './source.ts';
import { status } from './status.ts';
import type { Terminal } from './terminal.ts';
import type { Speech } from './words.ts';

/** What git expects of a merge driver that has left conflicts. */
const unresolved = 1;

/** Adds `diff` and `merge` to the commands. */
export function compareCommands(
  command: (name: string, about: string) => Command,
  terminal: Terminal,
  end: (status: number) => void,
): void {
  const own = changeWords(terminal.speech.locale);
  command('diff', own.diff)
    .argument('<from>', own.from)
    .argument('<to>', own.to)
    .option('--json', own.json)
    .action((from: string, to: string, options: { json?: boolean }) => diff(from, to, options, terminal));

  const [base, ours, theirs] = own.copies;
  command('merge', own.merge)
    .argument('<base>', base)
    .argument('<ours>', ours)
    .argument('<theirs>', theirs)
    .option('-o, --out <file>', own.out)
    .addHelpText('after', `\n${own.mergeStatus}`)
    .action((base: string, ours: string, theirs: string, options: { out?: string }) =>
      end(merge([base, ours, theirs], options, terminal)),
    );
}

/** `tandem diff`: what the second study changes against the first. */
function diff(from: string, to: string, { json }: { json?: boolean }, { out, speech }: Terminal): void {
  const [before, after] = [studyOf(from).study, studyOf(to).study];
  const changes = difference(before, after);
  const sides = { from: headOf(before), to: headOf(after) };
  const text = json
    ? printableJson({ format: 'tandem-difference/1', ...sides, changes }, 2)
    : differenceLines(changes, [before, after], speech).join('\n');
  out.write(`${text}\n`);
}

/** `tandem merge`: writes the merged study, lists conflicts, and returns the status. */
function merge(
  files: readonly [string, string, string],
  { out: path }: { out?: string },
  { out, err, speech, logFormat }: Terminal,
): number {
  const own = changeWords(speech.locale);
  const [base, ours, theirs] = files.map((file) => studyOf(file).study) as [Study, Study, Study];
  const { merged, conflicts } = mergeStudies(base, ours, theirs);
  if (path === undefined) out.write(writeStudy(merged));
  else saveAll({ [path]: [writeStudy(merged)] });

  const faults = checkStudy(merged);
  const told =
    logFormat === 'json'
      ? [
          ...conflicts.map((conflict) => printableJson({ type: 'conflict', ...conflict })),
          ...faults.map((fault) => printableJson({ type: 'fault', ...fault })),
        ]
      : [
          ...(conflicts.length > 0 ? [`${own.conflicts(conflicts.length)}:`] : []),
          ...conflicts.flatMap((each) => conflictLines(each, [base, ours, theirs], speech)),
          ...(faults.length > 0
            ? [own.unfit, ...faultLines(path ?? '-', faults, faults.length, speech)]
            : []),
        ];
  for (const line of told) err.write(`${line}\n`);
  return conflicts.length > 0 || faults.length > 0 ? unresolved : status.done;
}

function differenceLines(
  changes: readonly Change[],
  studies: readonly [Study, Study],
  speech: Speech,
): string[] {
  const groups = changeGroups(changes, studies, speech);
  if (groups.length === 0) return [changeWords(speech.locale).none];
  return groups.flatMap(({ scope, lines }) => [
    printable(scope),
    ...lines.map(({ text, path }) => printable(`  ${text}  [${path}]`)),
  ]);
}

function conflictLines(
  conflict: Conflict,
  studies: readonly [Study, Study, Study],
  speech: Speech,
): string[] {
  const [old, mine, other] = studies;
  const names = naming([mine, other, old], speech);
  const own = changeWords(speech.locale);
  const { path, about, base, ours, theirs } = conflict;
  const values =
    about === 'order'
      ? [base, ours, theirs].map((keys) => names.entries(path, keys as string[]))
      : valuesOf(path, [base, ours, theirs], names, studies);
  const what = about === 'order' ? `${names.place(path)}, ${own.order}` : names.place(path);
  const { sides } = own;
  return [
    `  ${names.scope(path)} · ${what}  [${path.join('.')}]`,
    `    ${sides.base}: ${values[0]}; ${sides.ours}: ${values[1]}; ${sides.theirs}: ${values[2]}`,
  ].map(printable);
}

function headOf({ id, name }: Study) {
  return { id, name };
}
