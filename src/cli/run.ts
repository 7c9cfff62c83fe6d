import { availableParallelism } from 'node:os';
import { columnKeys } from '../engine/play.ts';
import type { RunPlan } from '../engine/plan.ts';
import { playedOf, runOf } from '../results/played.ts';
import type { Fault } from '../study/fault.ts';
import { askedReplications, resolve, resolveComparison } from '../study/resolve.ts';
import type { Comparison, Scenario, Study } from '../study/study.ts';
import { createHere } from '../../workers/here.ts';
import { createPool, usualWorkers } from '../../workers/pool.ts';
import { RefusedRun, type RunResult, type Runner } from '../../workers/runner.ts';
import { spawnThread } from '../../workers/spawn.node.ts';
import { warningLines } from './check.ts';
import { choose, unknown } from './choose.ts';
import { present } from './present.ts';
import { printable, printableJson } from './printable.ts';
import { progressLine } from './progress.ts';
import { prepareFolder } from './save.ts';
import { nameOf, studyOf } from './source.ts';
import { Failure, status } from './status.ts';
import type { Terminal } from './terminal.ts';

export interface RunOptions {
  scenario?: string[];
  replications?: number;
  seed?: string;
  sampling?: Comparison['sampling'];
  workers?: number;
  regions?: boolean;
  only?: string[];
  json?: boolean;
  csv?: string;
}

/** `tandem run`: reads, plays, compares, presents. Throws a `Failure` for everything that the user can change. */
export async function run(file: string, options: RunOptions, terminal: Terminal): Promise<void> {
  const { study, warnings } = studyOf(file);
  warn(file, warnings, terminal);
  const comparison = comparisonOf(study, options);
  sayWhole(options.replications ?? askedReplications(study), comparison, terminal);
  const scenarios = choose(resolve(study), comparison.reference, options.scenario);
  if (options.csv !== undefined) prepareFolder(options.csv);
  // With all regions, whatever is shown of them: the digest does not depend on what somebody wants to see.
  const question = { study, comparison, scenarios, regional: true };
  const only = options.only && onlyKeys(options.only, scenarios, comparison);
  const plan = { ...runOf(question), ...(only && { keys: only }) };
  const result = await play(plan, options.workers, terminal);
  const keys = options.regions || only ? undefined : neededKeys(result, comparison);
  present(playedOf(question, result, keys), options, terminal);
}

/** With accelerated sampling whole groups are played, perhaps some replications more than asked for. */
function sayWhole(asked: number, { replications }: Comparison, terminal: Terminal): void {
  const { page, numbers } = terminal.speech;
  if (replications !== asked)
    note(page.sampling.whole(numbers.plain(asked), numbers.plain(replications)), terminal);
}

function comparisonOf(study: Study, { replications, seed, sampling }: RunOptions): Comparison {
  const asked = {
    ...study.comparison,
    ...(replications !== undefined && { replications }),
    ...(seed !== undefined && { seed }),
    ...(sampling !== undefined && { sampling }),
  };
  try {
    return resolveComparison({ ...study, comparison: asked });
  } catch (error) {
    // The file has been read, so only what came from the arguments can be wrong.
    throw new Failure((error as Error).message);
  }
}

/** Plays a run and shows how far it is. Throws a `Failure` where it would not fit into memory. */
export async function play(
  plan: RunPlan,
  workers: number | undefined,
  terminal: Terminal,
): Promise<RunResult> {
  const runner = runnerOf(workers, (reason) => note(`worker replaced: ${reason.message}`, terminal));
  const line = progressLine(terminal.err, terminal.logFormat, terminal.speech.own.replications);
  try {
    const { signal } = terminal;
    return await runner.run(plan, { signal, onProgress: (progress) => line.show(progress) });
  } catch (error) {
    if (!(error instanceof RefusedRun)) throw error;
    const { bytes, limit, replications } = error;
    const message = terminal.speech.own.tooLarge(size(bytes), size(limit), `${replications}`);
    throw new Failure(message, status.refused, { bytes, limit, replications });
  } finally {
    line.end();
    runner.close();
  }
}

function runnerOf(workers = usualWorkers(availableParallelism()), onLoss: (reason: Error) => void): Runner {
  if (workers === 0) return createHere();
  // Built beside this file.
  const script = new URL('./engine.node.mjs', import.meta.url);
  return createPool({ workers, onLoss, spawn: () => spawnThread(script) });
}

/** The outcomes asked for and those that targets speak of. Throws a `Failure` for one that some scenario has not. */
function onlyKeys(
  asked: readonly string[],
  scenarios: readonly Scenario[],
  { targets }: Comparison,
): string[] {
  const known = scenarios
    .map(({ network }) => columnKeys(Object.keys(network.regions), true))
    .reduce((shared, own) => shared.filter((key) => own.includes(key)));
  for (const key of asked) if (!known.includes(key)) throw unknown('outcome', key, known);
  return [...new Set([...asked, ...aimedKeys(targets)])];
}

const aimedKeys = (targets: Comparison['targets']): string[] =>
  Object.values(targets).map(({ outcome, region }) => (region ? `${outcome}@${region}` : outcome));

/** The outcomes of the network, and those of single regions that a target speaks of. */
function neededKeys({ columns }: RunResult, { targets }: Comparison): string[] {
  const aimed = new Set(aimedKeys(targets));
  const keys = new Set(columns.flatMap((column) => column.keys));
  return [...keys].filter((key) => !key.includes('@') || aimed.has(key));
}

function warn(file: string, warnings: readonly Fault[], { err, logFormat, speech }: Terminal) {
  if (logFormat === 'json')
    for (const warning of warnings)
      err.write(`${printableJson({ type: 'warning', file: nameOf(file), ...warning })}\n`);
  else for (const line of warningLines(warnings, speech)) err.write(`${nameOf(file)}${line}\n`);
}

function note(message: string, { err, logFormat }: Terminal) {
  const line =
    logFormat === 'json' ? printableJson({ type: 'note', message }) : `tandem: ${printable(message)}`;
  err.write(`${line}\n`);
}

function size(bytes: number) {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
