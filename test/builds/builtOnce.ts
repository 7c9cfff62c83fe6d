import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { inject, vi } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

// Milliseconds. A build takes seconds, on a busy machine half a minute.
const patience = 120_000;

/**
 * The folder of a build as `npm run build` makes it: the page, the page in one file, or the commands. The first test
 * file that asks builds, the others wait for it. Throws where the build fails.
 */
export async function builtOnce(mode: 'production' | 'single' | 'cli'): Promise<string> {
  const place = join(inject('builds'), mode);
  const [outDir, done, failed] = ['out', 'done', 'failed'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  // Only one of those who try can make a folder.
  if (mkdirSync(place, { recursive: true }) !== undefined) {
    try {
      // A test runner says something else, and the page would be built for finding faults.
      vi.stubEnv('NODE_ENV', 'production');
      await build({ root, mode, logLevel: 'error', build: { outDir, emptyOutDir: true } });
      vi.unstubAllEnvs();
      writeFileSync(done, '');
    } catch (error) {
      writeFileSync(failed, '');
      throw error;
    }
  }
  for (const since = Date.now(); !existsSync(done); await pause(50))
    if (existsSync(failed) || Date.now() - since > patience) throw new Error(`no build: ${mode}`);
  return outDir;
}
