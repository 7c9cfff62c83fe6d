// The campaign calendar under a real pointer and a real keyboard.
import axe from 'axe-core';
import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { openPage, shippedStudy } from './fixtures/bench.ts';

afterEach(() => cleanup());

/** A pointer that goes from one point to another on the calendar, in parts of its size. */
function dragOn(target: Element, from: [number, number], to: [number, number], altKey = false) {
  const svg = target.closest('svg')!;
  const box = svg.getBoundingClientRect();
  svg.setPointerCapture = () => {};
  const fire = (on: Element, type: string, [x, y]: [number, number]) =>
    on.dispatchEvent(
      new PointerEvent(type, {
        clientX: box.x + x * box.width,
        clientY: box.y + y * box.height,
        pointerId: 1,
        button: 0,
        altKey,
        bubbles: true,
        cancelable: true,
      }),
    );
  fire(target, 'pointerdown', from);
  for (const way of [0.3, 0.6, 1])
    fire(svg, 'pointermove', [from[0] + way * (to[0] - from[0]), from[1] + way * (to[1] - from[1])]);
  fire(svg, 'pointerup', to);
}

test('a campaign on two counties is drawn, moved, stretched, copied and taken out', async () => {
  const { bench, screen } = await openPage('en', {}, shippedStudy('hub-or-counties'));
  const campaigns = () => bench.scenario(bench.active).campaigns;
  const rows = [...document.querySelectorAll('svg .row')];
  const tall = rows[0]!.closest('svg')!.getBoundingClientRect().height;
  const middle = (i: number) => {
    const box = rows[i]!.getBoundingClientRect();
    return (box.y + box.height / 2 - rows[0]!.closest('svg')!.getBoundingClientRect().y) / tall;
  };
  dragOn(rows[1]!, [0.5, middle(1)], [0.7, middle(2)]);
  expect(Object.keys(campaigns())).toEqual(['campaign1']);
  const { startDay, days, regions } = campaigns()['campaign1']!;
  expect(regions).toEqual({ changle: 1, minhou: 1 });
  expect(startDay).toBeGreaterThan(20);

  const bar = () => document.querySelector('svg .bar')!;
  const inBar = (part: number): [number, number] => {
    const [box, all] = [bar().getBoundingClientRect(), bar().closest('svg')!.getBoundingClientRect()];
    return [(box.x + part * box.width - all.x) / all.width, (box.y + box.height / 2 - all.y) / all.height];
  };
  await tick();
  const start = inBar(0.5);
  dragOn(bar(), start, [start[0] + 0.1, start[1]]);
  const moved = campaigns()['campaign1']!;
  expect(moved.startDay).toBeGreaterThan(startDay);
  expect(moved.days).toBe(days);
  bench.undo();
  expect(campaigns()['campaign1']!.startDay).toBe(startDay);

  await tick();
  const grips = document.querySelectorAll('svg .grip');
  const end = inBar(0.99);
  dragOn(grips[1]!, end, [end[0] + 0.05, end[1]]);
  expect(campaigns()['campaign1']!.days).toBeGreaterThan(days);
  bench.undo();

  await tick();
  const again = inBar(0.5);
  dragOn(bar(), again, again, true);
  await expect.poll(() => Object.keys(campaigns())).toEqual(['campaign1', 'campaign2']);
  await screen.getByRole('button', { name: 'Take out “New campaign (copy)”' }).click();
  expect(Object.keys(campaigns())).toEqual(['campaign1']);
});

test('the same by keyboard alone, in Chinese', async () => {
  const { bench, screen } = await openPage('zh-CN', {}, shippedStudy('hub-or-counties'));
  const campaign = (id = 'campaign1') => bench.scenario(bench.active).campaigns[id];
  const add = screen.getByRole('button', { name: '加一场活动' });
  (add.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const bar = screen.getByRole('slider', { name: '新活动' });
  await expect.element(bar).toHaveFocus();
  await userEvent.keyboard('{PageUp}{PageUp}{ArrowRight}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
  expect(campaign()).toMatchObject({ startDay: 15, days: 28, regions: 'all' });
  await expect
    .element(bar)
    .toHaveAttribute('aria-valuetext', expect.stringContaining('28 天，8 个地区，最高 +10.0%'));

  const box = (name: string) => screen.getByRole('checkbox', { name, exact: true }).element() as HTMLElement;
  box('所有地区').focus();
  await userEvent.keyboard(' ');
  await expect.element(screen.getByText('没有选任何地区，这场活动不起作用。')).toBeVisible();
  for (const county of ['福清', '长乐']) {
    box(county).focus();
    await userEvent.keyboard(' ');
  }
  expect(campaign()?.regions).toEqual({ fuqing: 1, changle: 1 });
  (bar.element() as SVGElement).focus();
  await userEvent.keyboard('c');
  await expect.poll(() => campaign('campaign2')?.startDay).toBe(43);
  await userEvent.keyboard('{Delete}');
  expect(campaign('campaign2')).toBeUndefined();
});

test('a scenario changes a campaign of the base, and the picture has its table and no fault', async () => {
  const { bench, screen } = await openPage('en', {}, shippedStudy('summer-campaign'));
  const days = screen.getByRole('textbox', { name: 'Days of the campaign (days)' });
  await days.fill('30');
  await userEvent.keyboard('{Enter}');
  expect(bench.study.scenarios?.[bench.active]?.changes?.campaigns).toEqual({ summer: { days: 30 } });
  const chip = 'Trade-in and night charging: Days of the campaign 45 → 30\u00a0days';
  await expect.element(screen.getByText(chip)).toBeVisible();
  const figure = screen.getByRole('figure', { name: 'Campaign calendar' });
  await expect
    .element(figure.getByText(/at most \+8\.0.% \(Jul 1\), afterwards down to −1\.5.% \(Jul 31\)/))
    .toBeVisible();
  const seen = await axe.run(figure.element(), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  });
  expect(
    seen.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)),
  ).toEqual([]);
  await figure.getByRole('button', { name: 'Show the numbers: Campaign calendar' }).click();
  await expect
    .element(figure.getByRole('row').nth(1))
    .toHaveTextContent(/Trade-in.*Jul 1.*30.days.*\+8\.0.%/);
});
