// What passes between people: links, results, the report, comparison, the workshop, tables.
import type { Study } from '../../../src/study/study.ts';
import { shipped } from './studies.ts';
import { visitor, type Trip } from './visitor.ts';

const { text, study } = shipped.find(({ id }) => id === 'hub-or-counties')!;

// The same study as two others have changed it.
function copy(deed: (study: Study) => void): string {
  const changed = structuredClone(study);
  deed(changed);
  return JSON.stringify(changed);
}
const wang = copy((one) => (one.base.network.regions['fuqing']!.name = 'Fuqing, as Wang has it'));
const zhang = copy((one) => {
  one.base.network.regions['fuqing']!.name = 'Fuqing, as Zhang has it';
  one.comparison = { ...one.comparison, seed: 'another' };
});

export async function lookAtExchange(trip: Trip) {
  const one = await visitor(trip);
  const { page, words } = one;
  const { exchange } = words;
  const { menu } = exchange;
  await one.open(one.said(study.name));
  const begin = async (entry: string) => {
    await one.choose(menu.label, entry);
    await one.dialog.waitFor();
  };

  await begin(menu.link);
  await one.look('link');
  await one.button(exchange.link.copy, one.dialog).click();
  await one.look('link, copied');
  await one.close();

  await begin(menu.results);
  await one.look('results');
  await one.button(exchange.results.again, one.dialog).click();
  await one.dialog.locator('.verdict').waitFor();
  await one.look('results, verified');
  await one.give(() => one.button(exchange.results.choose, one.dialog).click(), { name: 'none.json', text });
  await one.dialog.locator('.bad').waitFor();
  await one.look('results, refused');
  await one.close();

  await begin(menu.compare);
  await one.look('compare');
  const { compare } = exchange;
  await one.give(() => one.button(compare.choose).click(), { name: 'broken.json', text: '{}' });
  await one.dialog.getByRole('alert').waitFor();
  await one.look('compare, refused');
  await one.give(() => one.button(compare.choose).click(), { name: 'zhang.json', text: zhang });
  await one.look('compare, with another');
  await one.give(() => one.button(compare.chooseBase).click(), { name: 'wang.json', text: wang });
  await one.dialog.locator('fieldset').waitFor();
  await one.look('compare, a conflict');
  await one.close();

  await begin(menu.workshop);
  await one.look('workshop');
  const files = [wang, zhang].map((text, i) => ({ name: `${['wang', 'zhang'][i]}.json`, text }));
  await one.give(() => one.button(exchange.workshop.choose).click(), ...files, {
    name: 'no.json',
    text: '{',
  });
  await one.dialog.getByRole('alert').waitFor();
  await one.button(/1[,.]?000/, one.dialog).click();
  await one.dialog.locator('progress').waitFor({ state: 'detached' });
  await one.dialog.getByRole('table').nth(1).waitFor();
  await one.look('workshop, played');
  await one.close();

  await begin(menu.tables);
  for (const kind of Object.values(exchange.tables.kinds)) {
    await one.dialog.getByRole('combobox').selectOption({ label: kind });
    await one.look(`tables: ${kind}`);
  }
  const table = one.dialog.getByRole('textbox');
  await table.fill(`${exchange.tables.heads.id}\tx\nfuqing\ty`);
  await one.look('tables, with faults');
  await one.close();

  await one.choose(menu.label, menu.report);
  await one.button(words.report.back).waitFor();
  await page.locator('.report').waitFor();
  await one.look('report');
  const [chosen, state] = [0, 1].map((place) => page.locator('form').getByRole('combobox').nth(place));
  await chosen!.selectOption({ index: 1 });
  await state!.selectOption({ index: 2 });
  await page
    .locator('form')
    .getByRole('textbox')
    .fill('Gap and hours both fall; watch the price of the second line.');
  await one.look('report, with a decision');
  await one.context.close();
}
