// axe finds nothing to complain about, in both themes and languages, with pictures, tables and dialogs.
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { openPage } from './fixtures/bench.ts';

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['theme'];
});

async function complaints() {
  // What is out of sight is not laid out, and would be measured where it does not stand.
  for (const section of document.querySelectorAll('section')) section.style.contentVisibility = 'visible';
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const cases = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'zh-CN'] as const).map((locale) => ({ theme, locale })),
);

test.each(cases)(
  'the page is accessible in $theme and $locale',
  { timeout: 60_000 },
  async ({ theme, locale }) => {
    const { bench, screen } = await openPage(locale);
    document.documentElement.dataset['theme'] = theme;
    await expect.poll(() => bench.runState.kind).toBe('done');
    expect(await complaints()).toEqual([]);
    for (const button of screen
      .getByRole('button', { name: locale === 'en' ? 'Show the numbers' : '看数字表' })
      .all())
      await button.click();
    await screen
      .getByRole('tab', { name: locale === 'en' ? 'Differences between scenarios' : '方案差异' })
      .click();
    expect(await complaints()).toEqual([]);
  },
);

test('the sheets of the phone and of the keys are accessible', { timeout: 60_000 }, async () => {
  const { bench, screen } = await openPage('zh-CN');
  await expect.poll(() => bench.runState.kind).toBe('done');
  await screen.getByRole('button', { name: '按键说明' }).click();
  expect(await complaints()).toEqual([]);
  await screen.getByRole('button', { name: '关闭' }).click();
  await page.viewport(390, 844);
  for (const name of ['方案', '调节']) {
    await screen.getByRole('button', { name, exact: true }).click();
    expect(await complaints()).toEqual([]);
    await screen.getByRole('button', { name: '关闭' }).click();
  }
  await page.viewport(1366, 768);
});
