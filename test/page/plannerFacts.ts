// What a planner comes for, on the page as it is shipped: a campaign on two counties, half the stock moved from the hub
// to the counties, what that does to the gap, the dispatch hours and satisfaction, and how sure that is. By mouse and
// by keyboard alone; every figure on the screen is what the command line says of the file that the page saves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { resultDocument, outcomeDocument } from '../../src/results/document.ts';
import { readStudy } from '../../src/study/read.ts';
import { builtCommands } from '../cli/command.ts';
import { expectFigures } from './figures.ts';
import { byKeyboard, byMouse, texts, type Planner } from './plannersHands.ts';
import type { Seen } from './readPanel.ts';

type Told = ReturnType<typeof resultDocument> & { outcomes: ReturnType<typeof outcomeDocument>[] };

const headline = ['forecastGapPercent', 'unservedPercent', 'dispatchHours', 'satisfaction'];
const ways = (['en', 'zh-CN'] as const).flatMap((locale) => [
  { way: 'by mouse', locale, hands: byMouse },
  { way: 'by keyboard alone', locale, hands: byKeyboard },
]);

export function plannerFacts(place: { readonly address: string; readonly browser: Browser }) {
  let commands: Awaited<ReturnType<typeof builtCommands>>;
  let context: BrowserContext;
  beforeAll(async () => void (commands = await builtCommands()));
  afterEach(() => context.close());
  afterAll(() => commands.remove());

  test.each(ways)(
    'the task is done $way in $locale, and the screen says what the command says',
    async (how) => {
      const { locale } = how;
      context = await place.browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
      // Without its dialogs for files the browser downloads.
      await context.addInitScript(() => {
        for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(place.address);
      const planner: Planner = { page, ...texts[locale] };
      const path = join(commands.folder, `${locale}.tandem.json`);
      const pictures = await how.hands(planner, headline, path);

      const read = readStudy(readFileSync(path));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const [id, { changes }] = Object.entries(read.study.scenarios ?? {}).at(-1)!;
      expect(changes?.placement?.centralShare).toBe(0.5);
      expect(Object.values(changes?.campaigns ?? {}).map((campaign) => campaign?.regions)).toEqual([
        { fuqing: 1, changle: 1 },
      ]);

      const { status, out, err } = await commands.tandem(['run', path, '--json', '--scenario', id]);
      expect(status, err).toBe(0);
      const told = JSON.parse(out) as Told;
      expect(told.replications).toBe(1000);
      for (const [i, key] of headline.entries()) expectSaid(planner, told, key, pictures[i]!);
    },
  );
}

function expectSaid({ words, said }: Planner, told: Told, key: string, seen: Seen) {
  const { columns, verdicts } = words.outcomes;
  const sure = words.withUnit('95', '%');
  const outcome = told.outcomes.find((one) => one.key === key)!;
  expect(outcome.scenarios).toHaveLength(2);
  for (const own of outcome.scenarios) {
    const name = said(told.scenarios.find(({ id }) => id === own.scenario)!.name);
    const what = `${key} of ${name}`;
    const picture = seen.picture.get(name)!;
    expectFigures(picture.mean, [own.mean], what);
    expectFigures(picture.range, [own.p05, own.p95], what);
    const row = (label: string) => seen.table.get(name)?.get(label) ?? '';
    expectFigures(row(columns.mean), [own.mean], what);
    expectFigures(row(columns.interval(sure)), own.interval, what);
    expectFigures(row(columns.range), [own.p05, own.p95], what);
    expectFigures(row(columns.median), [own.p50], what);
    const { difference } = own;
    if (!difference) continue;
    const half = difference.interval[1] - difference.mean;
    expectFigures(picture.difference, [difference.mean, half], what);
    expect(picture.difference).toContain(verdicts[difference.verdict]);
    expectFigures(row(columns.difference), [difference.mean], what);
    expectFigures(row(columns.differenceInterval(sure)), difference.interval, what);
    expectFigures(row(columns.probability), [100 * difference.probabilityBetter], what);
    expect(row(columns.verdict)).toBe(verdicts[difference.verdict]);
  }
}
