// Opening and keeping study files: nothing unsaved is lost, and a refusal says what, where and what instead.
import { afterEach, describe, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { readStudy } from '../../src/study/read.ts';
import { writeStudy } from '../../src/study/write.ts';
import { openPage, sixRows } from './fixtures/bench.ts';

afterEach(() => cleanup());

function drop(...files: File[]) {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}

const named = (name: string, text: string) => new File([text], name, { type: 'application/json' });

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test('a file with faults is refused with every fault, its place and what is accepted', async () => {
    const { screen, bench } = await openPage(locale);
    const before = bench.study;
    const broken = writeStudy(sixRows())
      .replace('"cv": 0.036422', '"cv": 9')
      .replace('"marginShare": 0.04', '"marginShar": 0.04');
    drop(named('broken.tandem.json', broken));
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent('base.demand.cv');
    await expect.element(dialog).toHaveTextContent('marginShar');
    await expect
      .element(dialog)
      .toHaveTextContent(locale === 'en' ? /line \d+, column \d+/ : /第 \d+ 行，第 \d+ 列/);
    await expect.element(dialog).toHaveTextContent('1.5');
    expect(bench.study).toBe(before);
  });
});

test('a file that is no study is named as such', async () => {
  const { screen } = await openPage();
  drop(named('photo.png', '\u0089PNG'));
  await expect.element(screen.getByRole('dialog')).toHaveTextContent('“photo.png” was not opened');
});

test('two files at once are explained, not guessed at', async () => {
  const { screen } = await openPage();
  drop(named('a.json', '{}'), named('b.json', '{}'));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('One study file at a time');
});

test('opening over unsaved work asks, and keeping keeps', async () => {
  const { screen, bench } = await openPage();
  bench.set('supply.marginShare', 0.03);
  const mine = bench.study;
  const other = writeStudy({ ...sixRows(), id: 'other', name: 'Another study' });
  drop(named('other.tandem.json', other));
  await screen.getByRole('button', { name: 'Keep the present study' }).click();
  expect(bench.study).toBe(mine);
  drop(named('other.tandem.json', other));
  await screen.getByRole('button', { name: 'Replace it without saving' }).click();
  expect(bench.study.name).toBe('Another study');
  expect(bench.unsaved).toBe(false);
});

test('what the page saves opens again as the same study', async () => {
  const { bench } = await openPage();
  bench.set('campaigns.fresh', {
    name: 'Fresh',
    startDay: 0,
    days: 30,
    mode: { kind: 'direct', upliftShare: 0.1 },
  });
  bench.add('shared', 'Mine');
  const text = writeStudy(bench.study);
  const again = readStudy(text);
  expect(again).toMatchObject({ ok: true });
  expect(again.ok && writeStudy(again.study)).toBe(text);
});
