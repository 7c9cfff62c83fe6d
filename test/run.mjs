// `npm test`: finds a browser, then runs every test in Node and in that browser.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from './findBrowser.mjs';

const browser = await findBrowser();
console.log(`browser: ${browser.path}`);

const root = dirname(import.meta.dirname);
const draft = mkdtempSync(join(tmpdir(), 'tandem-test-'));
const totals = join(draft, 'totals.json');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const run = spawn(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${totals}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment(browser) } },
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => run.kill(signal));
run.on('exit', (status, signal) => {
  const failed = report();
  rmSync(draft, { recursive: true, force: true });
  process.exit(status ?? (signal ? 1 : failed > 0 ? 1 : 0));
});

/** The last line, alone, so that a person or a script finds it. A file that cannot be loaded counts as one failure. */
function report() {
  let passed = 0;
  let failed = 0;
  try {
    const result = JSON.parse(readFileSync(totals, 'utf8'));
    passed = result.numPassedTests;
    failed = result.testResults.reduce(
      (sum, file) =>
        sum +
        Math.max(
          file.status === 'failed' ? 1 : 0,
          file.assertionResults.filter((test) => test.status === 'failed').length,
        ),
      0,
    );
  } catch {
    failed = 1;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}

function environment({ path, libraries, fonts }) {
  const known = { CHROME_PATH: path };
  if (libraries) {
    const others = process.env['LD_LIBRARY_PATH'];
    known.LD_LIBRARY_PATH = others ? `${libraries}:${others}` : libraries;
  }
  if (fonts) known.FONTCONFIG_PATH = fonts;
  return known;
}
