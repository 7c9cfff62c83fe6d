// The page as it is shipped, between two people: each in a browser of their own, with nothing between them but files
// and links. Whatever travels is played again to the same digest, and nothing that a stranger writes is ever run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { qrPayload } from '../../src/app/exchange/link/qrPayload.ts';
import { fromLink, toLink } from '../../src/study/link.ts';
import { readStudy } from '../../src/study/read.ts';
import type { Study } from '../../src/study/study.ts';
import { writeStudy } from '../../src/study/write.ts';
import { shippedStudy } from '../results/played.ts';
import { builtOnce } from '../builds/builtOnce.ts';
import { serve, type Site } from '../page/serve.ts';
import { hostileStudy, payloads } from './payloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-exchange-'));
let site: Site;
let browser: Browser;
const complaints: string[] = [];
const hosts = new Set<string>();

beforeAll(async () => {
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath) throw new Error('no CHROME_PATH: start the tests by npm test');
  site = await serve(await builtOnce('production'));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// A person with a browser profile of their own. Without pickers of the system, files go by plain choosers.
async function person(fragment = ''): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
  await context.addInitScript(() => {
    // They have been here before: nobody welcomes them.
    localStorage.setItem('tandem.welcomed', 'yes');
    Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  const page = await context.newPage();
  listen(page);
  await page.goto(`${site.address}${fragment}`);
  await page.getByRole('button', { name: 'Share', exact: true }).waitFor();
  return page;
}

function listen(page: Page) {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What this person's page says the results of the present study are. */
async function resultsOf(page: Page, name: string): Promise<{ path: string; digest: string }> {
  await page
    .locator('header')
    .getByText(`${study.comparison.replications} replications`, { exact: true })
    .waitFor();
  await choose(page, 'Results and exports…');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Results file/ }).click(),
  ]);
  const path = join(folder, name);
  await download.saveAs(path);
  await page.keyboard.press('Escape');
  return { path, digest: (JSON.parse(readFileSync(path, 'utf8')) as { digest: string }).digest };
}

async function pick(page: Page, button: string | RegExp, ...paths: string[]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(paths);
}

/** Opens a file by the menu. */
async function open(page: Page, path: string) {
  await page
    .getByRole('button', { name: /Study file/ })
    .first()
    .click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /Open file/ }).click(),
  ]);
  await chooser.setFiles(path);
}

const study = { ...shippedStudy('six-rows'), comparison: { seed: 'two people', replications: 200 } };

test('a study opened elsewhere by link, by QR payload, by file and by report gives the same digest', async () => {
  const first = await person(toLink(study).fragment);
  const { digest } = await resultsOf(first, 'first.json');

  const qr = qrPayload(site.address, study, { viewOnly: true });
  if (qr.kind === 'none') throw new Error('too long for a QR code');
  const second = await person(new URL(qr.text).hash);
  await second.getByText('This study is open for viewing').waitFor();
  expect((await resultsOf(second, 'second.json')).digest).toBe(digest);

  const [saving] = await Promise.all([first.waitForEvent('download'), first.keyboard.press('Control+s')]);
  const plain = join(folder, 'plain.tandem.json');
  await saving.saveAs(plain);
  expect(readFileSync(plain, 'utf8')).toBe(writeStudy(study));
  await open(second, plain);
  await second.getByText('This study is open for viewing').waitFor({ state: 'detached' });
  expect((await resultsOf(second, 'fileRoute.json')).digest).toBe(digest);

  await choose(first, 'Report and decision…');
  await first.getByLabel('Chosen scenario').selectOption('base');
  const [download] = await Promise.all([
    first.waitForEvent('download'),
    first.getByRole('button', { name: 'Save as a web page' }).click(),
  ]);
  const report = join(folder, 'report.html');
  await download.saveAs(report);
  const inside = readStudy(readFileSync(report));
  expect(inside.ok && inside.study.decision).toEqual({ scenario: 'base', state: 'draft' });
  const third = await person();
  await open(third, report);
  await third.getByText('seed “two people”').waitFor();
  expect((await resultsOf(third, 'third.json')).digest).toBe(digest);
  await Promise.all([first, second, third].map((page) => page.context().close()));
});

test('a results file opens and verifies elsewhere, and one tampered digit is caught by name', async () => {
  const page = await person();
  await open(page, join(folder, 'first.json'));
  await page.getByRole('button', { name: 'Verify these results' }).click();
  await page.getByText('Match: the repeated run gives every number').waitFor();

  const text = readFileSync(join(folder, 'first.json'), 'utf8');
  const tampered = join(folder, 'tampered.json');
  writeFileSync(tampered, text.replace(/("mean": \d+\.\d*?)\d,/, '$10,'));
  await pick(page, 'Choose a results file…', tampered);
  await page.getByText(/First difference: .* · mean\. The file says/).waitFor();
  await page.context().close();
});

test('the workbook of a whole run is written in the page, without workers of its own', async () => {
  const page = await person(
    toLink({ ...study, comparison: { ...study.comparison, replications: 2000 } }).fragment,
  );
  await page.getByText('2,000 replications').waitFor();
  await choose(page, 'Results and exports…');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Excel workbook/ }).click(),
  ]);
  const path = join(folder, 'run.xlsx');
  await download.saveAs(path);
  expect(readFileSync(path).length).toBeGreaterThan(100_000);
  await page.context().close();
});

test('two copies are merged, the conflict decided by hand, and a workbook changes a table', async () => {
  const save = (name: string, one: Study) => {
    const path = join(folder, name);
    writeFileSync(path, writeStudy(one));
    return path;
  };
  const edited = (cv: number, more: Partial<Study['base']> = {}): Study => ({
    ...study,
    base: { ...study.base, demand: { ...study.base.demand, cv }, ...more },
  });
  const before = save('before.tandem.json', study);
  const theirs = save('theirs.tandem.json', edited(0.06, { money: { ...study.base.money, price: 2 } }));
  const page = await person(toLink(edited(0.05)).fragment);
  await page.getByText('seed “two people”').waitFor();
  await choose(page, 'Compare and merge…');
  await pick(page, 'Choose a file…', theirs);
  await page.getByText('2 differences').waitFor();
  await pick(page, 'Choose it to merge…', before);
  await page.getByText('In one place both have changed the same thing').waitFor();
  await page.getByRole('radio', { name: /The other one/ }).check();
  await page.getByRole('button', { name: 'Take the merged study' }).click();

  // Reading the table back is the shortest way to see what is on the bench.
  const region = Object.keys(study.base.network.regions)[0]!;
  const workbook = writeExcelFile([
    ['id', 'Mean demand per day'],
    [region, 4321.5],
  ]);
  const table = join(folder, 'table.xlsx');
  writeFileSync(table, new Uint8Array(await (await workbook.toBlob()).arrayBuffer()));
  await choose(page, 'Change by table…');
  await pick(page, 'Read XLSX or CSV…', table);
  await page.getByText(/→ 4,321\.5/).waitFor();
  await page.getByRole('button', { name: 'Apply' }).click();
  const { path } = await resultsOf(page, 'merged.json');
  const { studyFile } = JSON.parse(readFileSync(path, 'utf8')) as { studyFile: Study };
  expect(studyFile.base.demand?.cv).toBe(0.06);
  expect(studyFile.base.money?.price).toBe(2);
  expect(studyFile.base.network.regions[region]?.baseDemandPerDay).toBe(4321.5);
  await page.context().close();
});

test('40 hostile texts in every field that is shown run nothing, on the screen, in links and in files', async () => {
  expect(new Set(payloads).size).toBe(40);
  const hostile = hostileStudy(study);
  const link = fromLink(toLink(hostile).fragment);
  expect(link.ok && link.text).toBe(JSON.stringify(JSON.parse(writeStudy(hostile))));
  const page = await person(toLink(hostile).fragment);
  await page.getByText('200 replications').waitFor();
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  for (const item of ['Share link…', 'Results and exports…', 'Change by table…']) {
    await choose(page, item);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
  }
  const file = join(folder, 'hostile.tandem.json');
  writeFileSync(file, writeStudy({ ...hostile, base: { ...hostile.base, money: { price: 41 } } }));
  await choose(page, 'Compare and merge…');
  await pick(page, 'Choose a file…', file);
  await page.getByText(/differences?$/).waitFor();
  await page.keyboard.press('Escape');
  await choose(page, 'Workshop board…');
  await pick(page, 'Add files…', file);
  await page.getByRole('heading', { name: 'Who assumed what' }).waitFor();
  await page.keyboard.press('Escape');
  await choose(page, 'Report and decision…');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a web page' }).click(),
  ]);
  const report = join(folder, 'hostile.html');
  await download.saveAs(report);
  expect(await ran(page)).toBe(false);
  // The report on its own, as a mail program opens it.
  const reader = await page.context().newPage();
  listen(reader);
  await reader.goto(`file://${report}`);
  expect(await reader.title()).toContain(payloads[0]);
  expect(await ran(reader)).toBe(false);
  expect(
    await reader
      .locator('article :is(script, iframe, img, object, embed, form, a, base, link, meta)')
      .count(),
  ).toBe(0);
  await page.context().close();
}, 120_000);

test('over all of this nobody complained and no other host was asked', () => {
  expect(complaints).toEqual([]);
  expect([...hosts].filter((host) => host !== '' && host !== new URL(site.address).host)).toEqual([]);
});

// Every payload would leave this mark.
function ran(page: Page) {
  return page.evaluate(() => 'pwned' in window);
}
