import type { Game } from './game.ts';
import type { SeriesReader } from './seriesReader.ts';

/**
 * How many capacities bind for a region in the step that was just played, lane by lane: depots in it and hubs whose
 * crews leave work over, and ways into it that carry all they can. Null where nothing of the sort is limited.
 */
export function bindingReader({ world: w, player }: Game, region: number): SeriesReader | null {
  const worked = w.depot.slots.has('work');
  const crews = w.depots.flatMap(({ kind, region: home }, i) =>
    worked && kind !== 'partner' && (home === region || kind === 'central') ? [i] : [],
  );
  const rooms = player.parameter('lane', 'capacity');
  const ways = w.lanes.flatMap((lane, i) =>
    lane.region === region && rooms && Number.isFinite(rooms[i]) ? [i] : [],
  );
  if (crews.length + ways.length === 0) return null;
  const { lanes } = w.program;
  const left = crews.map((depot) => player.field('depot', depot, 'work'));
  const flows = ways.map((way) => ({
    flow: player.field('lane', way, 'flow'),
    full: rooms![way]! * (1 - 1e-9),
  }));
  return (into) => {
    into.fill(0, 0, lanes);
    for (const work of left) for (let lane = 0; lane < lanes; lane++) if (work[lane]! > 0) into[lane]! += 1;
    for (const { flow, full } of flows)
      for (let lane = 0; lane < lanes; lane++) if (flow[lane]! >= full) into[lane]! += 1;
  };
}
