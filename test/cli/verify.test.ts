import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { verify } from '../../src/cli/verify.ts';
import { localeOf, speechOf } from '../../src/cli/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function terminal() {
  const written: string[] = [];
  const stream = {
    isTTY: false,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream;
  const speech = speechOf(localeOf('en', {}));
  const own: Terminal = {
    out: stream,
    err: stream,
    speech,
    logFormat: 'json',
    signal: new AbortController().signal,
  };
  return { own, text: () => written.filter((line) => !line.startsWith('{"type":"')).join('') };
}

test('what run --json has written is verified, and a touched number is named', async () => {
  const study = join(import.meta.dirname, '..', '..', 'scenarios', 'six-rows.tandem.json');
  const played = terminal();
  await run(study, { replications: 60, seed: 'another', workers: 0, json: true }, played.own);
  const file = join(folder, 'results.json');

  writeFileSync(file, played.text());
  const good = terminal();
  expect(await verify(file, { workers: 0 }, good.own)).toBe(0);
  expect(good.text()).toMatch(/^Match: .*\nDigest of the results: [0-9a-f]{64}\n$/);

  writeFileSync(file, played.text().replace(/("mean": \d+\.\d*?)\d,/, '$10,'));
  const bad = terminal();
  expect(await verify(file, { workers: 0 }, bad.own)).toBe(4);
  expect(bad.text()).toMatch(
    /No match: the repeated run differs in 1 place\.\nFirst difference: .* · mean\./,
  );
});
