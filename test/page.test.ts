// The page as it is shipped: built, served and opened in the browser, under its content policy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtOnce } from './builds/builtOnce.ts';
import { keptFacts } from './page/keptFacts.ts';
import { offlineFacts } from './page/offlineFacts.ts';
import { oneFileFacts } from './page/oneFileFacts.ts';
import { plannerFacts } from './page/plannerFacts.ts';
import { viewsFacts } from './page/viewsFacts.ts';
import { serve, type Site } from './page/serve.ts';

let folder: string;
let file: string;
let site: Site;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const hosts = new Set<string>();

// What is there only once the page is built.
const place = {
  get folder() {
    return folder;
  },
  get file() {
    return file;
  },
  get address() {
    return site.address;
  },
  get browser() {
    return browser;
  },
};

beforeAll(async () => {
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath) throw new Error('no CHROME_PATH: start the tests by npm test');
  folder = await builtOnce('production');
  file = join(await builtOnce('single'), 'tandem.html');
  site = await serve(folder);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(site.address);
  await page.waitForSelector('#app > *');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('the built page opens without a complaint', () => {
  expect(complaints).toEqual([]);
});

test('the built page asks nobody but its own host', () => {
  expect([...hosts].filter((host) => host !== new URL(site.address).host && host !== '')).toEqual([]);
});

test('the content policy comes before anything it could miss', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const policy = html.indexOf('Content-Security-Policy');
  expect(policy).toBeGreaterThan(0);
  expect(policy).toBeLessThan(html.search(/<(script|link|style)\b/));
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
});

test('the content policy refuses markup from text and workers from raw addresses', async () => {
  const outcome = await page.evaluate(() => {
    const attempt = (deed: () => void) => {
      try {
        deed();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      markup: attempt(() => {
        // eslint-disable-next-line no-restricted-properties -- the point of this test
        document.createElement('p').innerHTML = '<b>bold</b>';
      }),
      worker: attempt(() => new Worker('worker.js')),
    };
  });
  expect(outcome).toEqual({ markup: 'refused', worker: 'refused' });
});

describe('what is kept', () => keptFacts(place));
describe('without a network', () => offlineFacts(place));
describe('in one file', () => oneFileFacts(place));
describe('what a planner comes for', () => plannerFacts(place));
describe('in every view', () => viewsFacts(place));
