// axe finds nothing to complain about in what passes between teams and what is kept, in the dark and in Chinese as well.
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { exchangeDialogs } from '../../../src/app/exchange/exchange.svelte.ts';
import { en } from '../../../src/app/words/en.ts';
import { zhCN } from '../../../src/app/words/zh-CN.ts';
import type { Study } from '../../../src/study/study.ts';
import { writeStudy } from '../../../src/study/write.ts';
import { openPage, sixRows } from '../fixtures/bench.ts';

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['theme'];
});

async function complaints() {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

// Whatever is chosen from now on is these files.
function chosen(...studies: Study[]) {
  const handles = studies.map((study, i) => {
    const file = new File([writeStudy(study)], `${i}.tandem.json`);
    return { kind: 'file', name: file.name, getFile: () => Promise.resolve(file) };
  });
  Object.assign(window, { showOpenFilePicker: () => Promise.resolve(handles) });
}

const withCv = (cv: number): Study => {
  const study = sixRows();
  return { ...study, base: { ...study.base, demand: { ...study.base.demand, cv } } };
};

test.each([
  { theme: 'light', locale: 'en', words: en, filled: false },
  { theme: 'dark', locale: 'zh-CN', words: zhCN, filled: true },
] as const)(
  'every dialog is accessible in $theme and $locale',
  { timeout: 90_000 },
  async ({ theme, locale, words, filled }) => {
    const { screen, bench } = await openPage(locale);
    document.documentElement.dataset['theme'] = theme;
    await expect.poll(() => bench.runState.kind).toBe('done');
    const found: string[] = [];
    const look = async (name: string) =>
      found.push(...(await complaints()).map((line) => `${name}: ${line}`));
    const press = (name: string) => screen.getByRole('button', { name, exact: true }).click();
    const { compare, workshop } = words.exchange;
    const fill: Partial<Record<string, () => Promise<void>>> = {
      async compare() {
        chosen(withCv(0.4));
        await press(compare.choose);
        await look('difference');
        chosen(withCv(0.2));
        await press(compare.chooseBase);
        await expect.element(screen.getByRole('radio').first()).toBeVisible();
      },
      async workshop() {
        chosen(withCv(0.4), withCv(0.2));
        await press(workshop.choose);
        await expect.element(screen.getByRole('heading', { name: workshop.board })).toBeVisible();
      },
    };
    for (const name of exchangeDialogs) {
      await press(words.exchange.menu.label);
      await screen.getByRole('menuitem', { name: words.exchange.menu[name] }).click();
      const way =
        name === 'report'
          ? screen.getByRole('button', { name: words.report.back })
          : screen.getByRole('dialog').getByRole('button', { name: words.tools.close });
      await expect.element(way).toBeVisible();
      if (filled) await fill[name]?.();
      await look(name);
      await way.click();
    }
    expect(found).toEqual([]);
  },
);

test('the library, the history of a study and a refusal are accessible', { timeout: 60_000 }, async () => {
  const { screen, bench } = await openPage('zh-CN');
  document.documentElement.dataset['theme'] = 'dark';
  await expect.poll(() => bench.runState.kind).toBe('done');
  bench.set('supply.marginShare', 0.03);
  const { library, tools } = zhCN;
  await expect.element(screen.getByText(library.passing, { exact: true })).toBeVisible();
  for (const item of [library.open, library.openHistory]) {
    await screen.getByRole('button', { name: new RegExp(`^${zhCN.study.menu}`) }).click();
    await screen.getByRole('menuitem', { name: item }).click();
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    expect(await complaints()).toEqual([]);
    await screen.getByRole('dialog').getByRole('button', { name: tools.close }).click();
  }
  const data = new DataTransfer();
  data.items.add(new File(['{"format": "tandem/1"}'], 'bad.json'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await complaints()).toEqual([]);
});
