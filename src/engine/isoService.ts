import type { SeedKey } from '../kernel/player.ts';
import { outcomes } from '../model/outcomes.ts';
import { blockLength, type Game } from './game.ts';

/** Futures on which the safety factor is sought: the first of the seed, whatever is played afterwards. */
const PILOT = 128;

/** The safety factors among which one is sought; halved twelve times they leave a step of .0012. */
const LEAST = -1;
const MOST = 4;
const HALVINGS = 12;

/**
 * The safety factor z′ at which a share `wanted` of demand, in per cent, goes unserved on average over the pilot: by
 * bisection, so the same on every machine and however blocks are cut. More safety never leaves more unserved. The nearest end
 * where no factor reaches the target; `unserved(z)` plays the pilot.
 */
export function safetyFor(wanted: number, unserved: (z: number) => number): number {
  if (unserved(LEAST) <= wanted) return LEAST;
  if (unserved(MOST) > wanted) return MOST;
  let [low, high] = [LEAST, MOST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (unserved(middle) <= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Sets the safety factor of a game so that plans are compared at one level of service (iso-service comparison). Stock
 * that is fixed by hand does not move; a game of fixed stock alone is left as it is.
 */
export function levelService(game: Game, seed: SeedKey, wantedPercent: number): void {
  const { player, world: w } = game;
  const safety = player.parameter('store', 'safety');
  if (!safety) return;
  const all = w.regionIds.map((_, r) => r);
  const read = outcomes.find((o) => o.id === 'unservedPercent')!.of(game.view, all);
  const unserved = (z: number): number => {
    safety.fill(z);
    let sum = 0;
    for (let done = 0; done < PILOT;) {
      const lanes = blockLength(game.manner, done, PILOT - done);
      player.begin(seed, done);
      for (let t = 0; t < w.steps; t++) player.step(t);
      for (let lane = 0; lane < lanes; lane++) sum += read(lane);
      done += lanes;
    }
    return sum / PILOT;
  };
  const found = safetyFor(wantedPercent, unserved);
  safety.fill(found);
  // The same plan without campaigns keeps the stock that it has with them.
  game.withoutCampaigns()?.player.parameter('store', 'safety')?.fill(found);
}
