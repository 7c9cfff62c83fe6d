// One place of the map as a sentence: what stands there, how far it is, and what met its demand.

import { unitText } from '../words/inputText.ts';
import type { Language } from '../words/language.svelte.ts';
import type { RegionFlow } from './regionFlows.ts';
import { hoursOf, type Ground, type MapLink, type Place } from './places.ts';

export const sources = ['local', 'lateral', 'hub', 'partner', 'unserved'] as const;
export type Source = (typeof sources)[number];

/** The shortest way to a county by each kind of lane that the plan uses; null where there is none. */
export function nearestHours(
  scenario: Ground,
  place: Place,
  supply: readonly MapLink[],
  lateral: readonly MapLink[],
): Record<'local' | 'hub' | 'lateral' | 'partner', number | null> {
  const least = (hours: readonly number[]) => (hours.length > 0 ? Math.min(...hours) : null);
  const of = (kind: MapLink['kind']) =>
    least(supply.flatMap((link) => (link.kind === kind && link.to === place.key ? [link.hours] : [])));
  return {
    local: least(place.depots.map((id) => hoursOf(scenario, id, place.id, 'local'))),
    hub: of('hub'),
    partner: of('partner'),
    lateral: least(
      lateral.flatMap(({ from, to, hours }) => (from === place.key || to === place.key ? [hours] : [])),
    ),
  };
}

/** Sources of a county's demand in words, the largest first; those below half a per mille are left out. */
export function sourcesText(flow: RegionFlow, language: Language): string {
  const { words, numbers } = language;
  if (flow.demand <= 0) return '';
  return sources
    .map((source) => ({ source, share: flow[source] / flow.demand }))
    .filter(({ share }) => share >= 0.0005)
    .sort((a, b) => b.share - a.share)
    .map(({ source, share }) =>
      words.network.part(words.network.sources[source], words.withUnit(numbers.plain(100 * share, 1), '%')),
    )
    .join(words.network.listGlue);
}

/** A quantity short enough for a map. */
export function shortAmount(value: number, { numbers }: Language): string {
  return value < 10_000
    ? numbers.plain(value, value < 10 && !Number.isInteger(value) ? 1 : 0)
    : numbers.compact(value);
}

/** A quantity with the study's unit. */
export function quantity(value: number, scenario: Ground, language: Language, unit = 'unit'): string {
  const { words } = language;
  return words.withUnit(shortAmount(value, language), unitText(unit, scenario.network.unit, words));
}

/** A place in words. */
export function placeText(
  place: Place,
  total: number,
  hours: ReturnType<typeof nearestHours>,
  flow: RegionFlow | undefined,
  scenario: Ground,
  language: Language,
): string {
  const { words, numbers } = language;
  const name = language.text(place.name);
  if (place.capacityPerDay !== null)
    return words.network.partnerPlace(name, quantity(place.capacityPerDay, scenario, language, 'unit/d'));
  const share = words.withUnit(numbers.plain(total > 0 ? (100 * place.stock) / total : 0), '%');
  const stands =
    place.depots.length === 0
      ? words.network.noStock(name)
      : words.network.place(name, quantity(place.stock, scenario, language), share);
  const lanes = (['local', 'hub', 'lateral', 'partner'] as const).flatMap((kind) => {
    const value = hours[kind];
    return value === null
      ? []
      : [words.network.lanes[kind](words.withUnit(numbers.typed(value), words.units['h'] ?? ''))];
  });
  const way =
    lanes.length > 0 && place.kind === 'region' ? words.network.way(lanes.join(words.network.listGlue)) : '';
  const met = flow ? sourcesText(flow, language) : '';
  return `${stands} ${way}${met === '' ? '' : words.network.came(met)}`.trim();
}
