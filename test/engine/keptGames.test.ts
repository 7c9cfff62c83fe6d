import { expect, test } from 'vitest';
import hubOrCounties from '../../scenarios/hub-or-counties.tandem.json';
import sixRows from '../../scenarios/six-rows.tandem.json';
import { planRun, type RunPlan } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { gameKey, gameOf } from '../../src/engine/keptGames.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';

const of = (file: unknown): readonly Scenario[] => resolve(file as Study);
const hub = of(hubOrCounties);
const sixteen = { lanes: 16 };
const settings = { seed: 'kept', replications: 16 };
const planOf = (scenarios: readonly Scenario[]): RunPlan => planRun(scenarios, settings, { blockLanes: 16 });
const all = (scenario: number) => ({ scenario, first: 0, count: 16 });
const at = (safetyFactor: number, scenario = hub[1]!): Scenario => ({
  ...scenario,
  supply: { ...scenario.supply, safetyFactor },
});
const game = (scenario: Scenario) => gameOf(gameKey(scenario, sixteen, 'kept'), scenario, sixteen, 'kept', 1);

test('the numbers of a scenario stay when its game has made room for others, larger and smaller ones', () => {
  const engine = createEngine(planOf(hub.slice(0, 2)));
  const before = [0, 1].map((scenario) => engine.play(all(scenario)));
  const other = createEngine(planOf(of(sixRows)));
  const small = other.play(all(0));
  for (let position = 0; position < 40; position++) {
    createEngine(planOf([at(position / 10)])).play(all(0));
    if (position % 10 === 9) expect(other.play(all(0))).toEqual(small);
  }
  expect([0, 1].map((scenario) => engine.play(all(scenario)))).toEqual(before);
});

test('differences from a reference are the same whatever was played before', () => {
  const count = () => {
    const tally = createEngine(planOf(hub.slice(0, 2))).tally(1, ['unserved'], 0);
    tally.add(all(1).first, all(1).count);
    return tally.fans([0.05, 0.5, 0.95]);
  };
  const before = count();
  for (let position = 0; position < 20; position++) createEngine(planOf([at(position / 10)])).play(all(0));
  expect(count()).toEqual(before);
});

test('a lever that moves on takes over the rooms of earlier positions', () => {
  const rooms = new Set(Array.from({ length: 30 }, (_, position) => game(at(position / 7)).player.room));
  expect(rooms.size).toBeLessThan(10);
  const last = game(at(29 / 7));
  expect(game(at(29 / 7))).toBe(last);
});
