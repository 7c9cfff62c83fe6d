// The network map under a real pointer and a real keyboard.
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Study } from '../../src/study/study.ts';
import { openPage, shippedStudy } from './fixtures/bench.ts';

afterEach(() => cleanup());

const place = (key: string) => document.querySelector<SVGGElement>(`[data-place="${key}"]`)!;

function middle(key: string) {
  const rect = place(key).getBoundingClientRect();
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Presses on one place, moves a part of the way to another, and gives what lets go there. */
function dragBetween(from: string, to: string, part: number) {
  const [a, b] = [middle(from), middle(to)];
  const at = (way: number) => ({ clientX: a.x + way * (b.x - a.x), clientY: a.y + way * (b.y - a.y) });
  const fire = (type: string, way: number) =>
    place(from).dispatchEvent(
      new PointerEvent(type, { ...at(way), pointerId: 1, button: 0, bubbles: true, cancelable: true }),
    );
  fire('pointerdown', 0);
  for (let way = 0; way <= part + 1e-9; way += part / 4) fire('pointermove', way);
  return () => fire('pointerup', part);
}

test('half the stock is dragged from the hub to the counties as one step, and back by keyboard', async () => {
  const { bench, screen } = await openPage('en', {}, shippedStudy('hub-or-counties'));
  expect(bench.scenario(bench.active).placement.centralShare).toBe(1);
  SVGElement.prototype.setPointerCapture = () => {};
  const letGo = dragBetween('depot:hub', 'region:pingtan', 0.5);
  // The rule knows one share of the hub: no county gets more than the others.
  await expect.element(screen.getByText('50 % of Fuzhou hub to all regions in proportion')).toBeVisible();
  letGo();
  expect(bench.scenario(bench.active).placement.centralShare).toBe(0.5);
  await expect.element(screen.getByText(/Fuzhou hub: planned stock 2,901.units, 50.% of all/)).toBeVisible();
  bench.undo();
  expect(bench.scenario(bench.active).placement.centralShare).toBe(1);

  const hub = screen.getByRole('slider', { name: 'Fuzhou hub' });
  await expect.element(hub).toHaveAttribute('aria-valuetext', expect.stringContaining('5,801'));
  (hub.element() as SVGElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(bench.scenario(bench.active).placement.centralShare).toBeCloseTo(0.9, 9);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('slider', { name: 'Fuqing', exact: true })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(bench.scenario(bench.active).placement.centralShare).toBeCloseTo(0.95, 9);
});

test('lateral and partner links are switched on the picture, and the picture has its table', async () => {
  const { bench, screen } = await openPage('zh-CN', {}, shippedStudy('hub-or-counties'));
  await screen.getByRole('switch', { name: '各地互相调剂' }).click();
  await screen.getByRole('switch', { name: '合作仓' }).click();
  const { placement, network } = bench.scenario(bench.active);
  expect(placement.lateral.enabled).toBe(true);
  expect(network.depots['partner']).toMatchObject({ kind: 'partner', capacityPerDay: 54 });
  const figure = screen.getByRole('figure', { name: '网络' });
  const seen = await axe.run(figure.element(), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  });
  expect(
    seen.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)),
  ).toEqual([]);
  await figure.getByRole('button', { name: '看数字表：网络' }).click();
  const hub = figure.getByRole('row').filter({ hasText: '福州中心仓' });
  await expect.element(hub).toHaveTextContent('5,801');
});

/** Many counties with names of very different lengths. */
function crowded(count: number, mapped: boolean): Study {
  const ids = Array.from({ length: count }, (_, i) => `r${i}`);
  const name = (i: number) => ['福清', 'Lianjiang', 'North-western district', '延平区王台镇'][i % 4]!;
  const at = (i: number) =>
    mapped ? { latitude: 25 + ((i * 7) % 11) / 5, longitude: 118 + ((i * 5) % 13) / 6 } : {};
  return {
    format: 'tandem/1',
    id: 'crowded',
    name: 'Crowded',
    comparison: { seed: 'crowded', replications: 100 },
    base: {
      network: {
        regions: Object.fromEntries(
          ids.map((id, i) => [id, { name: name(i), baseDemandPerDay: 20 + i, ...at(i) }]),
        ),
        depots: {
          hub: { name: 'Hub', kind: 'central' },
          ...Object.fromEntries(
            ids.map((id) => [`d${id}`, { name: id, kind: 'regional' as const, region: id }]),
          ),
        },
      },
      placement: { centralShare: 0.4, lateral: { enabled: true } },
    },
  };
}

test.each([
  [1, false],
  [2, true],
  [12, false],
  [30, true],
  [30, false],
])('labels of %i regions never lie on each other (on a map: %s)', async (count, mapped) => {
  await page.viewport(count === 12 ? 390 : 1366, 844);
  const { screen } = await openPage('en', {}, crowded(count, mapped));
  if (count === 12) await screen.getByRole('button', { name: 'Levers' }).click();
  await expect.poll(() => document.querySelectorAll('.map text').length).toBeGreaterThan(0);
  const boxes = [...document.querySelectorAll<SVGTextElement>('.map text')].map((text) => ({
    text: text.textContent,
    ...text.getBBox(),
  }));
  const clashes = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.x + 1 < b.x + b.width &&
          b.x + 1 < a.x + a.width &&
          a.y + 2 < b.y + b.height &&
          b.y + 2 < a.y + a.height,
      )
      .map((b) => `${a.text.trim()} on ${b.text.trim()}`),
  );
  expect(clashes).toEqual([]);
  await page.viewport(1366, 768);
});
