import { load, type BackEnd, type Player, type Room } from '../kernel/player.ts';
import { GROUP } from '../kernel/strata.ts';
import { outcomes, type LedgerView, type Reader } from '../model/outcomes.ts';
import { mechanisms } from '../model/step.ts';
import { world, type World } from '../model/world.ts';
import type { Scenario } from '../study/study.ts';
import { viewOf } from './ledgerView.ts';
import type { Sampling } from './plan.ts';
import { entityWords } from './streams.ts';

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
  readonly manner: Manner;
  /** What it is played in: whoever takes it for another game must not play this one again. */
  readonly rooms: Rooms;
}

/** Where one game after another is played, and their counterfactuals. */
export interface Rooms {
  own?: Room | undefined;
  other?: Room | undefined;
}

/** How a scenario is played, whichever it is. */
export interface Manner {
  /** Replications of a block. */
  readonly lanes: number;
  readonly sampling?: Sampling | undefined;
  readonly backEnd?: BackEnd | undefined;
}

/** Lanes of a block that begins at replication `first`, of which `left` are wanted: groups have blocks of their own. */
export function blockLength({ lanes, sampling }: Manner, first: number, left: number): number {
  const together = sampling === 'accelerated' ? GROUP - (first % GROUP) : lanes;
  const fitting = together < lanes ? together : lanes;
  return left < fitting ? left : fitting;
}

/** Compiles a scenario, in the rooms of an earlier game if some are given. */
export function compile(scenario: Scenario, manner: Manner, rooms: Rooms = {}): Game {
  const { lanes, sampling, backEnd } = manner;
  const w = world(scenario, lanes, entityWords());
  w.program.stratified = sampling === 'accelerated';
  mechanisms(w);
  const player = load(w.program, backEnd, undefined, rooms.own);
  w.program.release();
  rooms.own = player.room;
  let made: Game | undefined;
  const withoutCampaigns = (): Game | null => {
    if (Object.keys(scenario.campaigns).length === 0) return null;
    made ??= compile({ ...scenario, campaigns: {} }, manner, { own: rooms.other });
    rooms.other = made.player.room;
    return made;
  };
  const view = viewOf(w, player, () => withoutCampaigns()?.view ?? null);
  return { world: w, player, view, readers: readersOf(w, view), withoutCampaigns, manner, rooms };
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
