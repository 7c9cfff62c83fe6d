// `npm run bench:memory`: what large runs take. The limit that they are held to is one GiB.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildScripts } from '../scripts.mjs';

const root = join(import.meta.dirname, '../../..');
const draft = mkdtempSync(join(tmpdir(), 'tandem-memory-'));
process.on('exit', () => rmSync(draft, { recursive: true, force: true }));
await buildScripts(root, draft, {
  memory: join(import.meta.dirname, 'main.ts'),
  thread: join(root, 'workers/engine.node.ts'),
});
// Each run has a process of its own, which plays from the same folder.
const driver = join(draft, 'driver.mjs');
writeFileSync(
  driver,
  `import { main } from './memory.mjs';
process.exit(await main(process.argv.slice(2), '', new URL('./thread.mjs', import.meta.url)));
`,
);
const { main } = await import(pathToFileURL(join(draft, 'memory.mjs')).href);
process.exit(await main(process.argv.slice(2), driver, pathToFileURL(join(draft, 'thread.mjs'))));
