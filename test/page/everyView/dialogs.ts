// The dialogs and menus of the workbench itself.
import { visitor, type Trip } from './visitor.ts';

export async function lookAtWelcome(trip: Trip) {
  const one = await visitor(trip, { first: true });
  const { words } = one;
  await one.dialog.waitFor();
  await one.look('welcome');
  await one.button(words.guide.begin, one.dialog).click();
  await one.page.getByRole('complementary', { name: words.guide.title }).waitFor();
  await one.played();
  await one.look('guide');
  await one.button(words.scenarios.add).click();
  await one.played();
  await one.look('guide, one step done');
  await one.context.close();
}

export async function lookAtDialogs(trip: Trip) {
  const one = await visitor(trip);
  const { page, words } = one;
  await one.played();
  const aim = new RegExp(words.picture.menu('.*').replace(/([?()])/g, '\\$1'));

  await one.button(words.tools.help).click();
  await one.look('keys');
  await one.close();

  await one.choose(one.studyMenu);
  await one.look('menu of studies');
  await page.keyboard.press('Escape');
  await one.choose(words.exchange.menu.label);
  await one.look('menu of sharing');
  await page.keyboard.press('Escape');

  await one.choose(aim);
  await one.look('menu of a picture');
  await page.getByRole('menuitem', { name: words.goals.menu }).click();
  await one.look('goal');
  await one.dialog.getByRole('textbox', { name: new RegExp(words.goals.share) }).fill('?');
  await page.keyboard.press('Tab');
  await one.dialog.getByRole('textbox', { name: new RegExp(`^${words.goals.atMost}`) }).fill('20');
  await page.keyboard.press('Tab');
  await one.look('goal, with a target and a figure that is none');
  await one.close();
  await one.played();
  await one.look('a target under its picture');

  await one.choose(aim, words.picture.pin);
  await one.look('a picture that is kept in view');
  await one.button(words.picture.unpin).click();

  await one.button(words.precision.open).click();
  await one.look('precision');
  await one.close();
  await one.context.close();
}
