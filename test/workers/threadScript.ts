import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Builds a worker thread's script, because Node runs no TypeScript. `remove` deletes what was built. */
export async function threadScript(source: string): Promise<{ script: URL; remove: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'tandem-thread-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { thread: join(import.meta.dirname, source) },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return {
    script: pathToFileURL(join(outDir, 'thread.mjs')),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
