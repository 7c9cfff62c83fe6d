// How soon the page answers a hand. Three studies with the base and three scenarios of 1,000 replications; a lever of the
// base, which changes all four, and a lever of one scenario; moves one by one, and a drag while runs are on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { en } from '../../../src/app/words/en.ts';
import type { Study } from '../../../src/study/study.ts';
import { serve } from '../../page/serve.ts';
import { quantile } from '../page/orders.ts';
import { watchPage } from './inPage.ts';
import { longestTasks, traced } from './trace.ts';

const studies = ['six-rows', 'hub-or-counties', 'summer-campaign'];
const replications = 1000;
const warmUp = 5;
const moves = 30;
const patience = 20_000;

/** Measures and says what was seen, a line each. `built` is the folder of the page, `only` one study. */
export async function measured(browser: Browser, built: string, scenarios: string, draft: string, only = '') {
  const site = await serve(built);
  const lines: string[] = [];
  try {
    for (const name of studies.filter((one) => one.includes(only))) {
      const study = ofFour(JSON.parse(readFileSync(join(scenarios, `${name}.tandem.json`), 'utf8')) as Study);
      const path = join(draft, `${name}.tandem.json`);
      writeFileSync(path, JSON.stringify(study));
      for (const which of ['base', Object.keys(study.scenarios ?? {})[0]!]) {
        const page = await opened(browser, site.address, path);
        lines.push(...(await levered(browser, page, `${name}, lever of ${which}`, which === 'base')));
        await page.context().close();
      }
    }
  } finally {
    await site.close();
  }
  return lines.join('\n');
}

function ofFour(study: Study): Study {
  // Assumptions may speak of scenarios that are left out here.
  const { assumptions: _, ...rest } = study;
  return {
    ...rest,
    comparison: { ...study.comparison, replications },
    scenarios: Object.fromEntries(Object.entries(study.scenarios ?? {}).slice(0, 3)),
  };
}

async function opened(browser: Browser, address: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    localStorage.setItem('tandem.welcomed', 'yes');
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: new RegExp(`^${en.study.menu}`) }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: en.study.open }).click(),
  ]);
  await chooser.setFiles(path);
  await idle(page);
  return page;
}

const all = replications.toLocaleString('en');
const said = en.run.replications(all);
const refined = en.run.refining(all, all);

/** Waits until nothing is played. */
async function idle(page: Page) {
  await page.locator('header').getByText(said, { exact: true }).waitFor({ timeout: patience });
  await page.waitForTimeout(250);
}

async function levered(browser: Browser, page: Page, what: string, base: boolean): Promise<string[]> {
  if (base) await page.getByRole('button', { name: /^Adjust “Base/ }).click();
  const lever = page.getByRole('slider', { name: /^(Demand swing|Forecast error)/ }).first();
  const box = (await lever.boundingBox())!;
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await page.evaluate(watchPage, { refined, whole: said });
  await page.mouse.click(...at(0.1));
  await idle(page);
  for (let i = 0; i < warmUp; i += 1) await step(page);
  await page.evaluate(() => (window.watch.moves.length = 0));

  await browser.startTracing(page, { categories: traced });
  // Each to a place of its own: what has been played once is known.
  for (let i = 0; i < moves; i += 1) await step(page);
  const still = await page.evaluate(() => window.watch.moves);
  // A drag: moves that do not wait for the picture, so that a run is always on.
  await page.evaluate(() => (window.watch.moves.length = 0));
  await page.mouse.move(...at(0.15));
  await page.mouse.down();
  for (let i = 1; i <= 90; i += 1) {
    await page.mouse.move(...at(0.15 + (0.7 * i) / 90));
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
  await idle(page);
  const dragged = await page.evaluate(() => window.watch.moves);
  const tasks = longestTasks((await browser.stopTracing()).toString(), 3);
  const of = (key: 'picture' | 'shown' | 'whole') => figures(still.flatMap((move) => move[key] ?? []));
  return [
    `${what}:`,
    `  to the next frame, one by one   ${figures(still.map(({ answered }) => answered))}`,
    `  to the next frame, in a drag    ${figures(dragged.map(({ answered }) => answered))}`,
    `  to the first new picture        ${of('picture')}`,
    `  to all replications             ${of('shown')}`,
    `  and again without campaigns     ${of('whole')}`,
    ...tasks.map(({ milliseconds, parts }) => `  task of ${milliseconds.toFixed(0)} ms: ${parts}`),
  ];
}

/** One move, and what comes of it. */
async function step(page: Page) {
  const before = await page.evaluate(() => window.watch.moves.length);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((n) => (window.watch.moves[n]?.whole ?? -1) > 0, before, {
    timeout: patience,
    polling: 50,
  });
  await page.waitForTimeout(60);
}

function figures(milliseconds: readonly number[]): string {
  const at = (p: number) => quantile(milliseconds, p).toFixed(0).padStart(5);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${milliseconds.length})`;
}
