#!/usr/bin/env node
// Starts the commands: builds them when a source is newer than the build (under a second), then runs plain JavaScript.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bundle = join(root, 'dist', 'cli', 'tandem.mjs');
const lock = join(root, 'dist', 'cli.lock');

if (stale() || existsSync(lock)) {
  while (taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  const ready = !stale() || build();
  rmSync(lock, { recursive: true, force: true });
  if (!ready) process.exit(1);
}
await import(pathToFileURL(bundle).href);

function stale() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const sources = [join(root, 'vite.config.ts'), ...filesUnder('src'), ...filesUnder('workers')];
  return sources.some((path) => existsSync(path) && statSync(path).mtimeMs > built);
}

function filesUnder(folder) {
  const place = join(root, folder);
  if (!existsSync(place)) return [];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

// Two commands started at once must not write the same files. A lock older than a minute has lost its owner.
function taken() {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    mkdirSync(lock);
    return false;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > 60_000) rmSync(lock, { recursive: true, force: true });
    return true;
  }
}

function build() {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json');
  const vite = join(dirname(manifest), 'bin', 'vite.js');
  // What the build says goes to the error stream: the output belongs to the command.
  const done = spawnSync(process.execPath, [vite, 'build', '--mode', 'cli', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return done.status === 0;
}
