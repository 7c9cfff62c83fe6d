// The two ways in which a planner does the same: with a mouse, and with a keyboard alone.
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { en } from '../../src/app/words/en.ts';
import { zhCN, type Words } from '../../src/app/words/zh-CN.ts';
import { readPanel, type Seen } from './readPanel.ts';

type Text = string | { zh: string; en: string };

export interface Planner {
  readonly page: Page;
  readonly words: Words;
  /** The question on the welcome that the task begins with. */
  readonly question: RegExp;
  /** The text of a study in the language of the page. */
  readonly said: (text: Text) => string;
  readonly number: Intl.NumberFormat;
}

/** What the page says and how, in each language. */
export const texts = {
  en: {
    words: en,
    question: /^The same stock/,
    said: (text: Text) => (typeof text === 'string' ? text : text.en),
    number: new Intl.NumberFormat('en'),
  },
  'zh-CN': {
    words: zhCN,
    question: /同样多的库存/,
    said: (text: Text) => (typeof text === 'string' ? text : text.zh),
    number: new Intl.NumberFormat('zh-CN'),
  },
};

const fuqing = { zh: '福清', en: 'Fuqing' };
const changle = { zh: '长乐', en: 'Changle' };

/** Does the task with a mouse, saves the study under `path`, and reads the panels of these outcomes. */
export async function byMouse(planner: Planner, outcomes: readonly string[], path: string): Promise<Seen[]> {
  const { page, words, question } = planner;
  await page.getByRole('dialog').getByRole('button', { name: question }).click();
  await page.getByRole('button', { name: words.scenarios.add }).click();

  const rows = page.getByRole('figure', { name: words.calendar.title }).locator('.row');
  await rows.first().scrollIntoViewIfNeeded();
  await drag(page, await middle(rows.nth(0)), await middle(rows.nth(1), 0.7), 1);

  const hub = page.locator('[data-place="depot:hub"]');
  await hub.scrollIntoViewIfNeeded();
  await drag(page, await middle(hub), await middle(page.locator('[data-place="region:pingtan"]')), 0.5);

  await done(planner);
  const seen: Seen[] = [];
  for (const outcome of outcomes) {
    const { panel, table } = panelOf(planner, outcome);
    seen.push(await readPanel(panel, () => table.click()));
  }
  await page.getByRole('button', { name: new RegExp(`^${words.study.menu}`) }).click();
  await save(page, path, () => page.getByRole('menuitem', { name: `${words.study.save} Ctrl+S` }).click());
  return seen;
}

/** Does the same without ever touching the mouse. */
export async function byKeyboard(
  planner: Planner,
  outcomes: readonly string[],
  path: string,
): Promise<Seen[]> {
  const { page, words, said, question } = planner;
  const press = (key: string) => page.keyboard.press(key);
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: question }));
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: words.scenarios.add }));
  await press('Enter');

  await tabTo(page, page.getByRole('button', { name: words.levers.addCampaign }));
  await press('Enter');
  for (const name of [words.calendar.everywhere, said(fuqing), said(changle)]) {
    await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
    await press('Space');
  }
  await tabTo(page, page.locator('[data-place][tabindex="0"]'));
  const hub = page.locator('[data-place="depot:hub"]');
  for (let steps = 0; steps < 20 && !(await focused(hub)); steps += 1) await press('ArrowRight');
  // Each step takes a twentieth of all stock.
  for (let steps = 0; steps < 10; steps += 1) await press('ArrowDown');

  await done(planner);
  const seen: Seen[] = [];
  for (const outcome of outcomes) {
    const { panel, table } = panelOf(planner, outcome);
    await tabTo(page, table);
    seen.push(await readPanel(panel, () => press('Enter')));
  }
  await save(page, path, () => press('Control+s'));
  return seen;
}

function panelOf({ page, words }: Planner, outcome: string): { panel: Locator; table: Locator } {
  // Goods, not electricity.
  const { goods } = words.outcomes.names[outcome]!;
  const label = (what: string) =>
    page.getByRole('button', { name: words.labelled(what, goods), exact: true });
  const panel = page.locator('figure').filter({
    has: label(words.outcomes.table).or(label(words.outcomes.picture)),
  });
  return { panel, table: label(words.outcomes.table) };
}

/** Waits until everything has been played. */
async function done({ page, words, number }: Planner) {
  await page
    .locator('header')
    .getByText(words.run.replications(number.format(1000)), { exact: true })
    .waitFor();
}

async function save(page: Page, path: string, ask: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  await download.saveAs(path);
}

const focused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until this has the focus. Ten at a time: it keeps the focus while the others of the ten arrive. */
async function tabTo(page: Page, locator: Locator) {
  await locator.waitFor();
  const most = 400;
  const keeping = await locator.evaluateHandle((element) => {
    const keep = (event: KeyboardEvent) => element === document.activeElement && event.preventDefault();
    window.addEventListener('keydown', keep, true);
    return { end: () => window.removeEventListener('keydown', keep, true) };
  });
  let presses = 0;
  while (presses < most && !(await focused(locator))) {
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press('Tab')));
    presses += 10;
  }
  await keeping.evaluate(({ end }) => end());
  expect(presses, `the way by Tab to ${locator.toString()}`).toBeLessThan(most);
}

type Point = readonly [number, number];

async function middle(locator: Locator, along = 0.5): Promise<Point> {
  const box = (await locator.boundingBox())!;
  return [box.x + along * box.width, box.y + box.height / 2];
}

/** Presses at one point and lets go at a part of the way to another. */
async function drag(page: Page, [x, y]: Point, [toX, toY]: Point, part: number) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + part * (toX - x), y + part * (toY - y), { steps: 5 });
  await page.mouse.up();
}
