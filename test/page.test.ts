// The page as it is shipped: built, served and opened in the browser, under its content policy.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const outDir = mkdtempSync(join(tmpdir(), 'tandem-page-'));
let server: PreviewServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const hosts = new Set<string>();

beforeAll(async () => {
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath) throw new Error('no CHROME_PATH: start the tests by npm test');
  const options = {
    root,
    logLevel: 'warn' as const,
    mode: 'production',
    build: { outDir, emptyOutDir: true },
  };
  await build(options);
  server = await preview({ ...options, preview: { port: 0, open: false } });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(address());
  await page.waitForSelector('#app > *');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

test('the built page opens without a complaint', () => {
  expect(complaints).toEqual([]);
});

test('the built page asks nobody but its own host', () => {
  expect([...hosts].filter((host) => host !== new URL(address()).host && host !== '')).toEqual([]);
});

test('the content policy comes before anything it could miss', () => {
  const html = readFileSync(join(outDir, 'index.html'), 'utf8');
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

function address() {
  const place = server.resolvedUrls?.local[0];
  if (!place) throw new Error('the built page is not served');
  return place;
}
