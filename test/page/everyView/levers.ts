// The columns beside the results: scenarios and levers, all of them opened and explained, on a desk and in the sheets of a
// phone.
import type { Locator } from 'playwright';
import { shipped } from './studies.ts';
import { visitor, type Trip, type Visitor } from './visitor.ts';

/** The levers of this study, closed and with everything open. */
export async function lookAtLevers(trip: Trip, id: string) {
  const { study } = shipped.find((one) => one.id === id)!;
  const desk = await visitor(trip);
  await desk.open(desk.said(study.name));
  await lookInside(desk, desk.page.locator('.levers'), id, 'desk');
  await lookAtRail(desk, id, 'desk');
  await desk.context.close();

  const phone = await visitor(trip, { width: 360 });
  await phone.open(phone.said(study.name));
  for (const name of ['scenarios', 'levers'] as const) {
    await phone.button(phone.words[name].open).click();
    await phone.dialog.waitFor();
    await phone.look(`${id}: sheet of ${name}`, 'phone');
    if (name === 'levers') await lookInside(phone, phone.dialog.locator('.levers'), id, 'phone');
    else await lookAtRail(phone, id, 'phone');
    await phone.close();
  }
  await phone.context.close();
}

async function lookInside(one: Visitor, levers: Locator, id: string, where: 'desk' | 'phone') {
  const { words } = one;
  // All at once: one by one, each press would wait until the long column has been laid out again.
  const all = async (buttons: Locator) => {
    while ((await buttons.count()) > 0)
      await buttons.evaluateAll((found) => found.forEach((button) => (button as HTMLElement).click()));
  };
  // A change, a range, a wrong figure, the tables that begin with a switch.
  for (const name of Object.values(words.season.differ)) {
    const season = levers.getByRole('switch', { name });
    if (!(await season.isChecked())) await season.click();
  }
  await one.button(words.levers.addCampaign, levers).click();
  for (const name of [words.network.lateral, words.network.partner]) {
    const ways = levers.getByRole('switch', { name });
    if (!(await ways.isChecked())) await ways.click();
  }
  const boxes = levers.locator('.lever input[inputmode=decimal]');
  await boxes.nth(0).fill('8~12');
  await boxes.nth(0).press('Enter');
  await boxes.nth(1).fill('?');
  await boxes.nth(1).press('Enter');
  await one.look(`${id}: levers`, where, '.levers');

  await all(levers.locator('.more[aria-expanded=false]'));
  await all(levers.locator('.about[aria-expanded=false]'));
  await all(one.button(words.levers.evidence.edit, levers));
  await one.look(`${id}: levers, all open`, where, '.levers');

  const table = one.button(new RegExp(`^${words.labelled(words.outcomes.table, '')}`), levers);
  await all(table);
  await one.look(`${id}: levers, calendar and network as tables`, where, '.levers');
}

async function lookAtRail(one: Visitor, id: string, where: 'desk' | 'phone') {
  const { page, words } = one;
  const rail = page.locator('.rail').last();
  await one.button(words.scenarios.add, rail).click();
  const more = rail.locator('[aria-expanded=false]:not([aria-haspopup])');
  while ((await more.count()) > 0) await more.first().click();
  await one.look(`${id}: scenarios with all their changes`, where, '.rail');
  const menu = rail.getByRole('button', { name: new RegExp(words.scenarios.actions('.*')) }).last();
  await menu.click();
  await one.look(`${id}: menu of a scenario`, where, '.rail');
  await page.getByRole('menuitem', { name: words.scenarios.rename }).click();
  await one.look(`${id}: renaming a scenario`, where, '.rail');
  // Escape would close the sheet of a phone, too.
  await page.keyboard.press('Enter');
}
