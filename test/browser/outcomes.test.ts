// Levels and differences, targets and what matters: the same run, read in several ways.
import { afterEach, describe, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { drawingOf } from '../../src/app/picture/drawing.ts';
import { pngFile, svgFile } from '../../src/app/picture/formats.ts';
import { openPage } from './fixtures/bench.ts';

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): typeof rules;
}

afterEach(() => cleanup());

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const zh = locale === 'zh-CN';

  test('one switch turns cards and tables from levels to paired differences, without a run', async () => {
    const { screen, bench, runner } = await openPage(locale);
    await expect.poll(() => bench.runState.kind).toBe('done');
    const asked = runner.asked.length;
    const plot = zh
      ? '逐点读“共用备用”的未供电量'
      : 'Read Unserved energy of “Shared reserve” point by point';
    const text = () => screen.getByRole('slider', { name: plot }).element().getAttribute('aria-valuetext');
    const level = text();
    await screen
      .getByRole('radio', { name: zh ? '与比较基准之差' : 'Differences from the reference' })
      .click();
    const figures = bench.summary!.outcomes.find(({ outcome }) => outcome === 'unservedPercent')!;
    const shared = figures.scenarios.find(({ scenario }) => scenario === 'shared')!;
    const difference = shared.difference!;
    await expect
      .element(screen.getByRole('list', { name: zh ? '未供电量' : 'Unserved energy' }))
      .toHaveTextContent(difference.mean.toFixed(2).replace('-', '−'));
    (screen.getByRole('slider', { name: plot }).element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    expect(text()).not.toBe(level);
    expect(text()).toContain(zh ? '个百分点' : 'points');
    expect(runner.asked.length).toBe(asked);
  });
});

async function aim(screen: Awaited<ReturnType<typeof openPage>>['screen'], outcome: string) {
  await screen.getByRole('button', { name: `“${outcome}”: save, copy, keep in view` }).click();
  await screen.getByRole('menuitem', { name: 'Target and what matters…' }).click();
}

test('a target is set, judged with its interval, kept in the study and taken back', async () => {
  const { screen, bench, runner } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const asked = runner.asked.length;
  await aim(screen, 'Satisfaction');
  await screen.getByRole('textbox', { name: 'at least (points)' }).fill('70');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('textbox', { name: 'Share of futures that keep the limit (%)' }).fill('95');
  await userEvent.keyboard('{Enter}{Escape}');
  expect(bench.study.comparison.targets?.['satisfaction']).toEqual({
    outcome: 'satisfaction',
    atLeast: 70,
    probability: 0.95,
  });
  const summary = bench.summary!.outcomes.find(({ outcome }) => outcome === 'satisfaction')!;
  const row = screen.getByRole('row', { name: /^Satisfaction ≥.70.*points in 95.*% of futures/ });
  for (const { targets } of summary.scenarios) {
    const met = targets[0]!;
    await expect.element(row).toHaveTextContent((met.share * 100).toFixed(1));
  }
  bench.undo();
  bench.undo();
  expect(bench.comparison.targets['satisfaction']).toBeUndefined();
  expect(runner.asked.length).toBe(asked);
});

test('a difference that matters changes the verdict, not the numbers', async () => {
  const { screen, bench } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const of = () =>
    bench
      .summary!.outcomes.find(({ outcome }) => outcome === 'unservedPercent')!
      .scenarios.find(({ scenario }) => scenario === 'shared')!.difference!;
  const { mean, verdict } = of();
  expect(verdict).toBe('better');
  await aim(screen, 'Unserved energy');
  await screen.getByRole('textbox', { name: 'A difference that matters (points)' }).fill('50');
  await userEvent.keyboard('{Enter}');
  expect(of()).toMatchObject({ mean, verdict: 'noMaterialDifference' });
  await screen.getByRole('textbox', { name: 'A difference that matters (points)' }).fill('-1');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Enter a number between 0 and');
});

test('a picture is drawn as an SVG that stands alone, with its text and its dots, and its numbers are kept', async () => {
  const { screen, bench } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  const figure = screen
    .getByRole('list', { name: 'Unserved energy' })
    .element()
    .closest<HTMLElement>('[data-picture]')!;
  const drawing = drawingOf(figure, 'Unserved energy');
  const text = await svgFile(drawing).text();
  // The page reads no markup from texts; this test may.
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const markup = trustedTypes?.createPolicy('test', { createHTML: (each) => each }).createHTML(text) ?? text;
  const read = new DOMParser().parseFromString(markup, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  const words = [...read.querySelectorAll('text')].map((line) => line.textContent);
  expect(words).toContain('Shared reserve');
  expect(words.join(' ')).not.toContain('Show the numbers');
  expect(read.querySelectorAll('path[fill^="rgb"]').length).toBeGreaterThan(4);
  expect(text).not.toMatch(/class=|var\(--/);
  const png = await createImageBitmap(await pngFile(drawing));
  expect(png.width).toBe(2 * Number(drawing.getAttribute('width')));
});

test('a pinned picture stays in view until it is let go', async () => {
  const { screen, bench } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  await screen.getByRole('button', { name: '“Satisfaction”: save, copy, keep in view' }).click();
  await screen.getByRole('menuitem', { name: 'Keep in view' }).click();
  const kept = screen.getByRole('complementary', { name: 'Kept in view' });
  await expect.element(kept.getByRole('list', { name: 'Satisfaction' })).toBeVisible();
  // Not squeezed by what lies below it.
  expect(kept.element().getBoundingClientRect().height).toBeGreaterThan(200);
  await kept.getByRole('button', { name: 'No longer keep in view' }).first().click();
  expect(kept.elements()).toEqual([]);
});
