// Makes plain JavaScript of the TypeScript that a benchmark runs, because Node runs none.
import { build } from 'vite';

/** Builds `input` (name: path) into `outDir`, packages and all. */
export async function buildScripts(
  /** @type {string} */ root,
  /** @type {string} */ outDir,
  /** @type {Record<string, string>} */ input,
) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  });
}
