// `npm run bench`: builds the benchmark, the worker thread and the page, then runs it. See README.md beside this file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildScripts } from './scripts.mjs';

const sources = import.meta.dirname;
const root = dirname(dirname(sources));
const draft = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => process.exit(130));
process.on('exit', () => {
  try {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch {
    // What a dying browser still holds is left to the system's cleaning of its temporary folder.
  }
});

await buildScripts(root, join(draft, 'node'), {
  bench: join(sources, 'main.ts'),
  cold: join(sources, 'cold.ts'),
  thread: join(root, 'workers/engine.node.ts'),
});
await page();
const { main } = await import(pathToFileURL(join(draft, 'node', 'bench.mjs')).href);
process.exit(
  await main(process.argv.slice(2), {
    sources,
    draft,
    page: join(draft, 'page'),
    thread: pathToFileURL(join(draft, 'node', 'thread.mjs')),
    cold: join(draft, 'node', 'cold.mjs'),
    scenarios: join(root, 'scenarios'),
  }),
);

async function page() {
  await build({
    root: join(sources, 'page'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: join(draft, 'page'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  });
}
