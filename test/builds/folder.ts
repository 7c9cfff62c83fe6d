// One folder for what the tests of a run build: `builtOnce` fills it, the end of the run takes it away.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the builds of this run lie. */
    builds: string;
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-builds-'));
  const empty = () =>
    readdirSync(folder).forEach((name) => rmSync(join(folder, name), { recursive: true, force: true }));
  project.provide('builds', folder);
  // Sources have changed: what was built from them is old.
  project.onTestsRerun(empty);
  return () => rmSync(folder, { recursive: true, force: true });
}
