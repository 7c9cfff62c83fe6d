// What a place in the plan is called, and how its value is written: for chips, tables and refusals.

import { parameterOf } from './parameters.ts';
import { rangedPlace } from '../../study/ranges.ts';
import type { Scenario } from '../../study/study.ts';
import { seasonText, tableAt } from '../season/season.ts';
import { endsText, unitText } from '../words/inputText.ts';
import type { Language } from '../words/language.svelte.ts';
import { valueAt, type Change } from './overrides.ts';

/**
 * The name of a place in words: the field, and before it the region, depot, campaign or channel it belongs to.
 * `plans` are asked for those names in turn. A place without a field of its own keeps its path.
 */
export function fieldName(path: string, plans: readonly Scenario[], language: Language): string {
  const ranged = rangedPlace(path.split('.'));
  if (ranged) return language.words.levers.rangeOf(fieldName(ranged.join('.'), plans, language));
  const season = tableAt(path);
  if (season) return language.words.season[season];
  const parameter = parameterOf(path);
  if (!parameter) return entryName(path, plans, language) ?? partName(path, plans, language);
  const stars = parameter.path.split('.').flatMap((word, index) => (word === '*' ? [index] : []));
  const keys = path.split('.');
  const entries = stars.map(
    (star) => entryName(keys.slice(0, star + 1).join('.'), plans, language) ?? regionName(keys[star] ?? '', plans, language),
  );
  const field = language.words.fields[parameter.path];
  return entries.length > 0 ? language.words.levers.of(entries.join(' · '), field) : field;
}

/** A value as a person reads it, with the unit of its field. */
export function fieldValue(path: string, value: unknown, plan: Scenario, language: Language): string {
  const { words, numbers } = language;
  const ranged = rangedPlace(path.split('.'))?.join('.');
  if (value === undefined || (ranged && value === null)) return words.differences.absent;
  if (ranged) {
    const { low, high } = value as { low: number; high: number };
    const unit = unitAt(ranged);
    return words.withUnit(endsText({ low, high }, unit, words, numbers), unitWord(unit, plan, language));
  }
  const season = tableAt(path);
  if (season) return seasonText(season, value as number[] | null, language);
  // An entry of a record that is taken out, such as a region of a campaign.
  if (value === null && parameterOf(path)?.path.endsWith('.*')) return words.differences.absent;
  if (value === null) return words.levers.unlimited;
  if (typeof value === 'boolean') return value ? words.levers.on : words.levers.off;
  if (typeof value === 'number') {
    const unit = unitAt(path);
    return words.withUnit(numbers.typed(shownIn(unit, value)), unitWord(unit, plan, language));
  }
  if (typeof value === 'string') return words.choices[value] ?? value;
  if (path.endsWith('.name')) return language.text(value as Scenario['name']);
  const named = (value as { name?: string | Scenario['name'] }).name;
  if (named !== undefined) return language.text(named);
  return reachOf(path) ? regionsText(value, plan, language) : JSON.stringify(value);
}

/** One change in a line, as a chip shows it. */
export function changeLine(change: Change, base: Scenario, own: Scenario, language: Language): string {
  const { words } = language;
  const name = fieldName(change.path, [own, base], language);
  // Single values that have no parameter of their own.
  const ranged = rangedPlace(change.path.split('.')) !== undefined || tableAt(change.path) !== null;
  if (!ranged && change.to === null && !parameterOf(change.path)) return words.scenarios.removed(name);
  if (!ranged && change.from === undefined && !parameterOf(change.path)) return words.scenarios.added(name);
  const to = fieldValue(change.path, change.to, base, language);
  // The unit stands once, behind the second number.
  const bare = typeof change.from === 'number' && typeof change.to === 'number';
  const from = bare
    ? language.numbers.typed(shownIn(unitAt(change.path), change.from))
    : fieldValue(change.path, change.from, base, language);
  return `${name} ${from} → ${to}`;
}

// Places that are more than one value: the name of an entry, and the regions that a campaign reaches.
function partName(path: string, plans: readonly Scenario[], language: Language): string {
  const [, entry, part] = /^(.+)\.(name|regions)$/.exec(path) ?? [];
  const owner = entry === undefined ? null : entryName(entry, plans, language);
  if (owner === null) return path;
  const { differences, levers } = language.words;
  return levers.of(owner, part === 'name' ? differences.name : differences.regions);
}

const reachOf = (path: string) => /^campaigns\.[^.]+\.regions$/.test(path);

function regionsText(regions: object, plan: Scenario, language: Language): string {
  const reached = Object.entries(regions).flatMap(([id, strength]) => (strength ? [regionName(id, [plan], language)] : []));
  return reached.length === 0 ? language.words.differences.absent : reached.join(language.words.calendar.glue);
}

function unitWord(unit: string, plan: Scenario, { words }: Language): string {
  return unitText(unit, plan.network.unit, words);
}

function entryName(path: string, plans: readonly Scenario[], language: Language): string | null {
  for (const plan of plans) {
    const entry = valueAt(plan, path);
    if (typeof entry === 'object' && entry !== null && 'name' in entry)
      return language.text(entry.name as string | Scenario['name']);
  }
  return null;
}

function regionName(key: string, plans: readonly Scenario[], language: Language): string {
  return entryName(`network.regions.${key}`, plans, language) ?? language.words.choices[key] ?? key;
}

function unitAt(path: string): string {
  return parameterOf(path)?.unit ?? '';
}

// A share is shown in percent; six figures are enough for anyone.
function shownIn(unit: string, value: number): number {
  return Number((unit === 'share' ? value * 100 : value).toPrecision(6));
}
