// Who goes through the page and looks at it.
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import type { Words } from '../../../src/app/words/zh-CN.ts';
import { texts } from '../plannersHands.ts';
import type { Looker, Where } from './looking.ts';

export interface Trip {
  readonly address: string;
  readonly browser: Browser;
  readonly locale: keyof typeof texts;
  readonly projected: boolean;
  readonly looker: Looker;
}

/** One visit to the page: what it says, the ways to its parts, and how to look at them. */
export class Visitor {
  readonly page: Page;
  readonly words: Words;
  readonly context: BrowserContext;
  readonly #trip: Trip;

  constructor(page: Page, context: BrowserContext, trip: Trip) {
    this.page = page;
    this.context = context;
    this.words = texts[trip.locale].words;
    this.#trip = trip;
  }

  /** `part`: what axe looks at, where all around it has been looked at before. */
  look = (view: string, where: Where = 'everywhere', part: string | null = null) =>
    this.#trip.looker.look(this.page, view, where, part);

  said = (text: string | { zh: string; en: string }) => texts[this.#trip.locale].said(text);

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  /** Opens a menu by its button and chooses an entry; without one it stays open. */
  async choose(menu: string | RegExp, entry?: string) {
    await this.button(menu).first().click();
    await this.page.getByRole('menu').waitFor();
    if (entry !== undefined) await this.page.getByRole('menuitem', { name: entry }).first().click();
  }

  get studyMenu(): RegExp {
    return new RegExp(`^${this.words.study.menu}`);
  }

  /** Opens a shipped study by its name and waits for its results. */
  async open(study: string) {
    await this.choose(this.studyMenu, study);
    await this.page.waitForFunction((name) => document.title.startsWith(name), study);
    await this.played();
  }

  /** Waits until everything has been played and the network map has its flows. */
  async played() {
    const all = new RegExp(`^${this.words.run.replications('NUMBER').replace('NUMBER', '[\\d,]+')}$`);
    await this.page.locator('header').getByText(all).waitFor();
  }

  /** Closes the dialog that is open. */
  async close() {
    const { dialog } = this;
    await this.button(this.words.tools.close, dialog).first().click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Answers the next question for files. */
  async give(ask: () => Promise<void>, ...files: readonly { name: string; text: string }[]) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), ask()]);
    const mimeType = 'application/json';
    await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType, buffer: Buffer.from(text) })));
  }
}

/** Visits the page; `first`: as somebody who has never been here. `before` prepares the page. */
export async function visitor(
  trip: Trip,
  { first = false, width = 1440, hash = '', before }: Setting = {},
): Promise<Visitor> {
  const context = await trip.browser.newContext({
    locale: trip.locale,
    colorScheme: 'light',
    // Axe would meet colours on their way.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width, height: width < 700 ? 740 : 900 },
  });
  const known = [first ? '' : 'welcomed', trip.projected ? 'projector' : ''].filter((name) => name !== '');
  await context.addInitScript((names) => {
    for (const name of names) localStorage.setItem(`tandem.${name}`, name === 'welcomed' ? 'yes' : 'on');
    // Without its own dialogs for files the browser asks as it always did.
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  }, known);
  const page = await context.newPage();
  // Beside another test, on two processors, a run takes its time.
  page.setDefaultTimeout(120_000);
  await before?.(page);
  await page.goto(trip.address + hash);
  await page.waitForSelector('#app > *');
  return new Visitor(page, context, trip);
}

interface Setting {
  first?: boolean;
  width?: number;
  hash?: string;
  before?: (page: Page) => Promise<unknown>;
}
