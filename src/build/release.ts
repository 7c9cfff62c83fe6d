import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The name of the service worker in the build. It must lie beside the page, for what lies below it is its own. */
export const serviceWorkerFile = 'serviceWorker.js';

/**
 * Tells the service worker what a release consists of: every file of the build and of `publicDir`, and a word that is
 * another one as soon as any of them changes.
 */
export function release(publicDir: string): Plugin {
  return {
    name: 'release',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[serviceWorkerFile];
        if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
        const built = Object.values(bundle)
          .filter(({ fileName }) => fileName !== serviceWorkerFile)
          .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const);
        const shared = readdirSync(publicDir).map(
          (name) => [name, readFileSync(join(publicDir, name))] as const,
        );
        const files = [...built, ...shared].sort(([one], [other]) => (one < other ? -1 : 1));
        const hash = createHash('sha256');
        for (const [name, content] of files) hash.update(name).update('\0').update(content);
        // By the address that one calls up: many servers lead away from index.html.
        const names = files.map(([name]) => (name === 'index.html' ? './' : name));
        const word = hash.digest('hex').slice(0, 16);
        worker.code = `const RELEASE=${JSON.stringify(word)},FILES=${JSON.stringify(names)};${worker.code}`;
      },
    },
  };
}
