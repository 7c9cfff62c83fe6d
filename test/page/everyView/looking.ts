// What is asked of every view, in every way in which it may be shown.
import { join } from 'node:path';
import type { Page } from 'playwright';
import { complaints } from '../views.ts';
import { cutText } from './cutText.ts';
import { faintText } from './faintText.ts';

/** A way to show a view. */
interface Mode {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Size of all type, in per cent. */
  readonly type?: number;
  /** Whether axe looks, too: it does once in each theme and width. */
  readonly axe?: true;
}

const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
const plain: readonly Mode[] = [
  { ...desk, theme: 'light', axe: true },
  { ...desk, theme: 'dark', axe: true },
  { ...desk, theme: 'light', type: 200 },
  // The browser's own 200 % on that desk.
  { width: 720, height: 450, theme: 'light' },
  { ...phone, theme: 'light', axe: true },
  { ...phone, theme: 'dark', axe: true },
  { ...phone, theme: 'light', type: 200 },
];
const projector: readonly Mode[] = plain.filter(({ axe }) => axe);

/** Where a view can be: some parts are beside the results on a desk and in a sheet on a phone. */
export type Where = 'desk' | 'phone' | 'everywhere';

/** Where a picture of every view goes, for eyes that look at them one by one; nowhere if the variable is not set. */
const pictures = process.env['TANDEM_PICTURES'];

/** Looks at views and remembers what is wrong with them. */
export class Looker {
  /** Each fault, and where it was seen. */
  readonly faults = new Map<string, string[]>();
  /** So many views in so many ways. */
  looks = 0;
  readonly views = new Set<string>();
  readonly #modes: readonly Mode[];
  readonly #kind: string;

  /** `locale`: in which language the views are, for the names of their pictures. */
  constructor(projected: boolean, locale: string) {
    this.#modes = projected ? projector : plain;
    this.#kind = projected ? `${locale} projected` : locale;
  }

  /** Looks at what the page shows now, axe at a `part` of it alone, and leaves it as wide as it was. */
  async look(page: Page, view: string, where: Where = 'everywhere', part: string | null = null) {
    const before = page.viewportSize()!;
    this.views.add(view);
    for (const mode of this.#modes) {
      if (where !== 'everywhere' && (where === 'desk') !== mode.width >= 1100) continue;
      await show(page, mode);
      const found = await page.evaluate(cutText);
      if (mode.axe) found.push(...(await page.evaluate(faintText)), ...(await complaints(page, part)));
      const how = `${mode.width} px ${mode.theme} ${mode.type ?? 100} %`;
      if (pictures !== undefined) {
        const name = `${view}, ${this.#kind}, ${how}`.replace(/[^\p{L}\p{N} ,-]/gu, '');
        await page.screenshot({ path: join(pictures, `${name}.png`) });
      }
      for (const fault of found)
        this.faults.set(fault, [...(this.faults.get(fault) ?? []), `${view}, ${how}`]);
      this.looks += 1;
    }
    await show(page, { ...before, theme: 'light' });
  }

  /** The faults, with the first place of each. */
  get told(): string[] {
    return [...this.faults].map(([fault, places]) => `${fault} — ${places[0]} (${places.length} ×)`);
  }
}

async function show(page: Page, { width, height, theme, type = 100 }: Mode) {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height });
  // Pictures measure their place and are drawn anew in the next frame; what is off the screen is laid out, too.
  await page.evaluate(async (size) => {
    const sheets = document.adoptedStyleSheets;
    if (sheets.length === 0) {
      const everything = new CSSStyleSheet();
      everything.replaceSync('* { content-visibility: visible !important }');
      sheets.push(everything);
    }
    document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; frames < 4; frames += 1) await frame();
  }, type);
}
