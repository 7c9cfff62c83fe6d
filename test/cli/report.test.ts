import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import { printable, widthOf } from '../../src/cli/printable.ts';
import { run } from '../../src/cli/run.ts';
import { tableLines } from '../../src/cli/table.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { localeOf, speechOf } from '../../src/cli/words.ts';

const sixRows = join(import.meta.dirname, '..', '..', 'scenarios', 'six-rows.tandem.json');

function stream(isTTY: boolean) {
  const written: string[] = [];
  return {
    written,
    isTTY,
    columns: 100,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream & {
    written: string[];
  };
}

test.each(['zh', 'en'])(
  'a terminal shows headline outcomes, differences and the history in aligned columns: %s',
  async (lang) => {
    const [out, err] = [stream(true), stream(true)];
    const speech = speechOf(localeOf(lang, {}));
    const terminal: Terminal = { out, err, speech, logFormat: 'text', signal: new AbortController().signal };
    await run(sixRows, { replications: 100, workers: 0 }, terminal);
    const lines = out.written.join('').split('\n');
    const tables = lines
      .join('\n')
      .split('\n\n')
      .map((part) => part.split('\n').filter((line) => line.startsWith('  ')));
    expect(tables.filter((table) => table.length > 5).length).toBeGreaterThanOrEqual(5);
    const [first] = tables.filter((table) => table.length > 5);
    // The column of means is flush right, whatever stands before it.
    const ends = first!.slice(1).map((line) => widthOf(/^ {2}.*?\S {2,}[\d.,−]+/u.exec(line)![0]));
    expect(new Set(ends).size).toBe(1);
    expect(lines.at(-2)).toMatch(/"six-rows".*[0-9a-f]{64}$/);
    expect(err.written.join('')).toMatch(/█+ 100 \/ 100/);
  },
);

test('a terminal is told that means are accelerated, and where their intervals come from', async () => {
  const [out, err] = [stream(true), stream(true)];
  const speech = speechOf(localeOf('en', {}));
  const terminal: Terminal = { out, err, speech, logFormat: 'text', signal: new AbortController().signal };
  const path = join(mkdtempSync(join(tmpdir(), 'tandem-report-')), 'accelerated.json');
  const study = JSON.parse(readFileSync(sixRows, 'utf8')) as { comparison: object };
  writeFileSync(
    path,
    JSON.stringify({ ...study, comparison: { ...study.comparison, sampling: 'accelerated' } }),
  );
  await run(path, { replications: 512, workers: 0 }, terminal);
  expect(out.written.join('')).toMatch(
    /Accelerated means\n {2}Intervals of means come from the means of 8 groups of 64 futures\.\n {2}Here a mean is worth about [\d.]+ ×/,
  );
  await run(path, { replications: 130, workers: 0 }, terminal);
  expect(err.written.join('')).toContain('130 replications asked for, 192 played');
  expect(out.written.join('')).toContain('Intervals are still those of plain sampling');
});

test('what a name does to a terminal is shown and not done', () => {
  expect(printable('a\u001b[31m\u202eb\u009b')).toBe('a\\u{1b}[31m\\u{202e}b\\u{9b}');
  expect(
    tableLines(
      [
        ['名', 'x'],
        ['ab', '\u0007'],
      ],
      [],
    ),
  ).toEqual(['  名  x', '  ab  \\u{7}']);
});

test('progress is a bar, lines of JSON, or nothing', () => {
  const shown = (isTTY: boolean, format: 'text' | 'json') => {
    const place = stream(isTTY);
    const line = progressLine(place, format, 'replications');
    line.show({ done: 5, total: 10 });
    line.end();
    return place.written;
  };
  expect(shown(true, 'text')[0]).toContain('5 / 10 replications');
  expect(shown(false, 'text')).toEqual([]);
  expect(shown(false, 'json')).toEqual(['{"type":"progress","done":5,"total":10}\n']);
});

test('the language is asked for, or that of the environment', () => {
  expect(localeOf('en', { LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(localeOf(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
  expect(localeOf(undefined, { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(localeOf(undefined, {})).toBe('en');
});
