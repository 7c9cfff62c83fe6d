// axe finds nothing to complain about in what passes between teams, in the dark and in Chinese as well.
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { exchangeDialogs } from '../../../src/app/exchange/exchange.svelte.ts';
import { en } from '../../../src/app/words/en.ts';
import { zhCN } from '../../../src/app/words/zh-CN.ts';
import { openPage } from '../fixtures/bench.ts';

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

test.each([
  { theme: 'light', locale: 'en', words: en },
  { theme: 'dark', locale: 'zh-CN', words: zhCN },
] as const)(
  'every dialog is accessible in $theme and $locale',
  { timeout: 90_000 },
  async ({ theme, locale, words }) => {
    const { screen, bench } = await openPage(locale);
    document.documentElement.dataset['theme'] = theme;
    await expect.poll(() => bench.runState.kind).toBe('done');
    const found: string[] = [];
    for (const name of exchangeDialogs) {
      await screen.getByRole('button', { name: words.exchange.menu.label, exact: true }).click();
      await screen.getByRole('menuitem', { name: words.exchange.menu[name] }).click();
      const way =
        name === 'report'
          ? screen.getByRole('button', { name: words.report.back })
          : screen.getByRole('dialog').getByRole('button', { name: words.tools.close });
      await expect.element(way).toBeVisible();
      found.push(...(await complaints()).map((line) => `${name}: ${line}`));
      await way.click();
    }
    expect(found).toEqual([]);
  },
);
