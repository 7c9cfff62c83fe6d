import type { Fault } from '../study/fault.ts';
import { printable, printableJson } from './printable.ts';
import { check as read, nameOf } from './source.ts';
import { Failure, status } from './status.ts';
import type { Terminal } from './terminal.ts';
import type { Speech } from './words.ts';

interface Checked {
  file: string;
  ok: boolean;
  /** All faults; `faults` holds the first of them. */
  total: number;
  faults: readonly Fault[];
  warnings: readonly Fault[];
  migratedFrom?: string | undefined;
}

/** `tandem check`: every fault and warning of each file. Returns the status: wrong if any file has a fault. */
export function check(
  files: readonly string[],
  { json }: { json?: boolean },
  { out, speech }: Terminal,
): number {
  const checked: Checked[] = [];
  for (const file of files) {
    const { lines, ...result } = checkOne(file, speech);
    checked.push(result);
    if (!json) out.write(`${lines.join('\n')}\n`);
  }
  if (json) out.write(`${printableJson(checked, 2)}\n`);
  return checked.every(({ ok }) => ok) ? status.done : status.wrong;
}

/** The faults of a file for a reader. */
export function faultLines(file: string, faults: readonly Fault[], total: number, speech: Speech): string[] {
  const { own } = speech;
  const lines = faults.map((fault) => `  ${faultText(fault, speech)}`);
  const hidden = total - faults.length;
  return [own.faults(file, total), ...lines, ...(hidden > 0 ? [`  ${own.more(hidden)}`] : [])].map(printable);
}

/** What is odd about a file, for a reader. */
export function warningLines(warnings: readonly Fault[], speech: Speech): string[] {
  return warnings.map((warning) => printable(`  ${speech.own.warning}: ${faultText(warning, speech)}`));
}

function faultText(fault: Fault, { page: { faults: words }, own }: Speech) {
  const fix = words.fixText(fault);
  const said = own.found(words.foundText(fault), words.acceptedText(fault));
  const place = `${fault.line}:${fault.column}  ${fault.path || words.whole}`;
  return `${place}: ${words.reason(fault)}: ${said}${fix && `; ${fix}`}`;
}

function checkOne(file: string, speech: Speech): Checked & { lines: string[] } {
  const name = nameOf(file);
  const result = readOrFailure(file);
  if (result instanceof Failure) {
    const lines = [printable(result.message)];
    return { file: name, ok: false, total: 1, faults: [], warnings: [], lines };
  }
  if (!result.ok) {
    const { faults, total } = result;
    const lines = faultLines(name, faults, total, speech);
    return { file: name, ok: false, total, faults, warnings: [], lines };
  }
  const { study, warnings, migratedFrom } = result;
  const { own } = speech;
  const lines = [
    printable(own.sound(name, 1 + Object.keys(study.scenarios ?? {}).length)),
    ...warningLines(warnings, speech),
    ...(migratedFrom === undefined ? [] : [printable(`  ${own.warning}: ${own.migrated(migratedFrom)}`)]),
  ];
  return { file: name, ok: true, total: 0, faults: [], warnings, migratedFrom, lines };
}

function readOrFailure(file: string) {
  try {
    return read(file);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
