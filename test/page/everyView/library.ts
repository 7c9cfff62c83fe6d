// What the browser keeps: the library, the history of a study.
import { visitor, type Trip } from './visitor.ts';

export async function lookAtLibrary(trip: Trip) {
  const one = await visitor(trip);
  const { page, words } = one;
  await one.played();
  const { library } = words;
  await one.choose(one.studyMenu, library.open);
  await one.dialog.waitFor();
  await one.look('library, empty');
  await one.close();

  // A study is kept from its first change on.
  await one.button(words.scenarios.add).click();
  await one.played();
  await page
    .locator('header')
    .getByText(new RegExp(`^${library.kept('')}`))
    .waitFor();
  await one.choose(one.studyMenu, library.openHistory);
  await one.dialog.waitFor();
  await one.look('history');
  await one.dialog.locator('#version-1').click();
  await one.look('history, an earlier version');
  await one.close();

  await one.choose(one.studyMenu, library.open);
  await one.dialog.locator('button.open').waitFor();
  await one.look('library');
  await one.dialog.getByRole('searchbox').fill('xyzzy');
  await one.look('library, nothing found');
  await one.dialog.getByRole('searchbox').fill('');
  const actions = one.dialog.locator('li').getByRole('button', { expanded: false }).first();
  await actions.click();
  await one.look('library, menu of a study');
  await page.getByRole('menuitem', { name: library.rename }).click();
  await one.look('library, renaming');
  await page.keyboard.press('Enter');
  await actions.click();
  await page.getByRole('menuitem', { name: library.duplicate }).click();
  await one.dialog.locator('li').nth(1).waitFor();
  await actions.click();
  await page.getByRole('menuitem', { name: library.throwAway }).click();
  await one.dialog.getByRole('status').getByRole('button').waitFor();
  await one.look('library, one thrown away');
  await one.button(new RegExp(`^${library.views.trash}`), one.dialog).click();
  await one.look('library, trash');
  await one.button(library.empty, one.dialog).click();
  await one.look('library, before the trash is emptied');
  await one.context.close();
}
