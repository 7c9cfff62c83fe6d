// Every view in both languages and themes under axe, and at 360 pixels, also with type twice as large.
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtOnce } from '../builds/builtOnce.ts';
import { serve, type Site } from './serve.ts';
import { complaints, eachDialog, eachTab, openViews, tooWide, type Locale } from './views.ts';
import { texts } from './plannersHands.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath) throw new Error('no CHROME_PATH');
  site = await serve(await builtOnce('production'));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const locales: readonly Locale[] = ['en', 'zh-CN'];
const looks = locales.flatMap((locale) => (['light', 'dark'] as const).map((theme) => ({ locale, theme })));
const narrow = locales.flatMap((locale) => [100, 200].map((type) => ({ locale, type })));

test.each(looks)('axe finds nothing in any view in $locale and $theme', async ({ locale, theme }) => {
  const found: string[] = [];
  const look = async (view: string) => {
    found.push(...(await complaints(browser.contexts()[0]!.pages()[0]!)).map((line) => `${view}: ${line}`));
  };
  const page = await openViews({ address: site.address, browser, locale, theme }, look);
  await eachTab(page, look);
  await page.getByRole('radio', { name: texts[locale].words.look.difference }).click();
  await eachTab(page, look);
  await eachDialog(page, locale, look);
  expect(found).toEqual([]);
});

test.each(narrow)('at 360 pixels nothing is too wide in $locale with type of $type %', async (how) => {
  const found: string[] = [];
  const look = async (view: string) => {
    found.push(...(await tooWide(browser.contexts()[0]!.pages()[0]!)).map((line) => `${view}: ${line}`));
  };
  const page = await openViews({ address: site.address, browser, width: 360, ...how }, look);
  await eachTab(page, look);
  const { words } = texts[how.locale];
  for (const name of [words.scenarios.open, words.levers.open]) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look(name);
    found.push(...(await complaints(page)).map((line) => `${name}: ${line}`));
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
});
