// What the network map says and does, without a page: the plan's own words for moved stock, and a layout that is stable.
import { describe, expect, test } from 'vitest';
import { shortened } from '../../src/app/charts/labelText.ts';
import { pullOf } from '../../src/app/network/drag.ts';
import { regionFlows } from '../../src/app/network/regionFlows.ts';
import { distance, fullRadius, halfSquare, layoutOf, neighbours } from '../../src/app/network/layout.ts';
import { canMove, moveStock } from '../../src/app/network/move.ts';
import { lateralLinks, placesOf } from '../../src/app/network/places.ts';
import { partnersOn, switchPartners } from '../../src/app/network/partners.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { resolve } from '../../src/study/resolve.ts';
import { shipped } from '../oracles/shipped.ts';
import { plainStudy } from '../oracles/study.ts';

const story = shipped().find(({ study }) => study.id === 'hub-or-counties')!;
const [base] = story.scenarios;
const find = (places: ReturnType<typeof placesOf>, id: string) => places.find((place) => place.id === id)!;

describe('moving stock', () => {
  test('by rule, half of the hub goes to all counties alike, and a county gives to the hub', () => {
    const central = story.scenarios.find(({ placement }) => placement.centralShare === 1)!;
    const places = placesOf(central);
    const [hub, fuqing] = [find(places, 'hub'), find(places, 'fuqing')];
    expect(moveStock(central, hub, fuqing, 0.5)).toEqual([['placement.centralShare', 0.5]]);
    expect(moveStock(base!, find(placesOf(base!), 'fuqing'), hub, 0.25)).toEqual([
      ['placement.centralShare', 0.25],
    ]);
    expect(canMove(fuqing, find(places, 'changle'))).toBe(false);
  });

  test('where levels are written one by one, what one depot loses the other gains', () => {
    const depots = {
      hub: { name: 'Hub', kind: 'central', stockUnits: 400 },
      a: { name: 'A', kind: 'regional', region: 'a', stockUnits: 100 },
      b: { name: 'B', kind: 'regional', region: 'b', stockUnits: 60 },
    };
    const regions = { a: { name: 'A', baseDemandPerDay: 50 }, b: { name: 'B', baseDemandPerDay: 30 } };
    const [plan] = resolve(plainStudy({ network: { regions, depots } }));
    const places = placesOf(plan!);
    expect(moveStock(plan!, find(places, 'hub'), find(places, 'b'), 0.5)).toEqual([
      ['network.depots.hub.stockUnits', 200],
      ['network.depots.b.stockUnits', 260],
    ]);
    expect(canMove(find(places, 'a'), find(places, 'b'))).toBe(true);
  });

  test('a pull takes the part of the way that the pointer went, towards the place it follows best', () => {
    const targets = [
      { key: 'east', at: [100, 0] as const },
      { key: 'north', at: [0, -100] as const },
    ];
    expect(pullOf([0, 0], [48, 6], targets)).toEqual({ to: 'east', part: 0.5 });
    expect(pullOf([0, 0], [0, -130], targets)).toEqual({ to: 'north', part: 1 });
    expect(pullOf([0, 0], [-50, 1], targets)).toBeNull();
    expect(pullOf([0, 0], [2, 1], targets)).toBeNull();
  });
});

describe('the layout', () => {
  const box = { width: 300, height: 260 };

  test('keeps places apart, inside the box, and as on the map: Luoyuan in the north, Pingtan in the south-east', () => {
    const at = layoutOf(placesOf(base!), box);
    const spots = [...at.values()];
    for (const [x, y] of spots) expect(x >= 0 && x <= 300 && y >= 0 && y <= 260).toBe(true);
    spots.forEach((a, i) => spots.slice(i + 1).forEach((b) => expect(distance(a, b)).toBeGreaterThan(30)));
    expect(at.get('region:luoyuan')![1]).toBeLessThan(at.get('region:fuqing')![1]);
    expect(at.get('region:pingtan')![0]).toBeGreaterThan(at.get('region:yongtai')![0]);
  });

  test('leaves room for a hub that holds everything, among thirty counties with coordinates and without', () => {
    const county = (i: number) => ({
      latitude: 25.4 + 0.22 * (i % 6),
      longitude: 118.6 + 0.28 * Math.floor(i / 6),
    });
    for (const place of [county, () => ({})]) {
      const regions = Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [`r${i}`, { name: `${i}`, baseDemandPerDay: 10, ...place(i) }]),
      );
      const depots = { hub: { name: 'Hub', kind: 'central', latitude: 26.075, longitude: 119.296 } };
      const [plan] = resolve(plainStudy({ network: { regions, depots } }));
      const [hub, ...counties] = layoutOf(placesOf(plan!), box).values();
      const half = halfSquare(fullRadius(box));
      for (const [x, y] of counties)
        expect(Math.max(Math.abs(x - hub![0]), Math.abs(y - hub![1]))).toBeGreaterThan(half + 4);
    }
  });

  test('draws of all lateral lanes those between neighbours', () => {
    const links = lateralLinks(base!);
    expect(links).toHaveLength(28);
    const drawn = neighbours(links, layoutOf(placesOf(base!), box));
    expect(drawn.length).toBeGreaterThanOrEqual(7);
    expect(drawn.length).toBeLessThan(16);
  });
});

test('partners are switched off and on without losing what the base has', () => {
  const named = { zh: '合作仓', en: 'Partner' };
  expect(partnersOn(base!)).toBe(false);
  const added = switchPartners(base!, base!, true, named);
  expect(added.edits).toEqual([
    ['network.depots.partner', { name: named, kind: 'partner', capacityPerDay: 54 }],
  ]);
  const partner = story.scenarios.find((scenario) => partnersOn(scenario))!;
  expect(switchPartners(partner, base!, false, named)).toEqual({
    edits: [],
    takeOut: ['network.depots.partner'],
  });
  expect(switchPartners(partner, { ...partner, id: 'base' }, false, named).edits).toEqual([
    ['network.depots.partner.capacityPerDay', 0],
  ]);
});

test('flows of a county add up to what it asked for', () => {
  const shared = story.scenarios.find(({ placement }) => placement.lateral.enabled)!;
  const plan = planRun([shared], { seed: 'flows', replications: 16 });
  const flows = regionFlows(createEngine(plan).play({ scenario: 0, first: 0, count: 16 }), shared);
  for (const { demand, local, lateral, hub, partner, unserved } of flows.values()) {
    expect((local + lateral + hub + partner + unserved) / demand).toBeCloseTo(1, 9);
    expect(lateral).toBeGreaterThan(0);
  }
});

test('a name that is too long keeps both ends, and a short one all of it', () => {
  expect(shortened('福清', 40)).toBe('福清');
  expect(shortened('Gutian county, Shuikou township supply area 17', 80)).toBe('Gutian…ea 17');
  expect(shortened('福清', 3)).toBe('…');
});
