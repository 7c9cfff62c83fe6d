// What is shown when something is on its way, does not work, or has to be asked.
import { toLink } from '../../../src/study/link.ts';
import { shipped } from './studies.ts';
import { visitor, type Trip } from './visitor.ts';

const { text, study } = shipped.find(({ id }) => id === 'hub-or-counties')!;
const workers = /engine\.worker/;

/** Runs: on their way, stopped, refused, failed. */
export async function lookAtRuns(trip: Trip) {
  const waiting = await visitor(trip, { before: (page) => page.route(workers, () => {}) });
  await waiting.look('before the first result');
  await waiting.choose(waiting.words.exchange.menu.label, waiting.words.exchange.menu.report);
  await waiting.page.locator('.waiting').waitFor();
  await waiting.look('report before the first result');
  await waiting.context.close();

  const failed = await visitor(trip, { before: (page) => page.route(workers, (route) => route.abort()) });
  await failed.page.locator('.finding').getByRole('alert').waitFor();
  await failed.look('a run that failed');
  await failed.context.close();

  const one = await visitor(trip);
  const { page, words } = one;
  await one.open(one.said(study.name));
  const replay = async (replications: string) => {
    await one.button(words.precision.open).click();
    await one.dialog.getByRole('textbox', { name: words.precision.replications }).fill(replications);
    await page.keyboard.press('Tab');
    await one.close();
  };
  await replay('60000');
  await page.locator('.progress.running').waitFor();
  await one.look('a run on its way');
  await one.button(words.run.stop).click();
  await one.look('a run that was stopped');
  await replay('1000000');
  await page.locator('.finding').getByRole('alert').waitFor();
  await one.look('a run that was refused');
  await one.context.close();
}

/** Files and links that do not open. */
export async function lookAtRefusals(trip: Trip) {
  const { fragment } = toLink(study, { viewOnly: true });
  const viewing = await visitor(trip, { hash: fragment });
  await viewing.played();
  await viewing.look('only for viewing');
  await viewing.context.close();

  const damaged = await visitor(trip, { hash: fragment.slice(0, 400) });
  await damaged.dialog.waitFor();
  await damaged.look('a damaged link');
  await damaged.context.close();

  const one = await visitor(trip);
  const { page, words } = one;
  const open = () => one.choose(one.studyMenu, words.study.open);
  const broken = text.replace(/"stepDays": \d+/, '"stepDays": -1').replace('"placement"', '"placment"');
  await one.give(open, { name: 'broken.tandem.json', text: broken });
  await one.dialog.waitFor();
  await one.look('faults of a file');
  await one.close();
  await one.give(open, { name: 'library.json', text: '{"format":"tandem library"}' });
  if ((await page.getByRole('dialog').count()) > 0) await one.close();

  // A file that hovers over the page.
  await page.evaluate(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(['{}'], 'study.json'));
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer: carried, cancelable: true }));
  });
  await page.getByText(words.study.dropHere).waitFor();
  await one.look('a file over the page');

  // Parts of the page that the network does not give.
  await page.route(/CompareDialog/, (route) => route.abort());
  await page.reload();
  await one.choose(words.exchange.menu.label, words.exchange.menu.compare);
  await one.dialog.getByRole('alert').waitFor();
  await one.look('a part that did not load');
  await one.context.close();
}

/** What is said about the library, and the question before something is lost. */
export async function lookAtNotices(trip: Trip) {
  const none = await visitor(trip, {
    before: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no store here', 'SecurityError');
        };
      }),
  });
  await none.page.locator('.notice').waitFor();
  await none.played();
  await none.look('no store');
  await none.context.close();

  const full = await visitor(trip, {
    before: (page) =>
      page.addInitScript(() => {
        localStorage.setItem('tandem.library.count', '3');
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      }),
  });
  await full.played();
  await full.look('an emptied store');
  await full.button(full.words.scenarios.add).click();
  await full.page.locator('.notice.grave').nth(1).waitFor();
  await full.played();
  await full.look('a full store');
  await full.choose(full.studyMenu, full.said(shipped[1]!.study.name));
  await full.dialog.waitFor();
  await full.look('before something is replaced');
  await full.context.close();

  // A release that waits, as the browser would tell of it.
  const newer = await visitor(trip, {
    before: (page) =>
      page.addInitScript(() => {
        const registration = Object.assign(new EventTarget(), { waiting: {}, installing: null });
        const container = Object.assign(new EventTarget(), {
          controller: {},
          register: () => Promise.resolve(registration),
        });
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => container });
      }),
  });
  await newer.page.locator('.notice').getByText(newer.words.library.notices.update).waitFor();
  await newer.played();
  await newer.look('a newer release waits');
  await newer.page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event('controllerchange')));
  await newer.page.locator('.notice').getByText(newer.words.library.notices.updated).waitFor();
  await newer.look('another tab has changed to a newer release');
  await newer.context.close();

  const one = await visitor(trip);
  await one.played();
  await one.button(one.words.scenarios.add).click();
  await one.page
    .locator('header')
    .getByText(new RegExp(`^${one.words.library.kept('')}`))
    .waitFor();
  const other = await one.context.newPage();
  await other.goto(trip.address);
  await one.page.locator('.notice').waitFor();
  await one.look('the study is open in another tab');
  await one.context.close();
}
