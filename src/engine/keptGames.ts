import type { Scenario } from '../study/study.ts';
import { compile, type Game, type Manner } from './game.ts';
import { levelService } from './isoService.ts';
import { KEPT_GAMES } from './plan.ts';
import { seedKey } from './streams.ts';

/** Compiled scenarios of this and earlier plans, by what they are made of; the latest asked for is last. */
const kept = new Map<string, Game>();

/** Beside the scenarios of a plan, so many of earlier plans stay: a lever may come back, another view may ask for them. */
const EARLIER = 3;

/** What a game is kept under: all that its numbers depend on. `seed` counts only where stock is set by a level of service. */
export function gameKey(scenario: Scenario, { lanes, sampling, backEnd }: Manner, seed: string): string {
  const { id: _id, name: _name, ...content } = scenario;
  return JSON.stringify([lanes, sampling, backEnd, content, isSought(scenario) ? seed : null]);
}

/**
 * The game of a scenario under its key, compiled or kept. The games asked for longest ago make room: those beyond the
 * `scenarios` of a plan and a few others are played in again, because fresh memory for every position of a lever keeps
 * the collector of garbage busy, and what it throws away, code that was made fast among it, has to be made again. So a
 * game is asked for anew whenever it is played; the two that were asked for last are never lost.
 */
export function gameOf(
  key: string,
  scenario: Scenario,
  manner: Manner,
  seed: string,
  scenarios: number,
): Game {
  let game = kept.get(key);
  if (!game) {
    game = compile({ ...scenario, id: '', name: { zh: '', en: '' } }, manner, vacated(scenarios));
    const { compare } = scenario.placement;
    // Its safety factor is sought among the futures of the seed.
    if (compare.kind === 'isoService') levelService(game, seedKey(seed), compare.unservedPercent);
  }
  kept.delete(key);
  kept.set(key, game);
  return game;
}

const isSought = ({ placement }: Scenario): boolean => placement.compare.kind === 'isoService';

/** The rooms of the oldest game that has to go before another comes. */
function vacated(scenarios: number): Game['rooms'] {
  const most = scenarios + EARLIER < KEPT_GAMES ? scenarios + EARLIER : KEPT_GAMES;
  let rooms: Game['rooms'] = {};
  for (const [key, game] of kept) {
    if (kept.size < most) break;
    kept.delete(key);
    rooms = game.rooms;
  }
  return rooms;
}
