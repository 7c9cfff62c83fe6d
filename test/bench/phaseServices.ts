import { availableParallelism } from 'node:os';
import type { Check } from './correctness.ts';
import { gate, type Gate } from './gates.ts';
import { machineGain } from './machineGain.ts';
import type { Browsers, Prepared } from './main.ts';
import type { Options } from './options.ts';
import type { Cancel, Slider } from './page/orders.ts';
import type { Told } from './phaseModel.ts';
import type { TimedSize } from './phaseReference.ts';
import { coldStart, commonRandomNumbers, histograms, pools } from './services.ts';

/** G11–G17: what surrounds the kernel. What was seen besides goes into `seen`, digests of pools into `checks`. */
export async function services(
  options: Options,
  prepared: Prepared,
  sizes: readonly TimedSize[],
  checks: Check[],
  browsers: Browsers,
  told: readonly Told[],
  seen: Record<string, unknown>,
): Promise<Gate[]> {
  const gates: Gate[] = [await pool(options, prepared, checks, told, seen)];
  const inPages = sizes.flatMap(({ ratios }) =>
    ratios.filter(({ num, den }) => den === 'mixed' && ['chromium', 'firefox'].includes(num)),
  );
  const missing =
    browsers.skipped.map(({ id, reason }) => `${id}: ${reason}`).join(', ') || 'no browser asked for';
  const slowest = inPages.length > 0 ? Math.max(...inPages.map((r) => r.median)) : null;
  const names = inPages.map(({ num }) => num).join(', ');
  gates.push(gate('G12', `${names || 'browsers'} / Node, same kernel`, slowest, 'most', 1.25, missing));
  const wrong = checks.filter(({ ok, hash }) => !ok && hash !== undefined).length;
  gates.push(gate('G13', 'differing bits over engines, blocks, workers, fusion', wrong, 'most', 0));
  gates.push(...(await inPage(browsers, missing, seen)));
  const bins = histograms(options.rounds);
  gates.push(gate('G16', 'two daily series: extra time, %', 100 * bins.extra, 'most', 8));
  gates.push(gate('G16', 'two daily series: error, % of P5–P95', bins.errorPercent, 'most', 0.5));
  gates.push(
    gate('G17', 'common random numbers: variance factor of profit', commonRandomNumbers(), 'least', 25),
  );
  const noQueue = 'there is no job queue in this product';
  gates.push(gate('G18', 'overhead of a queue at 1-s jobs', null, 'most', 0.05, noQueue));
  seen['cold start'] = coldStart(prepared.cold);
  return gates;
}

async function pool(
  { quick, rounds }: Options,
  { thread }: Prepared,
  checks: Check[],
  told: readonly Told[],
  seen: Record<string, unknown>,
): Promise<Gate> {
  const cores = availableParallelism();
  const workers = [...new Set([1, 2, cores])];
  const hub = told.find(({ name }) => name === 'hub-or-counties')!;
  const { seconds, digests } = await pools(
    thread,
    hub.scenarios[0]!,
    workers,
    quick ? 2048 : 8192,
    quick ? 3 : rounds,
  );
  checks.push({
    name: `digest with ${workers.join(', ')} workers`,
    ok: digests.size === 1,
    hash: [...digests].join(),
  });
  seen['pool: seconds by workers'] = Object.fromEntries(seconds);
  if (cores < 2) return gate('G11', 'one worker / several', null, 'least', 1.8, 'one core');
  const gain = await machineGain(cores, quick ? 3 : rounds);
  seen[`machine: gain of ${cores} plain loops at once`] = gain;
  const what = `one worker / ${cores} workers (plain loops: ${gain.toFixed(2)})`;
  // The limit is stated for two cores; with more, a worker a core, less a tenth.
  return gate('G11', what, seconds.get(1)! / seconds.get(cores)!, 'least', 0.9 * cores);
}

async function inPage(browsers: Browsers, missing: string, seen: Record<string, unknown>): Promise<Gate[]> {
  const gates: Gate[] = [];
  for (const browser of browsers.open) {
    const { name } = browser;
    const slider = (await browser.ask({ kind: 'slider' })) as Slider;
    const cancel = (await browser.ask({ kind: 'cancel' })) as Cancel;
    const refine = (await browser.ask({ kind: 'refine' })) as number;
    seen[`slider in ${name}`] = slider;
    seen[`cancel in ${name}`] = cancel;
    seen[`10,000 replications of 4 scenarios in ${name}, ms`] = refine;
    const share = (100 * slider.answered) / slider.events;
    gates.push(gate('G14', `slider in ${name}: events with a picture, %`, share, 'least', 100));
    gates.push(gate('G14', `slider in ${name}: p95, ms`, slider.p95, 'most', 16));
    gates.push(gate('G15', `cancel in ${name}: p95, ms`, cancel.p95, 'most', 15));
  }
  if (gates.length > 0) return gates;
  return [
    gate('G14', 'slider: events with a picture, p95', null, 'most', 16, missing),
    gate('G15', 'cancel: p95, ms', null, 'most', 15, missing),
  ];
}
