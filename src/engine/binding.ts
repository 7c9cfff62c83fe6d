import type { Game } from './game.ts';

/**
 * How many capacities bind for a region in the step that was just played, lane by lane: depots in it and hubs whose
 * crews leave work over, and ways into it that carry all they can. Null where nothing of the sort is limited.
 */
export function bindingValues({ world: w, player }: Game, region: number): Float64Array | null {
  const worked = w.depot.slots.has('work');
  const crews = w.depots.flatMap(({ kind, region: home }, i) =>
    worked && kind !== 'partner' && (home === region || kind === 'central') ? [i] : [],
  );
  const rooms = player.parameter('lane', 'capacity');
  const ways = w.lanes.flatMap((lane, i) =>
    lane.region === region && rooms && Number.isFinite(rooms[i]) ? [i] : [],
  );
  if (crews.length + ways.length === 0) return null;
  const binding = new Float64Array(w.program.lanes);
  for (const depot of crews) {
    const left = player.field('depot', depot, 'work');
    for (let lane = 0; lane < binding.length; lane++) if (left[lane]! > 0) binding[lane]! += 1;
  }
  for (const way of ways) {
    const flow = player.field('lane', way, 'flow');
    const full = rooms![way]! * (1 - 1e-9);
    for (let lane = 0; lane < binding.length; lane++) if (flow[lane]! >= full) binding[lane]! += 1;
  }
  return binding;
}
