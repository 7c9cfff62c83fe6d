// Opening and keeping studies: nothing unkept is lost, and a refusal says what, where and what instead.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { Library } from '../../src/app/library/library.svelte.ts';
import { readStudy } from '../../src/study/read.ts';
import { writeStudy } from '../../src/study/write.ts';
import { playedNow } from '../../src/app/exchange/results/playedNow.ts';
import type { Workbench } from '../../src/app/workbench.svelte.ts';
import { wholeDocument } from '../../src/results/document.ts';
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

test('several files at once all go into the library, the last one onto the bench, and faults are told in turn', async () => {
  const { screen, bench } = await openPage();
  const [one, other] = ['One', 'Other'].map((name) => writeStudy({ ...sixRows(), name }));
  drop(named('a.json', one!), named('bad.json', '{'), named('b.json', other!), named('worse.json', ''));
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('2 studies are in the library; “Other” is open.');
  expect(bench.study.name).toBe('Other');
  for (const bad of ['bad.json', 'worse.json']) {
    await expect.element(screen.getByRole('dialog')).toHaveTextContent(`“${bad}” was not opened`);
    await userEvent.keyboard('{Escape}');
  }
  await screen.getByRole('button', { name: /^Study file/ }).click();
  await screen.getByRole('menuitem', { name: 'Library…' }).click();
  for (const name of ['One', 'Other'])
    await expect.element(screen.getByRole('button', { name, exact: true })).toBeVisible();
});

test('a file that the system hands to the installed page is opened, and named as the one to save to', async () => {
  let consume: ((launch: { files: unknown[] }) => void) | undefined;
  const launchQueue = { setConsumer: (given: typeof consume) => (consume = given) };
  vi.stubGlobal('launchQueue', launchQueue);
  const { screen, bench } = await openPage().finally(() => vi.unstubAllGlobals());
  const handle = (name: string, getFile: () => Promise<File>) => ({ kind: 'file', name, getFile });
  const text = writeStudy({ ...sixRows(), name: 'Launched' });
  consume?.({ files: [handle('launched.json', () => Promise.resolve(named('launched.json', text)))] });
  await expect.poll(() => bench.study.name).toBe('Launched');
  expect(bench.fileName).toBe('launched.json');
  consume?.({ files: [handle('gone.json', () => Promise.reject(new DOMException('', 'NotFoundError')))] });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('gone.json');
});

test('a results file opens as its study, with its numbers, marked where another engine made them', async () => {
  const { screen, bench } = await openPage();
  const text = JSON.stringify({ ...wholeDocument(await played(bench)), engineVersion: '0.9.0' });
  drop(named('six.results.json', text));
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog).toHaveTextContent('made with engine 0.9.0');
  await expect.element(dialog.getByRole('button', { name: 'Verify these results' })).toBeVisible();
  const row = dialog.getByRole('row').filter({ hasText: 'Shared reserve' }).first();
  await expect.element(row).toHaveTextContent(/\d+\.\d+/);
  // What is saved is the study, never the results.
  expect(bench.fileName).toBeNull();
  await userEvent.keyboard('{Escape}');
  drop(named('cut.results.json', text.replace('"seed"', '"sead"')));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“cut.results.json” was not opened.');
});

async function played(bench: Workbench) {
  await expect.poll(() => playedNow(bench)).not.toBeNull();
  return playedNow(bench)!;
}

test('a study is opened from the clipboard, but not out of a field', async () => {
  const { screen, bench } = await openPage();
  const data = new DataTransfer();
  data.setData('text/plain', writeStudy({ ...sixRows(), name: 'Pasted' }));
  const paste = (target: EventTarget) =>
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  const field = screen.getByRole('textbox').first().element();
  expect(paste(field)).toBe(true);
  expect(paste(document.body)).toBe(false);
  await expect.poll(() => bench.study.name).toBe('Pasted');
});

test('opening another study keeps the present one, with its last edit', async () => {
  const { screen, bench } = await openPage();
  bench.set('supply.marginShare', 0.03);
  const mine = writeStudy(bench.study);
  drop(named('other.tandem.json', writeStudy({ ...sixRows(), id: 'other', name: 'Another study' })));
  await expect.poll(() => bench.study.name).toBe('Another study');
  await screen.getByRole('button', { name: /^Study file/ }).click();
  await screen.getByRole('menuitem', { name: 'Library…' }).click();
  await screen.getByRole('button', { name: 'Six rows', exact: true }).click();
  await expect.poll(() => writeStudy(bench.study)).toBe(mine);
});

test('where the store refuses, opening asks first, and keeping keeps', async () => {
  const library = Library.passing();
  const refuse = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const { screen, bench } = await openPage('en', {}, sixRows(), library);
  vi.spyOn(library, 'keep').mockImplementation(refuse);
  bench.set('supply.marginShare', 0.03);
  const mine = bench.study;
  const other = writeStudy({ ...sixRows(), id: 'other', name: 'Another study' });
  drop(named('other.tandem.json', other));
  await screen.getByRole('button', { name: 'Keep the present study' }).click();
  expect(bench.study).toBe(mine);
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/storage is full.*not kept/);
  drop(named('other.tandem.json', other));
  await screen.getByRole('button', { name: 'Replace it without saving' }).click();
  await expect.poll(() => bench.study.name).toBe('Another study');
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
