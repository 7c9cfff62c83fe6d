import { join } from 'node:path';
import { compared, readBaseline, regressionLines, regressions, writeBaseline } from './baseline.ts';
import { browserPath, openBrowser, type Browser } from './browser.ts';
import { isSkipped, type Candidate, type Skipped } from './candidate.ts';
import { knownAnswers, type Check } from './correctness.ts';
import { ratioGates, type Gate } from './gates.ts';
import { machine, tools as findTools, versionOf } from './machine.ts';
import type { Places } from './native.ts';
import { optionsOf, usage, type Options } from './options.ts';
import { checkReference, referenceCandidates, timeReference, type TimedSize } from './phaseReference.ts';
import { checkModel, modelCandidates, modelGates, studies } from './phaseModel.ts';
import { services } from './phaseServices.ts';
import { checkLines, gateTable, table, write } from './report.ts';
import { spread } from './timing.ts';

/** Where things were put before the benchmark starts. */
export interface Prepared extends Places {
  /** The page and its scripts, the worker thread of the engine, the script of a cold start. */
  readonly page: string;
  readonly thread: URL;
  readonly cold: string;
  readonly scenarios: string;
}

/** Slowest over fastest sample of the C reference above which a run tells nothing. */
const NOISY = 1.25;

/** Runs the benchmark and returns the exit status. */
export async function main(argv: readonly string[], prepared: Prepared): Promise<number> {
  let options: Options;
  try {
    const asked = optionsOf(argv);
    if (asked === 'help') return (console.log(usage), 0);
    options = asked;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 64;
  }
  const browsers = await open(options.browsers, prepared);
  const stopped: { stop?(): void }[] = [...browsers.open];
  try {
    return await measured(options, prepared, browsers, stopped);
  } finally {
    for (const one of stopped) one.stop?.();
  }
}

export interface Browsers {
  readonly open: Browser[];
  readonly skipped: Skipped[];
}

async function measured(
  options: Options,
  prepared: Prepared,
  browsers: Browsers,
  stopped: { stop?(): void }[],
): Promise<number> {
  const host = machine();
  const tools = findTools();
  console.log(`${host.cpu}, ${host.cores} cores, ${host.flags.join(' ')}, Node ${process.versions.node}`);
  const found = [
    ...tools.compilers.map((c) => c.version),
    tools.python?.numpy ? `NumPy ${tools.python.numpy}` : 'no NumPy',
  ];
  console.log([...found, ...browsers.open.map((b) => b.name)].join('; '));

  const sized: { size: TimedSize['size']; all: (Candidate | Skipped)[] }[] = [];
  for (const size of options.sizes) {
    const all = await referenceCandidates(size, tools, prepared, browsers);
    sized.push({ size, all });
    stopped.push(...all.filter((one): one is Candidate => !isSkipped(one)));
  }
  const told = studies(prepared.scenarios, options.quick);
  const real = await modelCandidates(told, tools, prepared);
  stopped.push(...real.flatMap(({ all }) => all.filter((one): one is Candidate => !isSkipped(one))));

  console.log('\nchecking before timing …');
  const checks: Check[] = knownAnswers();
  for (const { size, all } of sized) checks.push(...(await checkReference(size, all, options)));
  checks.push(...(await checkModel(real)));
  console.log(checkLines(checks));
  if (checks.some(({ ok }) => !ok)) return 2;

  console.log('\ntiming …');
  const timedSizes: TimedSize[] = [];
  for (const { size, all } of sized) {
    const one = await timeReference(size, all, options);
    timedSizes.push(one);
    console.log(table(size, all, one.times));
  }
  const why = new Map(
    sized.flatMap(({ all }) => all.filter(isSkipped).map((s) => [s.id, s.reason] as const)),
  );
  const gates: Gate[] = ratioGates(
    timedSizes.map(({ ratios }) => ratios),
    why,
  );
  const seen: Record<string, unknown> = {};
  gates.push(...(await services(options, prepared, timedSizes, checks, browsers, told, seen)));
  gates.push(...(await modelGates(real, told, options, seen)));
  console.log(`\n${gateTable(gates)}`);
  console.log(checkLines(checks));

  const toBaseline = compared(timedSizes, {
    toC: (seen['model: ours / C 128 bit'] ?? {}) as Record<string, number>,
    toScript: (seen['model: JavaScript / ours'] ?? {}) as Record<string, number>,
  });
  const baselineFile = join(prepared.sources, 'baseline.json');
  const baseline = readBaseline(baselineFile, host.cpu);
  const worse = baseline ? regressions(toBaseline, baseline) : [];
  console.log(
    `\n${baseline ? regressionLines(worse, baseline) : `no baseline of this processor was kept (${host.cpu})`}`,
  );

  const noise = Math.max(1, ...timedSizes.map(({ times }) => spread(times, 'c128')));
  console.log(
    `\nslowest / fastest sample of the C reference: ${noise.toFixed(2)}${noise > NOISY ? ' – noisy' : ''}`,
  );
  if (options.json !== null)
    write(options.json, {
      schema: 'tandem-bench/1',
      date: new Date().toISOString(),
      commit: tools.commit,
      machine: host,
      tools: {
        node: process.versions.node,
        v8: process.versions.v8,
        cc: tools.compilers.map((c) => c.version),
        numpy: tools.python?.numpy ?? null,
        browsers: browsers.open.map(({ name }) => versionOf(browserPath(name)!) ?? name),
      },
      rounds: options.rounds,
      correctness: checks,
      sizes: timedSizes.map(({ size, candidates, ratios }, i) => ({
        size,
        candidates,
        skipped: sized[i]!.all.filter(isSkipped),
        ratios,
      })),
      services: seen,
      gates,
      regressions: worse,
    });
  if (checks.some(({ ok }) => !ok)) return 2;
  if (noise > NOISY) return 3;
  if (options.pin) writeBaseline(baselineFile, tools.commit, host.cpu, toBaseline);
  return options.gate && (worse.length > 0 || gates.some(({ ok }) => ok === false)) ? 1 : 0;
}

async function open(names: readonly string[], { page, draft }: Prepared): Promise<Browsers> {
  const browsers: Browsers = { open: [], skipped: [] };
  for (const name of names) {
    const skip = (reason: string): void =>
      void browsers.skipped.push({ id: name, label: `WASM SIMD, float64 state, in ${name}`, reason });
    if (browserPath(name) === null) skip('not installed');
    else
      await openBrowser(name, page, draft).then(
        (one) => browsers.open.push(one),
        (error: unknown) => skip(error instanceof Error ? error.message : String(error)),
      );
  }
  return browsers;
}
