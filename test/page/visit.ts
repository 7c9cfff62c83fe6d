// What a person does on the built page, for its tests.
import { expect } from 'vitest';
import type { BrowserContext, Page } from 'playwright';

/** Nobody welcomes this person. Some of these pages have no store: then nobody is welcomed either. */
export async function notForTheFirstTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    try {
      localStorage.setItem('tandem.welcomed', 'yes');
    } catch {
      // No store, no welcome.
    }
  });
}

/** Opens the page and waits until it has something to show. */
export async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await notForTheFirstTime(page);
  await page.goto(address);
  await page.waitForSelector('#app > *');
  return page;
}

const shareBox = (page: Page) => page.getByRole('textbox', { name: 'Share held in the hub (%)' });

/** Sets a lever of the first scenario. */
export async function edit(page: Page, percent: number): Promise<void> {
  await shareBox(page).fill(`${percent}`);
  await shareBox(page).press('Enter');
}

/** What stands in that lever, in per cent. */
export async function share(page: Page): Promise<number> {
  return Number(await shareBox(page).inputValue());
}

/** Waits until the page says that everything is kept. */
export async function kept(page: Page): Promise<void> {
  await page
    .locator('header')
    .getByText(/^kept \d\d:\d\d$/)
    .waitFor();
}

/** Waits for a notice and gives the part of the page that holds it. */
export async function notice(page: Page, text: string | RegExp) {
  const found = page
    .getByRole('region', { name: 'How the study is kept' })
    .locator('.notice')
    .filter({ hasText: text });
  await found.waitFor();
  return found;
}

export async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Study file/ }).click();
  await page.getByRole('menuitem', { name: 'Library…' }).click();
  await page.getByRole('dialog', { name: 'Library' }).waitFor();
}

/** Names of the studies that the open library lists. */
export function listed(page: Page): Promise<string[]> {
  return page.getByRole('dialog', { name: 'Library' }).locator('button.open').allInnerTexts();
}

/** Waits until a run is done. */
export async function played(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('header [role=progressbar]').getAttribute('class'), { timeout: 20_000 })
    .not.toContain('running');
  await page
    .locator('header')
    .getByText(/^[\d,]+ replications$/)
    .waitFor();
}
