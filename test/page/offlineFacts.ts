// The page without its server, and a newer release while a study is being edited.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { edit, kept, notice, played, share, visit } from './visit.ts';
import { serve, type Site } from './serve.ts';

export function offlineFacts(place: { readonly folder: string; readonly browser: Browser }) {
  let site: Site;
  let context: BrowserContext;

  beforeEach(async () => {
    site = await serve(place.folder);
    context = await place.browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } });
  });
  afterEach(async () => {
    await context.close();
    await site.close();
  });

  // The worker leads the page from its next visit on.
  async function installed(): Promise<Page> {
    const page = await visit(context, site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    return page;
  }

  test('after one visit the page starts, plays and keeps without its server', async () => {
    const page = await installed();
    await edit(page, 45);
    await kept(page);
    await page.close();
    site.answering = false;
    const again = await visit(context, site.address);
    expect(await share(again)).toBe(45);
    await edit(again, 46);
    await played(again);
    await kept(again);
    const elsewhere = await visit(context, `${site.address}index.html#results`);
    expect(await share(elsewhere)).toBe(46);
  });

  test('a newer release waits until it is asked, then takes over with the study as it was', async () => {
    const page = await installed();
    const other = await visit(context, site.address);
    await edit(page, 33);
    site.folder = newerRelease(place.folder);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    const update = await notice(page, 'A new version of Tandem is ready');
    await kept(page);
    expect(await releaseOf(page)).toBe('1');
    // A reload by hand does not change the release either: one study, one engine.
    await other.reload();
    expect(await releaseOf(other)).toBe('1');
    await edit(page, 34);
    await update.getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => releaseOf(page).catch(() => ''), { timeout: 15_000 }).toBe('2');
    expect(await share(page)).toBe(34);
    // The other tab stays on its release, which still plays.
    await notice(other, 'Another tab has updated Tandem');
    expect(await releaseOf(other)).toBe('1');
    await edit(other, 60);
    await played(other);
  });
}

const releaseOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['release'] ?? '1');

/** The same build with a mark in its page and, as the build would give it, another word in its service worker. */
function newerRelease(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'tandem-newer-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(folder, copy, { recursive: true });
  replace(join(copy, 'index.html'), '<html ', '<html data-release="2" ');
  replace(join(copy, 'serviceWorker.js'), 'RELEASE="', 'RELEASE="2');
  return copy;
}

function replace(file: string, found: string, by: string) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(found)) throw new Error(`no ${found} in ${file}`);
  writeFileSync(file, text.replace(found, by));
}
