import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentPolicy, policyText } from './src/build/contentPolicy.ts';
import { oneFile } from './src/build/oneFile.ts';
import { release, serviceWorkerFile } from './src/build/release.ts';

export default defineConfig(({ mode }) => {
  if (mode === 'cli') return commandLine();
  return mode === 'single' ? single() : site(mode === 'night');
});

// What workers import: Vite looks for packages from the page on and would find these late.
const workerPackages = [
  'comlink',
  'seedrandom/lib/alea.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
];

// Milliseconds: whole studies are played in tests, on machines that do other things as well.
const patience = 180_000;
const expectations = { poll: { timeout: 20_000 } };

// What is too slow for every commit: `npm run test:night`. There the property tests play five times as many studies.
const longTests = {
  include: ['test/**/*.night.ts', 'test/study/{roundTrip,difference,threeWay,workshop,mutated}.test.ts'],
  env: { TANDEM_TRIALS: '5' },
  testTimeout: 900_000,
};

// Icons and the manifest: copied as they are, beside the page.
const iconsFolder = 'src/app/public';

const browsers = ['chrome109', 'firefox115', 'safari16.4'];

// The page, its workers and the tests.
function site(night: boolean) {
  return {
    base: './',
    publicDir: iconsFolder,
    plugins: [svelte(), contentPolicy(), zipHere(), release(iconsFolder)],
    worker: { format: 'es' as const },
    build: {
      outDir: 'dist/app',
      target: browsers,
      modulePreload: { polyfill: false },
      // An asset inlined as a data: address would need a wider content policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: 'index.html', serviceWorker: 'src/app/offline/serviceWorker.ts' },
        output: {
          // Without a hash and beside the page: what it is called is what it is known by.
          entryFileNames: ({ name }: { name: string }) =>
            name === 'serviceWorker' ? serviceWorkerFile : 'assets/[name]-[hash].js',
        },
      },
    },
    preview: { port: 4173 },
    // A dependency that Vite meets late makes it reload the page, in the middle of a browser test.
    optimizeDeps: { include: [...workerPackages, 'zod'], exclude: ['write-excel-file'] },
    test: {
      // Vitest would leave one processor to itself and needs little of it: on two, the files would wait in one row.
      maxWorkers: availableParallelism(),
      projects: [
        {
          extends: true as const,
          test: {
            name: 'node',
            environment: 'node' as const,
            globalSetup: 'test/builds/folder.ts',
            testTimeout: patience,
            hookTimeout: patience,
            expect: expectations,
            ...(night ? longTests : { include: ['test/**/*.test.ts'] }),
            exclude: ['test/browser/**'],
          },
        },
        {
          extends: true as const,
          optimizeDeps: {
            include: [
              ...workerPackages,
              'zod',
              'd3',
              'fflate',
              'idb',
              'tinykeys',
              'browser-fs-access',
              'qr',
              'qr/decode.js',
              'read-excel-file/universal',
              'axe-core',
              'vitest-browser-svelte',
            ],
          },
          test: {
            name: 'browser',
            testTimeout: patience,
            hookTimeout: patience,
            expect: expectations,
            include: ['test/browser/**/*.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              viewport: { width: 1366, height: 768 },
              provider: playwright({ launchOptions: { ...browserPlace(), args: browserFlags } }),
              instances: [{ browser: 'chromium' as const }],
            },
          },
        },
      ],
      coverage: { include: ['src/**', 'workers/**'] },
    },
  };
}

// The same page as one file for a disk without a web server. A worker from a file cannot be a module.
function single(): UserConfig {
  const policy = ({ script, style }: { script: string; style: string }) =>
    policyText({ script, style, worker: 'blob:', other: "'none'" });
  return {
    base: './',
    publicDir: false,
    plugins: [svelte(), zipHere(), oneFile('tandem.html', policy)],
    worker: { format: 'iife' },
    build: {
      outDir: 'dist/single',
      target: browsers,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

// The same source for a plain Node: one file for the commands, one for the worker thread, no node_modules.
function commandLine(): UserConfig {
  const entries = { tandem: 'src/cli/main.ts', 'engine.node': 'workers/engine.node.ts' };
  return {
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: 'dist/cli',
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path))),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  };
}

// The workbook writer compresses large sheets in workers that it makes from text, which the content policy forbids.
function zipHere(): Plugin {
  const own = fileURLToPath(new URL('src/app/exchange/results/zipHere.ts', import.meta.url));
  return {
    name: 'zip-here',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'fflate' && importer?.includes('/write-excel-file/') ? own : undefined,
  };
}

function browserPlace() {
  const executablePath = process.env['CHROME_PATH'];
  return executablePath ? { executablePath } : {};
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
