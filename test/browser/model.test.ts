// The tab that says what is modelled, in both languages.
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { openPage } from './fixtures/bench.ts';

// A long page on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => cleanup());

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const zh = locale === 'zh-CN';

  test('the model tab lists mechanisms, inputs with their evidence, and what is left out', async () => {
    const { screen } = await openPage(locale);
    await screen.getByRole('tab', { name: zh ? '模型' : 'Model' }).click();
    await expect
      .element(screen.getByRole('heading', { name: zh ? '有意不算的' : 'Left out on purpose' }))
      .toBeVisible();
    await expect.element(screen.getByText(zh ? '交流潮流' : 'AC power flow')).toBeVisible();
    await expect.element(screen.getByText(zh ? '分渠道上报滞后' : 'Reporting lag by channel')).toBeVisible();

    const table = screen.getByRole('region', { name: zh ? '输入及其依据' : 'Inputs and what they rest on' });
    const noise = table.getByRole('row').filter({ hasText: /cv.*3\.6422/ });
    await expect.element(noise).toHaveTextContent(zh ? '数据' : 'data');
    const few = table.getByRole('row').elements().length;
    await screen
      .getByRole('checkbox', { name: zh ? '只看与默认不同的' : 'Only what differs from the default' })
      .click();
    expect(table.getByRole('row').elements().length).toBeGreaterThan(few);
    await screen.getByRole('searchbox').fill('k₋');
    await expect.poll(() => table.getByRole('row').elements().length).toBe(3);

    await expect
      .element(screen.getByText(zh ? /^在核内|^不在核内/ : /^In the core|^Not in the core/))
      .toBeVisible();
    // What is out of sight is not laid out, and would be measured where it does not stand.
    for (const section of document.querySelectorAll('section')) section.style.contentVisibility = 'visible';
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
