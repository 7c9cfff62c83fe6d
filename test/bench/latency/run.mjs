// `npm run bench:page`: how soon the page answers a hand, measured in Chromium on the page as it is shipped.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../findBrowser.mjs';
import { buildScripts } from '../scripts.mjs';

const root = join(import.meta.dirname, '../../..');
const draft = mkdtempSync(join(tmpdir(), 'tandem-latency-'));
process.on('exit', () => rmSync(draft, { recursive: true, force: true }));
const [only, built] = process.argv.slice(2);
// First, for it empties the folder.
await buildScripts(root, draft, { latency: join(import.meta.dirname, 'main.ts') });
const page = built && existsSync(built) ? built : join(draft, 'page');
if (page !== built) await build({ root, logLevel: 'error', build: { outDir: page, emptyOutDir: true } });
const { measured } = await import(pathToFileURL(join(draft, 'latency.mjs')).href);
const { path } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
try {
  console.log(await measured(browser, page, join(root, 'scenarios'), draft, only));
} finally {
  await browser.close();
}
