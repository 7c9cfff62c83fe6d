import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => (mode === 'cli' ? commandLine() : site(mode === 'night')));

// What workers import: Vite looks for packages from the page on and would find these late.
const workerPackages = [
  'comlink',
  'seedrandom/lib/alea.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
];

// Milliseconds: whole studies are played in tests, on machines that do other things as well.
const patience = 60_000;

// What is too slow for every commit: `npm run test:night`. There the property tests play five times as many studies.
const longTests = {
  include: ['test/**/*.night.ts', 'test/study/{roundTrip,difference,threeWay,workshop}.test.ts'],
  env: { TANDEM_TRIALS: '5' },
  testTimeout: 900_000,
};

// The page, its workers and the tests.
function site(night: boolean) {
  return {
    base: './',
    plugins: [svelte(), contentPolicy(), zipHere()],
    worker: { format: 'es' as const },
    build: {
      outDir: 'dist/app',
      target: ['chrome109', 'firefox115', 'safari16.4'],
      modulePreload: { polyfill: false },
      // An asset inlined as a data: address would need a wider content policy.
      assetsInlineLimit: 0,
    },
    preview: { port: 4173 },
    // A dependency that Vite meets late makes it reload the page, in the middle of a browser test.
    optimizeDeps: { include: [...workerPackages, 'zod'], exclude: ['write-excel-file'] },
    test: {
      projects: [
        {
          extends: true as const,
          test: {
            name: 'node',
            environment: 'node' as const,
            testTimeout: patience,
            hookTimeout: patience,
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

// The same source for a plain Node: one file for the commands, one for the worker thread, no node_modules.
function commandLine(): UserConfig {
  const entries = { tandem: 'src/cli/main.ts', 'engine.node': 'workers/engine.node.ts' };
  return {
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

// What the page may load and run. The first script of the page is under it, so the meta comes first.
function contentPolicy(): Plugin {
  const rules = (developing: boolean) => [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${developing ? ' ws: wss:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    // Vite's error overlay writes plain HTML, so the sinks are guarded in what we ship.
    ...(developing
      ? []
      : ["require-trusted-types-for 'script'", 'trusted-types svelte-trusted-html app-url']),
  ];
  return {
    name: 'content-policy',
    transformIndexHtml(_html, page) {
      // The test runner's own pages go through here as well.
      if (page.path !== '/index.html') return [];
      const content = rules(page.server !== undefined).join('; ');
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
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
