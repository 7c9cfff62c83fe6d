// The trips through every view of the page, and the tests that nothing is wrong on them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtOnce } from '../../builds/builtOnce.ts';
import { texts } from '../plannersHands.ts';
import { serve, type Site } from '../serve.ts';
import { lookAtDialogs, lookAtWelcome } from './dialogs.ts';
import { lookAtExchange } from './exchange.ts';
import { lookAtLevers } from './levers.ts';
import { lookAtLibrary } from './library.ts';
import { Looker } from './looking.ts';
import { lookAtNotices, lookAtRefusals, lookAtRuns } from './states.ts';
import { lookAtTabs, shipped } from './studies.ts';
import type { Trip } from './visitor.ts';

// The names of all tabs that have been there.
const tabs = new Set<string>();
const trips: Record<string, (trip: Trip) => Promise<unknown>> = {
  welcome: lookAtWelcome,
  dialogs: lookAtDialogs,
  library: lookAtLibrary,
  exchange: lookAtExchange,
  runs: lookAtRuns,
  refusals: lookAtRefusals,
  notices: lookAtNotices,
  ...Object.fromEntries(
    shipped.map(({ id }) => [`levers of ${id}`, (trip: Trip) => lookAtLevers(trip, id)] as const),
  ),
  ...Object.fromEntries(
    shipped.map(
      ({ id }) =>
        [
          `tabs of ${id}`,
          async (trip: Trip) => (await lookAtTabs(trip, id)).forEach((tab) => tabs.add(tab)),
        ] as const,
    ),
  ),
};

// What opens a dialog or a menu, and the trip and view in which it is seen.
const opening: Record<string, readonly [trip: string, view: string]> = {
  'App.svelte': ['levers of hub-or-counties', 'hub-or-counties: sheet of levers'],
  'exchange/ExchangeDialogs.svelte': ['refusals', 'a part that did not load'],
  'exchange/ExchangeMenu.svelte': ['dialogs', 'menu of sharing'],
  'exchange/compare/CompareDialog.svelte': ['exchange', 'compare, a conflict'],
  'exchange/link/DamagedLink.svelte': ['refusals', 'a damaged link'],
  'exchange/link/LinkDialog.svelte': ['exchange', 'link'],
  'exchange/results/ResultsDialog.svelte': ['exchange', 'results, verified'],
  'exchange/tables/TablesDialog.svelte': ['exchange', 'tables, with faults'],
  'exchange/workshop/WorkshopDialog.svelte': ['exchange', 'workshop, played'],
  'guide/Welcome.svelte': ['welcome', 'welcome'],
  'library/FaultsDialog.svelte': ['refusals', 'faults of a file'],
  'library/HistoryDialog.svelte': ['library', 'history'],
  'library/LibraryDialog.svelte': ['library', 'library'],
  'library/ReplaceDialog.svelte': ['notices', 'before something is replaced'],
  'library/StudyTile.svelte': ['library', 'library, menu of a study'],
  'outcomes/GoalDialog.svelte': ['dialogs', 'goal'],
  'picture/PictureTools.svelte': ['dialogs', 'menu of a picture'],
  'precision/PrecisionDialog.svelte': ['dialogs', 'precision'],
  'scenarios/ScenarioCard.svelte': ['levers of hub-or-counties', 'hub-or-counties: menu of a scenario'],
  'top/HelpSheet.svelte': ['dialogs', 'keys'],
  'top/StudyMenu.svelte': ['dialogs', 'menu of studies'],
};

/** Nothing is wrong in any view, in this language: one file of tests for each, so that they share two processors. */
export function everyViewFacts(locale: keyof typeof texts) {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = process.env['CHROME_PATH'];
    if (!executablePath) throw new Error('no CHROME_PATH');
    site = await serve(await builtOnce('production'));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  // Also where a trip has failed on its way.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('every dialog and every menu is in one of the trips', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'app');
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.svelte'))
      .filter((path) => /import (Dialog|Menu)\b/.test(readFileSync(join(folder, path), 'utf8')));
    expect(found.sort()).toEqual(Object.keys(opening).sort());
  });

  test('what is faint, too wide or cut is told', async () => {
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>Faults</title>
      <style>@media (prefers-color-scheme: dark) { .dusk { color: #ddd } }</style>
      <body style="font: 16px/1.5 sans-serif"><main><h1>Faults</h1>
      <p style="color: #999; background: #fff">faint</p><p class="dusk">faint in the dark</p>
      <p style="width: 60px; overflow: hidden; white-space: nowrap">cut where its box ends</p>
      <p style="height: 20px; overflow: hidden; width: 90px">cut below its second line</p>
      <p style="margin-left: 340px; white-space: nowrap">beyond the window</p>
      <svg width="240" height="60" role="img" aria-label="A bar"><rect width="100" height="60" fill="#246" />
        <text x="5" y="20" fill="#fff">readable</text><text x="5" y="40" fill="#123">on the bar</text>
        <text x="110" y="20" fill="#123">beside the bar</text></svg>
      <input inputmode="decimal" aria-label="Figure" value="12,345,678" style="width: 50px"></main></body></html>`);
    const looker = new Looker(false, locale);
    await looker.look(page, 'faults', 'phone');
    const told = looker.told.join('\n');
    for (const fault of [
      'color-contrast: <p style',
      'cut: p “cut where',
      'cut: p “cut below',
      'beyond the edge: p “beyond',
      'faint text in a picture: text “on the bar”',
    ])
      expect(told).toContain(fault);
    expect(told).toContain('figure wider than its field: input “12,345,678”');
    expect(told).toMatch(/the page is \d+ px too wide/);
    expect(told).not.toMatch(/faint.*(readable|beside the bar)/);
    expect(told).toMatch(/color-contrast: <p class="dusk".*360 px dark 100 % \(1 ×\)/);
  });

  const all = Object.keys(trips).flatMap((trip) =>
    [false, true].map((projected) => ({ trip, projected, as: projected ? 'projected' : 'plain' })),
  );

  test.each(all)('nothing is wrong: $trip, $as', async ({ trip, projected }) => {
    const looker = new Looker(projected, locale);
    await trips[trip]!({ address: site.address, browser, locale, projected, looker });
    for (const [name, view] of Object.values(opening))
      if (name === trip) expect([...looker.views]).toContain(view);
    expect(looker.told).toEqual([]);
  });

  test('every tab has been there in some study', () => {
    const { label: _, ...names } = texts[locale].words.tabs;
    expect([...tabs].sort()).toEqual(Object.values(names).sort());
  });
}
