// Nothing that the page has said to be kept is lost: reload, crash, kill, a second tab, a full or missing store.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { trials } from '../study/samples.ts';
import { edit, kept, listed, notice, openLibrary, share, visit, notForTheFirstTime } from './visit.ts';

export function keptFacts(place: { readonly address: string; readonly browser: Browser }) {
  let context: BrowserContext;
  const open = () => visit(context, place.address);

  beforeEach(async () => {
    context = await place.browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } });
  });
  afterEach(() => context.close());

  test('what was kept is there after a reload, and so is an edit that had no time to be kept', async () => {
    const page = await open();
    await edit(page, 41);
    await kept(page);
    await page.reload();
    expect(await share(page)).toBe(41);
    await edit(page, 42);
    await page.reload();
    expect(await share(page)).toBe(42);
    await kept(page);
  });

  test('what was kept is there after the page has crashed', async () => {
    const page = await open();
    await edit(page, 37);
    await kept(page);
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    expect(await share(await open())).toBe(37);
  });

  test(
    'a browser that is killed at any moment keeps what it has said to be kept',
    { timeout: 120_000 },
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'tandem-profile-'));
      onTestFinished(() =>
        rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 }),
      );
      let [acknowledged, last] = [0, 0];
      for (let kill = 0; kill <= trials(2); kill += 1) {
        const { page, end } = await browserOf(profile, place.address);
        if (kill > 0) {
          const found = await share(page);
          expect(found).toBeGreaterThanOrEqual(acknowledged);
          expect(found).toBeLessThanOrEqual(last);
        }
        last += 1;
        await edit(page, last);
        await kept(page);
        acknowledged = last;
        // The end comes before, within and after the half second of quiet and the writing.
        const ending = new Promise((resolve) => setTimeout(resolve, 300 + ((kill * 397) % 700))).then(end);
        for (let alive = true; alive;) {
          last += 1;
          alive = await edit(page, last)
            .then(() => kept(page))
            .then(() => (acknowledged = last) > 0)
            .catch(() => false);
        }
        await ending;
      }
      expect(acknowledged).toBeGreaterThan(1);
    },
  );

  test('two tabs on one study hear of each other, and both edits are kept', async () => {
    const one = await open();
    await edit(one, 20);
    await kept(one);
    const other = await open();
    await notice(one, 'open in another tab too');
    await notice(other, 'open in another tab too');
    await edit(one, 21);
    await kept(one);
    await notice(other, 'Another tab has changed this study');
    await edit(other, 22);
    await kept(other);
    await notice(other, 'Both are kept');
    await openLibrary(other);
    expect(await listed(other)).toEqual(['Six rows', 'Six rows']);
    await other.keyboard.press('Escape');
    await Promise.all([one.reload(), other.reload()]);
    expect([await share(one), await share(other)]).toEqual([21, 22]);
  });

  test('a full store is told with its way out, and takes the edit once there is room', async () => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const origin = new URL(place.address).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await notForTheFirstTime(page);
    // Without its dialogs for files the browser downloads.
    await page.addInitScript(() => {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
    });
    await page.goto(place.address);
    await edit(page, 31);
    const full = await notice(page, 'storage is full');
    await page.locator('header').getByText('not kept').waitFor();
    const saving = page.waitForEvent('download');
    await full.getByRole('button', { name: 'Save to a file' }).click();
    expect((await saving).suggestedFilename()).toBe('six-rows.tandem.json');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await full.getByRole('button', { name: 'Try again' }).click();
    await kept(page);
    await page.reload();
    expect(await share(page)).toBe(31);
  });

  test('an upgrade by another page finds the last edit kept, and then the library is for reading alone', async () => {
    const page = await open();
    await edit(page, 50);
    await kept(page);
    await edit(page, 51);
    const other = await context.newPage();
    await other.goto(`${place.address}manifest.webmanifest`);
    await other.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('tandem /', 99);
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error ?? new Error('no reason'));
        }),
    );
    await notice(page, 'no longer keeps changes');
    await page.reload();
    await notice(page, 'written by a newer Tandem');
    expect(await share(page)).toBe(51);
    await openLibrary(page);
    expect(await listed(page)).toEqual(['Six rows']);
  });

  test('without a store everything works until the page closes, and the page says so', async () => {
    await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    const page = await open();
    await notice(page, 'does not let the page keep studies');
    await edit(page, 60);
    await page.locator('header').getByText('for now').waitFor();
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    await (await asked).accept();
    await leaving;
  });
}

/** A browser of its own with a profile on the disk, that can be killed. */
async function browserOf(
  profile: string,
  address: string,
): Promise<{ page: Page; end: () => Promise<void> }> {
  const path = process.env['CHROME_PATH'] ?? '';
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--lang=en',
    '--window-size=1366,768',
  ];
  const child = spawn(
    path,
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(() => void child.kill('SIGKILL'));
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (!context) throw new Error('a browser without a window');
  await context.addInitScript(() => localStorage.setItem('tandem.language', 'en'));
  const page = await visit(context, address);
  return {
    page,
    async end() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
