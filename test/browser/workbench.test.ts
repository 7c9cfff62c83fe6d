// The planner's tasks, by mouse and by keyboard, in both languages, in a real browser.
import { afterEach, describe, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { zhCN } from '../../src/app/words/zh-CN.ts';
import { RefusedRun } from '../../workers/runner.ts';
import { openPage } from './fixtures/bench.ts';

afterEach(() => cleanup());

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const zh = locale === 'zh-CN';

  test('the page opens on the six rows and keeps forecast gap and unserved energy apart', async () => {
    const { screen, bench } = await openPage(locale);
    await expect.poll(() => bench.runState.kind).toBe('done');
    for (const name of zh ? ['预测缺口', '未供电量'] : ['Forecast gap', 'Unserved energy'])
      await expect.element(screen.getByRole('list', { name })).toBeVisible();
    const finding = screen.getByRole('region', { name: zh ? '一句话结论' : 'Finding' });
    await expect.element(finding).toHaveTextContent(zh ? '共用备用' : 'Shared reserve');
    await expect.element(screen.getByText(zh ? '2,000 次模拟' : '2,000 replications')).toBeVisible();
  });

  test('the historical table shows the exact gap beside the printed one and marks the rounded row', async () => {
    const { screen } = await openPage(locale);
    const table = screen.getByRole('table').filter({ hasText: '50,000' });
    const marked = table.getByRole('row').filter({ hasText: zh ? '取整更粗' : 'rounded more coarsely' });
    await expect.element(marked).toHaveTextContent(zh ? /1\.11%.*1%/ : /1\.11\s%.*1\s%/);
    const total = table.getByRole('row').filter({ hasText: zh ? '合计' : 'Total' });
    await expect.element(total).toHaveTextContent(zh ? /2\.929%.*2\.910%/ : /2\.929\s%.*2\.910\s%/);
    await expect.element(screen.getByText(zh ? /0\.670%/ : /0\.670\s%/)).toBeVisible();
    await expect.element(screen.getByText(zh ? /70\.59%/ : /70\.59\s%/)).toBeVisible();
  });
});

test('a planner halves the central stock with the mouse, sees the chip and takes it back', async () => {
  const { screen, bench } = await openPage();
  await screen.getByRole('button', { name: 'Adjust “Base”' }).click();
  await screen.getByRole('button', { name: 'New scenario from this one' }).click();
  const box = screen.getByRole('textbox', { name: 'Share held in the hub (%)' });
  await box.fill('50');
  await userEvent.keyboard('{Enter}');
  const chip = 'Share held in the hub 0 → 50\u00a0%';
  await expect.element(screen.getByText(chip)).toBeVisible();
  await screen.getByRole('button', { name: `Take back: ${chip}` }).click();
  await expect.element(screen.getByText('Same as the base')).toBeVisible();
  expect(bench.study.scenarios?.[bench.active]?.changes).toEqual({});
});

test('the same by keyboard alone: next scenario, move the slider, undo, redo', async () => {
  const { screen, bench } = await openPage();
  await userEvent.keyboard(']');
  expect(bench.active).toBe('margin2');
  const slider = screen.getByRole('slider', { name: 'Extra above the forecast', exact: true });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(bench.scenario('margin2').supply.marginShare).toBe(0.025);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(bench.scenario('margin2').supply.marginShare).toBe(0.02);
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(bench.scenario('margin2').supply.marginShare).toBe(0.025);
});

test('a planner who is not sure types a range, and is certain again with one number', async () => {
  const { screen, bench } = await openPage();
  const box = screen.getByRole('textbox', { name: 'Extra above the forecast (%)' });
  await box.fill('-1 to 4');
  await userEvent.keyboard('{Enter}');
  await expect.element(box).toHaveValue('−1 to 4');
  await expect.element(screen.getByText(/Extra above the forecast, range .* → −1 to 4/)).toBeVisible();
  expect(bench.scenario(bench.active).ranges).toEqual({ 'supply/marginShare': { low: -0.01, high: 0.04 } });
  const slider = screen.getByRole('slider', { name: 'Extra above the forecast', exact: true });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(bench.scenario(bench.active).ranges).toEqual({ 'supply/marginShare': { low: -0.005, high: 0.045 } });
  await box.fill('3');
  await userEvent.keyboard('{Enter}');
  expect(bench.scenario(bench.active).ranges).toEqual({});
  expect(bench.scenario(bench.active).supply.marginShare).toBe(0.03);
});

test('a drag is one step of undo, and plays only the scenario that moves', async () => {
  const { screen, bench, runner } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const slider = screen
    .getByRole('slider', { name: 'Share held in the hub', exact: true })
    .element() as HTMLInputElement;
  for (const value of ['0.9', '0.8', '0.7']) {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  expect(bench.scenario('shared').placement.centralShare).toBe(0.7);
  expect(runner.asked.at(-1)?.scenarios.map(({ id }) => id)).toEqual(['shared']);
  bench.undo();
  expect(bench.scenario('shared').placement.centralShare).toBe(1);
});

test('the last picture stays while the next one is refined', async () => {
  const { screen, bench, runner } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const before = bench.summary;
  runner.script = { pauses: [200, 60_000] };
  bench.set('placement.centralShare', 0.4);
  expect(bench.summary).toBe(before);
  await expect.element(screen.getByText(/refining .* of 2,000/)).toBeVisible();
  await expect.poll(() => bench.shown).toBe(128);
  await expect.element(screen.getByText('hollow dots: before the change')).toBeVisible();
  await screen.getByRole('button', { name: 'Stop' }).click();
  await expect.element(screen.getByText('stopped at 128 of 2,000')).toBeVisible();
  expect(bench.summary?.replications).toBe(128);
});

test('a failed run says why and can be tried again', async () => {
  const { screen, bench, runner } = await openPage('en', { failure: new Error('the engine stumbled') });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('the engine stumbled');
  runner.script = {};
  await screen.getByRole('region', { name: 'Finding' }).getByRole('button', { name: 'Run again' }).click();
  await expect.poll(() => bench.runState.kind).toBe('done');
});

test('language, theme and reference change the words, not the run', async () => {
  const { screen, bench, runner } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const asked = runner.asked.length;
  await screen.getByRole('button', { name: '中文' }).click();
  await expect.element(screen.getByRole('heading', { name: '供应缺口' })).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.title).toBe(zhCN.title('六行表'));
  await screen.getByRole('button', { name: '外观：跟随系统' }).click();
  await screen.getByRole('button', { name: '外观：浅色' }).click();
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await screen.getByRole('button', { name: '“各留 2% 余量”的操作' }).click();
  await screen.getByRole('menuitem', { name: '设为比较基准' }).click();
  expect(bench.summary?.reference).toBe('margin2');
  expect(runner.asked.length).toBe(asked);
});

test('a distribution is read point by point with the arrow keys', async () => {
  const { screen, bench } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const plot = screen.getByRole('slider', { name: 'Read Forecast gap of “Base” point by point' });
  (plot.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}{ArrowLeft}');
  await expect.element(plot).toHaveAttribute('aria-valuetext', expect.stringContaining('49 of 50'));
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .element(screen.getByRole('slider', { name: 'Read Forecast gap of “Shared reserve” point by point' }))
    .toHaveFocus();
});

test('every picture has its table', async () => {
  const { screen, bench } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  await screen.getByRole('button', { name: 'Show the numbers: Satisfaction' }).click();
  const table = screen.getByRole('table', { name: 'Satisfaction' });
  await expect.element(table).toHaveTextContent('Chance of being better');
});

test('scenarios are duplicated, renamed and deleted', async () => {
  const { screen, bench } = await openPage();
  await screen.getByRole('button', { name: 'Actions for “2 % margin each”' }).click();
  await screen.getByRole('menuitem', { name: 'Duplicate' }).click();
  await screen.getByRole('button', { name: 'Actions for “2 % margin each (copy)”' }).click();
  await screen.getByRole('menuitem', { name: 'Rename' }).click();
  await userEvent.fill(screen.getByRole('textbox', { name: 'New name' }), 'Half and half');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Adjust “Half and half”' })).toBeVisible();
  await screen.getByRole('button', { name: 'Actions for “Half and half”' }).click();
  await screen.getByRole('menuitem', { name: 'Delete' }).click();
  expect(bench.ids).not.toContain('scenario6');
});

test('scenarios are put into another order by menu, by keyboard and by dragging', async () => {
  const { screen, bench } = await openPage();
  await screen.getByRole('button', { name: 'Actions for “2 % margin each”' }).click();
  await screen.getByRole('menuitem', { name: 'Move up' }).click();
  expect(bench.ids.slice(0, 3)).toEqual(['base', 'margin2', 'shared']);
  const card = screen.getByRole('button', { name: 'Adjust “2 % margin each”' });
  (card.element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(bench.ids.slice(0, 4)).toEqual(['base', 'shared', 'margin4', 'margin2']);
  await expect.element(card).toHaveFocus();
  const data = new DataTransfer();
  const fire = (on: Element, type: string) =>
    on
      .closest('li')!
      .dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  fire(card.element(), 'dragstart');
  const shared = screen.getByRole('button', { name: 'Adjust “Shared reserve”', exact: true }).element();
  fire(shared, 'dragover');
  fire(shared, 'drop');
  expect(bench.ids.slice(0, 3)).toEqual(['base', 'margin2', 'shared']);
  bench.undo();
  expect(bench.ids[1]).toBe('shared');
});

test('on a phone the levers are one press away and nothing is wider than the screen', async () => {
  await page.viewport(360, 740);
  const { screen, bench } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await screen.getByRole('button', { name: 'Levers' }).click();
  await expect
    .element(screen.getByRole('slider', { name: 'Share held in the hub', exact: true }))
    .toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

  // Escape ends what was begun last: the new name first, then the sheet.
  await screen.getByRole('button', { name: 'Close' }).click();
  await screen.getByRole('button', { name: 'Scenarios' }).click();
  const actions = screen.getByRole('button', { name: 'Actions for “Shared reserve”' });
  await actions.click();
  await screen.getByRole('menuitem', { name: 'Rename' }).click();
  const name = screen.getByRole('textbox', { name: 'New name' });
  await name.fill('Another');
  await userEvent.keyboard('{Escape}');
  await expect.element(name).not.toBeInTheDocument();
  await expect.element(screen.getByRole('dialog', { name: 'Scenarios' })).toBeVisible();
  await expect.element(actions).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await page.viewport(1366, 768);
});

test('a run that does not fit into memory offers what fits', async () => {
  const { screen, bench, runner } = await openPage('en', {
    failure: new RefusedRun({ bytes: 2e9, limit: 1e9, replications: 800 }),
  });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('does not fit into memory');
  runner.script = {};
  await screen.getByRole('button', { name: 'Play 800 replications' }).click();
  await expect.poll(() => bench.shown).toBe(800);
});

test('a change that the plan does not permit is told of and changes nothing', async () => {
  const { screen, bench } = await openPage('en');
  const before = bench.study;
  bench.set('demand.cv', -1);
  expect(bench.study).toBe(before);
  const notice = screen.getByText(/The plan does not permit this change.*demand\.cv/);
  await expect.element(notice).toBeVisible();
  bench.set('demand.cv', 0.07);
  expect(bench.scenario(bench.active).demand.cv).toBe(0.07);
  await expect.element(notice).not.toBeInTheDocument();
});
