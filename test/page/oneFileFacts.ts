// The page as one file, opened from the disk.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { edit, notForTheFirstTime, played, share } from './visit.ts';

export function oneFileFacts(place: {
  readonly file: string;
  readonly address: string;
  readonly browser: Browser;
}) {
  test('the page in one file opens from the disk, asks nobody and plays the same numbers', async () => {
    const fromDisk = await opened(place.browser, pathToFileURL(place.file).href);
    const served = await opened(place.browser, place.address);
    for (const { page } of [fromDisk, served]) await played(page);
    expect(fromDisk.complaints).toEqual([]);
    expect(fromDisk.asked.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
    const [one, other] = await Promise.all([fromDisk, served].map(({ page }) => digest(page)));
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(one).toBe(other);
  });

  test('the page in one file keeps its study over a reload, or says that it cannot', async () => {
    const { page } = await opened(place.browser, pathToFileURL(place.file).href);
    await edit(page, 44);
    const mark = page.locator('header').getByText(/^(kept \d\d:\d\d|for now)$/);
    await mark.waitFor();
    if ((await mark.innerText()) === 'for now') return;
    await page.reload();
    expect(await share(page)).toBe(44);
  });

  test('the page in one file has a policy that lets only its own script run', () => {
    const html = readFileSync(place.file, 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-inline');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)\b/));
  });
}

async function opened(browser: Browser, address: string) {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => asked.push(request.url()));
  await notForTheFirstTime(page);
  await page.goto(address);
  await page.waitForSelector('#app > *');
  return { page, complaints, asked };
}

/** The digest of the last run, as the page shows it. */
async function digest(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: /Results/ }).click();
  const text = await page.getByRole('dialog').innerText();
  return /\b[0-9a-f]{16}\b/.exec(text)?.[0] ?? '';
}
