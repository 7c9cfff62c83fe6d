import { headline } from '../outcomes/headline.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { mapOf, type Picture } from './shelf/picture.ts';

const mostRows = 5;

/** The small picture of the study on the bench: its first outcome as the last run left it, else its map. */
export function pictureOf(bench: Workbench): Picture | null {
  const { summary, resolved } = bench;
  const outcome = summary?.outcomes.find((each) => each.outcome === headline[0] && each.region === null);
  if (!outcome) {
    const { regions, depots } = bench.scenario('base').network;
    return mapOf(Object.values(regions), Object.values(depots));
  }
  const rows = outcome.scenarios.slice(0, mostRows).flatMap(({ scenario, mean, p05, p95 }) => {
    const found = resolved.find(({ id }) => id === scenario);
    return found ? [{ name: found.name, place: bench.ids.indexOf(scenario), mean, low: p05, high: p95 }] : [];
  });
  return {
    kind: 'result',
    outcome: outcome.outcome,
    energy: bench.energy,
    domain: [...outcome.domain],
    rows,
  };
}
