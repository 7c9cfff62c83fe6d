// Every tab under axe, and on a narrow screen with large type.
import type { Browser } from 'playwright';
import { expect, test } from 'vitest';
import { en } from '../../src/app/words/en.ts';
import { complaints, eachTab, openViews, tooWide } from './views.ts';

export function viewsFacts(place: { readonly address: string; readonly browser: Browser }) {
  // Only there once the page is built.
  const at = () => ({ address: place.address, browser: place.browser });

  test('in the dark and in Chinese axe finds nothing in any tab', { timeout: 120_000 }, async () => {
    const page = await openViews({ ...at(), locale: 'zh-CN', theme: 'dark' });
    const found: string[] = [];
    await eachTab(page, async (view) => {
      found.push(...(await complaints(page)).map((line) => `${view}: ${line}`));
    });
    expect(found).toEqual([]);
  });

  test(
    'futures over time come to rest on all of them, and differences get ahead',
    { timeout: 180_000 },
    async () => {
      const page = await openViews({ ...at(), locale: 'en' });
      await page.getByRole('tab', { name: en.tabs.time }).click();
      const panel = page.getByRole('tabpanel');
      const restsOn = (futures: string) =>
        panel.getByText(en.time.futures(futures), { exact: true }).waitFor({ timeout: 60_000 });
      await restsOn('1,000');
      await page.getByRole('radio', { name: en.look.difference }).check();
      await panel.getByText(en.time.howDifferences).waitFor();
      // The rest follows; what begins again and again never gets so far.
      await restsOn('512');
    },
  );

  test(
    'at 360 pixels with type twice as large no tab is wider than the screen',
    { timeout: 120_000 },
    async () => {
      const page = await openViews({ ...at(), locale: 'en', width: 360, type: 200 });
      const found: string[] = [];
      await eachTab(page, async (view) => {
        found.push(...(await tooWide(page)).map((line) => `${view}: ${line}`));
      });
      expect(found).toEqual([]);
    },
  );
}
