import { load, type BackEnd, type Player } from '../kernel/player.ts';
import { outcomes, type LedgerView, type Reader } from '../model/outcomes.ts';
import { mechanisms } from '../model/step.ts';
import { world, type World } from '../model/world.ts';
import type { Scenario } from '../study/study.ts';
import { levelService } from './isoService.ts';
import { viewOf } from './ledgerView.ts';
import { KEPT_GAMES } from './plan.ts';
import { entityWords, seedKey } from './streams.ts';

/** A scenario as a program that can be played. */
export interface Game {
  readonly world: World;
  readonly player: Player;
  /** The ledger of whatever block was played last. */
  readonly view: LedgerView;
  /** One reader per column, in the order of `columnKeys`. */
  readonly readers: (regional: boolean) => readonly Reader[];
  /** The same plan without any campaign, compiled when first asked for; null where it has none. */
  readonly withoutCampaigns: () => Game | null;
}

/** Memory in which one game after another is played, and that of their counterfactuals. */
export interface Memories {
  own?: WebAssembly.Memory | undefined;
  other?: WebAssembly.Memory | undefined;
}

/** Compiles a scenario for blocks of `lanes` replications, into the memories of an earlier game if some are given. */
export function compile(scenario: Scenario, lanes: number, backEnd?: BackEnd, memories: Memories = {}): Game {
  const w = world(scenario, lanes, entityWords());
  mechanisms(w);
  const player = load(w.program, backEnd, undefined, memories.own);
  w.program.release();
  memories.own = player.memory;
  let made: Game | undefined;
  const withoutCampaigns = (): Game | null => {
    if (Object.keys(scenario.campaigns).length === 0) return null;
    made ??= compile({ ...scenario, campaigns: {} }, lanes, backEnd, { own: memories.other });
    memories.other = made.player.memory;
    return made;
  };
  const view = viewOf(w, player, () => withoutCampaigns()?.view ?? null);
  return { world: w, player, view, readers: readersOf(w, view), withoutCampaigns };
}

/** Compiled scenarios of earlier plans, by content: while a lever is dragged all other scenarios stay as they are. */
const kept = new Map<string, Game>();

/** The game of a scenario, compiled or kept. `seed` counts only where stock is set by a level of service. */
export function gameOf(
  { id: _id, name: _name, ...content }: Scenario,
  lanes: number,
  seed: string,
  backEnd?: BackEnd,
): Game {
  const { compare } = content.placement;
  // A game at a level of service has a safety factor that was sought among the futures of its seed.
  const sought = compare.kind === 'isoService';
  const key = JSON.stringify([lanes, backEnd, content, sought ? seed : null]);
  let game = kept.get(key);
  if (!game) {
    game = compile({ id: '', name: { zh: '', en: '' }, ...content }, lanes, backEnd);
    if (sought) levelService(game, seedKey(seed), compare.unservedPercent);
  }
  kept.delete(key);
  kept.set(key, game);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_GAMES) break;
    kept.delete(oldest);
  }
  return game;
}

function readersOf(w: World, view: LedgerView): Game['readers'] {
  const all = w.regionIds.map((_, r) => r);
  // Made when first asked for: one future that is looked at needs none, and no counterfactual either.
  let network: Reader[] | undefined;
  let both: Reader[] | undefined;
  const ofNetwork = () => (network ??= outcomes.map((o) => o.of(view, all)));
  const ofBoth = () => {
    const byRegion = outcomes
      .filter((o) => o.shape === 'region')
      .flatMap((o) => all.map((r) => o.of(view, [r])));
    return [...ofNetwork(), ...byRegion];
  };
  return (regional) => (regional ? (both ??= ofBoth()) : ofNetwork());
}
