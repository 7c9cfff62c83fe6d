import { Program } from '../kernel/program.ts';
import type { Scenario } from '../study/study.ts';
import { efforts, knowledge, type Efforts, type Knowledge } from './effort.ts';
import { ringSlots } from './leadTimes.ts';
import { placesOf, rungs, type Places } from './places.ts';
import { split } from './variants.ts';
import { isOnline } from './channels.ts';
import { SHAPES, type Kinds, type Shapes } from './shapes.ts';

/** One scenario on its way to becoming a program: mechanisms add their passes to it in the order of events. */
export interface World extends Kinds, Places {
  readonly scenario: Scenario;
  readonly program: Program;
  readonly stepDays: number;
  readonly steps: number;
  /** Steps before it are played but not counted. */
  readonly firstCounted: number;
  readonly regionIds: readonly string[];
  readonly productIds: readonly string[];
  readonly channelIds: readonly string[];
  readonly segmentIds: readonly string[];
  readonly effort: Efforts;
  readonly known: Knowledge;
}

/** Lays out the entities of a scenario. `entityWord` counts their draws, see the engine's streams. */
export function world(
  written: Scenario,
  lanes: number,
  entityWord: (kind: string, name: string) => number,
): World {
  const scenario = split(written);
  const { time, network, demand, information } = scenario;
  const { stepDays } = time;
  const steps = Math.floor((time.horizonDays + stepDays - 1) / stepDays);
  const firstCounted = Math.floor(time.warmupDays / stepDays);
  const regionIds = Object.keys(network.regions);
  const productIds = Object.keys(demand.products);
  const channelIds = Object.keys(demand.channels);
  const segmentIds = Object.keys(demand.segments);
  const places = placesOf(scenario, regionIds, productIds, channelIds, segmentIds);

  const program = new Program(
    lanes,
    steps,
    ringSlots(
      scenario,
      places.depots.map(({ id }) => id),
    ),
    entityWord,
  );
  const reportSteps = Math.floor(time.reportDays / stepDays) || 1;
  program.bucketOf = Int32Array.from({ length: steps }, (_, t) =>
    t < firstCounted ? -1 : Math.floor((t - firstCounted) / reportSteps),
  );

  const { cells, streams, depots, stores, campaigns, outlooks, outlets, crowds } = places;
  const cellName = (i: number): string => `${regionIds[cells[i]!.region]}/${productIds[cells[i]!.product]}`;
  const names: Record<keyof Shapes, string[]> = {
    net: ['network'],
    product: productIds,
    region: regionIds,
    cell: cells.map((_, i) => cellName(i)),
    stream: streams.map((s) => `${cellName(s.cell)}/${channelIds[s.channel]}`),
    depot: depots.map((d) => d.id),
    store: stores.map((s) => `${depots[s.depot]!.id}/${productIds[s.product]}`),
    lane: places.lanes.map((l) => `${depots[l.depot]!.id}/${regionIds[l.region]}`),
    campaign: campaigns.map((c) => `${c.id}/${regionIds[c.region]}`),
    reach: campaigns.flatMap((c) =>
      streams
        .filter((s) => s.region === c.region)
        .map((s) => `${c.id}/${cellName(s.cell)}/${channelIds[s.channel]}`),
    ),
    outlook: outlooks.map((o) => `${o.window}/${cellName(o.cell)}/${o.store ?? ''}`),
    outlookReach: outlooks.flatMap((o) =>
      campaigns.filter((c) => c.region === cells[o.cell]!.region).map((c) => `${o.window}/${c.id}`),
    ),
    pair: regionIds.flatMap((r, i) => regionIds.slice(0, i + 1).map((q) => `${r}/${q}`)),
    outlet: outlets.map((o) => `${regionIds[o.region]}/${channelIds[o.channel]}`),
    crowd: crowds.map((c) => `${regionIds[c.region]}/${segmentIds[c.segment]}`),
    rung: rungs(scenario, places).map((x) => `${depots[x.depot]!.id}/${x.servers}`),
    ledger: regionIds,
    storeLedger: stores.map((s) => `${depots[s.depot]!.id}/${productIds[s.product]}`),
  };
  const kinds = Object.fromEntries(
    (Object.keys(SHAPES) as (keyof Shapes)[]).map((k) => [k, program.kind(k, names[k], SHAPES[k])]),
  ) as unknown as Kinds;

  const effort = efforts(scenario.incentives);
  const consent = segmentIds.reduce(
    (sum, s) => sum + demand.segments[s]!.share * (demand.segments[s]!.consent ?? information.consentShare),
    0,
  );
  const online = channelIds.reduce(
    (sum, c) => sum + (isOnline(demand, c) ? demand.channels[c]!.share : 0),
    0,
  );
  return {
    scenario,
    program,
    stepDays,
    steps,
    firstCounted,
    regionIds,
    productIds,
    channelIds,
    segmentIds,
    effort,
    known: knowledge(scenario, effort, consent, online),
    // Last: what V8 makes of properties that follow a spread is not collected with other young objects, and a world holds
    // a whole program.
    ...kinds,
    ...places,
  };
}
