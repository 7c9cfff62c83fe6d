// Each tab of each shipped study: its picture, its table, as levels and as differences.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Study } from '../../../src/study/study.ts';
import { visitor, type Trip, type Visitor } from './visitor.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'scenarios');

/** The shipped studies by the name of their files. */
export const shipped: readonly { id: string; text: string; study: Study }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.tandem.json'))
  .map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return { id: file.replace('.tandem.json', ''), text, study: JSON.parse(text) as Study };
  });

/** The tabs of this study. Gives the names that stand on them. */
export async function lookAtTabs(trip: Trip, id: string): Promise<string[]> {
  const one = await visitor(trip);
  const { page, words } = one;
  await one.open(one.said(shipped.find((study) => study.id === id)!.study.name));
  const names = await eachTab(one, id);
  await page.getByRole('radio', { name: words.look.difference }).check();
  await eachTab(one, `${id}, differences`);
  const table = one
    .button(new RegExp(`^${words.labelled(words.outcomes.table, '')}`), page.locator('main'))
    .first();
  while ((await table.count()) > 0) await table.click();
  await one.look(`${id}, outcomes as tables`);
  await one.context.close();
  return names;
}

async function eachTab(one: Visitor, where: string): Promise<string[]> {
  const { page, words } = one;
  const names: string[] = [];
  for (const tab of await page.getByRole('tab').all()) {
    const name = (await tab.textContent()) ?? '';
    names.push(name);
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText(words.time.waiting).waitFor({ state: 'detached' });
    await one.look(`${where}: ${name}`, 'everywhere', names.length === 1 ? null : 'main');
    const table = one.button(words.outcomes.table, panel);
    if ((await table.count()) === 0) continue;
    await table.click();
    await one.look(`${where}: ${name}, table`, 'everywhere', 'main');
    await one.button(words.outcomes.picture, panel).click();
  }
  return names;
}
