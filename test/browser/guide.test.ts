// The first visit: questions to choose from, a way to follow and to leave, and how precisely to play.
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import App from '../../src/app/App.svelte';
import { Language } from '../../src/app/words/language.svelte.ts';
import { Workbench } from '../../src/app/workbench.svelte.ts';
import { openPage, sixRows } from './fixtures/bench.ts';
import { scriptedRunner } from './fixtures/scriptedRunner.ts';

afterEach(() => cleanup());

async function firstVisit() {
  localStorage.clear();
  const bench = new Workbench({ runner: scriptedRunner(), study: sixRows() });
  const screen = await render(App, { bench, language: new Language('en'), welcome: true });
  return { bench, screen };
}

test('the first visit asks for a question, and the way through ticks what has been done', async () => {
  const { bench, screen } = await firstVisit();
  const dialog = screen.getByRole('dialog', { name: 'Which question is on your mind?' });
  await expect.element(dialog).toHaveTextContent('Promise 12, 24 or 48 hours?');
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show me around' }).click();
  await expect.poll(() => bench.study.id).toBe('hub-or-counties');
  const way = screen.getByRole('complementary', { name: 'A way through' });
  const current = () => way.element().querySelector('[aria-current=step]')?.textContent ?? '';
  expect(current()).toContain('Make a scenario of your own');
  bench.add('base', 'Mine');
  await expect.poll(current).toContain('Add a campaign to it');
  bench.set('campaigns.spring', { name: 'Spring', startDay: 10, days: 20 });
  await expect.poll(current).toContain('Move the stock');
  bench.set('placement.centralShare', 0.5);
  await expect.poll(current).toContain('Read the differences');
  await way.getByRole('button', { name: 'Leave the way, go on alone' }).click();
  expect(way.elements()).toEqual([]);
});

test('a copy has moved its stock only when somebody moves it, and each step has a frame around its place', async () => {
  const { bench, screen } = await firstVisit();
  await screen.getByRole('button', { name: 'Show me around' }).click();
  await expect.poll(() => bench.study.id).toBe('hub-or-counties');
  const way = screen.getByRole('complementary', { name: 'A way through' });
  const current = () => way.element().querySelector('[aria-current=step]')?.textContent ?? '';
  const pointed = () => document.querySelector('[data-pointed]')?.textContent ?? '';
  await expect.poll(pointed).toContain('New scenario from this one');
  // Taken back, and another made under the same id.
  bench.add('base', 'Mistaken');
  await expect.poll(current).toContain('Add a campaign to it');
  bench.undo();
  await expect.poll(current).toContain('Make a scenario of your own');
  bench.add('hub', 'Mine');
  await expect.poll(current).toContain('Add a campaign to it');
  await expect.poll(pointed).toContain('Add a campaign');
  bench.set('campaigns.spring', { name: 'Spring', startDay: 10, days: 20 });
  await expect.poll(current).toContain('Move the stock');
  bench.set('placement.centralShare', 0);
  await expect.poll(current).toContain('Read the differences');
});

test('a study opens by its question', async () => {
  const { bench, screen } = await firstVisit();
  await screen.getByRole('button', { name: /Promise 12, 24 or 48 hours/ }).click();
  await expect.poll(() => bench.study.id).toBe('promise');
});

test('it plays on until an outcome is known well enough, and one undo takes that back', async () => {
  const { bench, screen } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  await screen.getByRole('button', { name: 'Replications and precision' }).click();
  const dialog = screen.getByRole('dialog', { name: 'How precisely to play' });
  await dialog.getByRole('textbox', { name: 'Half-width of the difference (points)' }).fill('0.05');
  await userEvent.keyboard('{Enter}');
  await dialog.getByRole('button', { name: 'Run until then' }).click();
  await expect.element(dialog.getByText(/replications are enough for this/)).toBeVisible();
  const reached = bench.comparison.replications;
  expect(reached).toBeGreaterThan(2000);
  const widths = bench.summary!.outcomes[0]!.scenarios.flatMap(({ difference }) =>
    difference ? [difference.interval[1] - difference.mean] : [],
  );
  expect(Math.max(...widths)).toBeLessThan(0.05);
  bench.undo();
  expect(bench.comparison.replications).toBe(2000);
});

test('a lever follows the hand again as soon as pictures are quick again', async () => {
  const { bench, screen, runner } = await openPage('en', { pauses: [600] });
  await expect.poll(() => bench.runState.kind).toBe('done');
  const slider = screen
    .getByRole('slider', { name: 'Share held in the hub', exact: true })
    .element() as HTMLInputElement;
  const say = (name: string) => slider.dispatchEvent(new Event(name, { bubbles: true }));
  let value = 0.9;
  /** Moves the lever and lets it go; whether the run began before that. */
  const moved = async (pause: number) => {
    runner.script = { pauses: [pause] };
    const asked = runner.asked.length;
    slider.value = String((value -= 0.1));
    say('input');
    const followed = runner.asked.length > asked;
    say('change');
    expect(runner.asked.length).toBe(asked + 1);
    await expect.poll(() => bench.runState.kind).toBe('done');
    return followed;
  };
  // How long it took when nothing was compiled yet says nothing; how long it takes now does, whichever it is.
  expect(await moved(600)).toBe(true);
  expect(await moved(0)).toBe(false);
  expect(await moved(0)).toBe(true);
});

test('means are accelerated by one switch, in whole groups, and one undo takes that back', async () => {
  const study = sixRows();
  const { bench, screen, runner } = await openPage(
    'en',
    {},
    {
      ...study,
      comparison: { ...study.comparison, replications: 1000 },
    },
  );
  await expect.poll(() => bench.runState.kind).toBe('done');
  await screen.getByRole('button', { name: 'Replications and precision' }).click();
  const dialog = screen.getByRole('dialog', { name: 'How precisely to play' });
  await dialog.getByRole('switch', { name: 'Accelerated means' }).click();
  await expect.element(dialog.getByText('1,000 replications asked for, 1,024 played')).toBeVisible();
  await expect.element(dialog.getByText('come from the means of 16 groups of 64 futures')).toBeVisible();
  expect(runner.asked.at(-1)).toMatchObject({ sampling: 'accelerated', replications: 1024 });
  expect(bench.study.comparison).toMatchObject({ sampling: 'accelerated', replications: 1000 });
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText(/·accelerated means$/)).toBeInTheDocument();
  bench.undo();
  await expect.poll(() => bench.runState.kind).toBe('done');
  expect(bench.comparison).toMatchObject({ sampling: 'plain', replications: 1000 });
  expect(bench.summary).not.toHaveProperty('sampling');
});

test('on release, a drag plays once, when it is let go', async () => {
  const { bench, screen, runner } = await openPage();
  await expect.poll(() => bench.runState.kind).toBe('done');
  bench.pacing.pace = 'release';
  const asked = runner.asked.length;
  const slider = screen
    .getByRole('slider', { name: 'Share held in the hub', exact: true })
    .element() as HTMLInputElement;
  for (const value of ['0.9', '0.8', '0.7']) {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  expect(runner.asked.length).toBe(asked);
  await expect.element(screen.getByText('plays when you let go')).toBeVisible();
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => bench.runState.kind).toBe('done');
  expect(runner.asked.length).toBe(asked + 1);
  expect(bench.scenario('shared').placement.centralShare).toBe(0.7);
});
