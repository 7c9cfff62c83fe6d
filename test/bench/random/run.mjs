// `npm run bench:random`: the batteries of the random numbers. --no-dieharder, --all (hours), --report=FILE.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildScripts } from '../scripts.mjs';

const draft = mkdtempSync(join(tmpdir(), 'tandem-random-'));
process.on('exit', () => rmSync(draft, { recursive: true, force: true }));
await buildScripts(join(import.meta.dirname, '../../..'), draft, {
  main: join(import.meta.dirname, 'main.ts'),
});
const { main } = await import(pathToFileURL(join(draft, 'main.mjs')).href);
process.exit(await main(process.argv.slice(2)));
