import type { Locator } from 'playwright';

/** What stands on the screen for one outcome: in the picture, and in the table that takes its place. */
export interface Seen {
  /** Mean, range and difference of each scenario by its name, as written beside the dots. */
  readonly picture: ReadonlyMap<string, { mean: string; range: string; difference: string }>;
  /** By the scenario's name and the name of the row. */
  readonly table: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads a panel: its picture first, then the table, which `turn` puts in its place. */
export async function readPanel(panel: Locator, turn: () => Promise<void>): Promise<Seen> {
  const rows = await panel.locator('ul > li').evaluateAll((items) =>
    items.map((item) => {
      const text = (selector: string) => item.querySelector(selector)?.textContent?.trim() ?? '';
      return [
        text('.name'),
        { mean: text('strong'), range: text('.range'), difference: text('.difference') },
      ];
    }),
  );
  await turn();
  const table = await panel.locator('table tbody').evaluateAll((bodies) =>
    bodies.map((body) => {
      const lines = [...body.querySelectorAll('tr')].slice(1);
      const cells = lines.map((line) => [...line.children].map((cell) => cell.textContent?.trim() ?? ''));
      return [body.querySelector('.scenario')?.textContent?.trim() ?? '', cells];
    }),
  );
  return {
    picture: new Map(rows as [string, { mean: string; range: string; difference: string }][]),
    table: new Map((table as [string, [string, string][]][]).map(([name, cells]) => [name, new Map(cells)])),
  };
}
