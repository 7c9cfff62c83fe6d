// Every view of the page, one after the other, for whoever looks at all of them.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { texts } from './plannersHands.ts';

export type Theme = 'light' | 'dark';
export type Locale = keyof typeof texts;
type Look = (view: string) => Promise<void>;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Visit {
  readonly address: string;
  readonly browser: Browser;
  readonly locale: Locale;
  readonly theme?: Theme;
  /** Pixels. */
  readonly width?: number;
  /** Size of all type, in per cent. */
  readonly type?: number;
}

/** Opens the page on hub or counties by the question that it welcomes with, and waits until all is played. */
export async function openViews({
  address,
  browser,
  locale,
  theme = 'light',
  width = 1440,
  type = 100,
}: Visit): Promise<Page> {
  const { words, number } = texts[locale];
  const context = await browser.newContext({
    locale,
    colorScheme: theme,
    viewport: { width, height: width < 700 ? 740 : 900 },
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), type);
  await page.getByRole('dialog').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Hub or counties|集中仓还是县级仓/ })
    .click();
  const all = words.run.replications(number.format(1000));
  await page.locator('header').getByText(all, { exact: true }).waitFor();
  return page;
}

/** Looks at each of these tabs, or at all, once what they work out is there. */
export async function eachTab(page: Page, look: Look) {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText(/Working it out|正在算/).waitFor({ state: 'detached' });
    await look((await tab.textContent()) ?? '');
  }
}

/** What axe finds on the page, or in a part of it. The rules of WCAG 2.2 A and AA, and good practice. */
export async function complaints(page: Page, part: string | null = null): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // What is off the screen may not have been laid out yet.
    for (const part of document.querySelectorAll<HTMLElement>('*'))
      if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
    const { violations } = await axe.run(within ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    // Half below a bar that stays in sight, a button is smaller only until one scrolls on.
    const wholeSomewhere = (selector: unknown): boolean => {
      const target = document.querySelector<HTMLElement>(String(selector));
      if (!target) return false;
      const whole = (): boolean => {
        const { left, right, top, bottom } = target.getBoundingClientRect();
        const hit = (x: number, y: number) => target.contains(document.elementFromPoint(x, y));
        const corners = [left + 3, right - 3].every((x) => hit(x, top + 3) && hit(x, bottom - 3));
        return right - left >= 24 && bottom - top >= 24 && corners;
      };
      target.scrollIntoView({ block: 'start' });
      for (let scrolled = 0; scrolled < window.innerHeight; scrolled += 40) {
        if (whole()) return true;
        window.scrollBy(0, -40);
      }
      return false;
    };
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== 'target-size' || !wholeSomewhere(target.at(-1)))
        .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, part);
}

/** What is wider than the screen: the page itself, or a text that a box cuts off. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('main *, dialog[open] *')]
      .filter((element) => element.closest('.aloud, svg, [role=region], textarea, input') === null)
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `cut: ${element.tagName} ${element.className}: ${element.textContent.slice(0, 60)}`);
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide`, ...cut] : cut;
  });
}
