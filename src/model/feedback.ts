import { f } from '../kernel/formula.ts';
import type { World } from './world.ts';

/**
 * What marketing does with news from distribution: a campaign is held back where demand goes unserved,
 * T_mr ← T_mr·(1 − φ·shortfall_r) at the end of every day on which it runs, shortfall = unserved/D of that day (model 2.5,
 * our assumption). T multiplies the uplift itself, as in the formula of the page, so adstock stays the same in every
 * future; what was held back is not caught up on. Distribution hears of it at once: what it knows of the campaign
 * shrinks alike. Appeals to use less (a negative uplift) are never held back.
 * Quotes are the other half of feedback, see `promise.ts`. Call after `campaignsKnown`.
 */
export function holdBack(w: World): void {
  const { feedback } = w.scenario.information;
  if (feedback === 0) return;
  const held = w.campaigns.flatMap(({ id }, i) => {
    const { mode } = w.scenario.campaigns[id]!;
    return mode.kind === 'direct' && mode.upliftShare < 0 ? [] : [i];
  });
  w.campaign.start('throttle', () => 1);
  w.campaign.series('runs', (t, i) => {
    const { startDay, days } = w.scenario.campaigns[w.campaigns[i]!.id]!;
    return (t + 1) * w.stepDays > startDay && t * w.stepDays < startDay + days ? 1 : 0;
  });
  w.program.pass(
    'campaigns are held back',
    { m: w.campaign.at(held), r: w.region.at(held.map((i) => w.campaigns[i]!.region)) },
    ({ m, r }) => {
      const left = f`${r.demand} > 0 ? 1 - ${feedback} * (${r.unserved} / ${r.demand}) : 1`;
      m.set({ throttle: f`${m.throttle} * ${left}`, effect: f`${m.effect} * ${left}` });
    },
    { gate: ({ m }) => m.runs },
  );
  w.program.pass('held back campaigns are known', { m: w.campaign.at(held) }, ({ m }) =>
    m.set({ known: f`${m.known} * ${m.throttle}` }),
  );
}
