import { parameterAt } from '../../../study/defaults.ts';
import { valueAt } from '../../../study/schema/shape.ts';
import type { Study } from '../../../study/study.ts';
import type { Language } from '../../words/language.svelte.ts';
import { columnsOf, headingOf, type Column, type TableKind } from './columns.ts';

/** The table as the base plan has it, heading first: what one copies into a spreadsheet, edits, and pastes back. */
export function presentTable(kind: TableKind, { base }: Study, language: Language): string[][] {
  const { words } = language;
  const columns = columnsOf(kind);
  const quantity = base.network.unit ?? 'piece';
  const nameOf = (path: readonly string[]) => {
    const name = valueAt(base, [...path, 'name']) as string | { zh: string; en: string } | undefined;
    return name === undefined ? (path.at(-1) ?? '') : language.text(name);
  };
  const cell = (column: Column, path: readonly string[]): string => {
    switch (column.role) {
      case 'id':
        return path.at(-1) ?? '';
      case 'name':
        return nameOf(path);
      case 'depot':
        return nameOf(path.slice(0, 3));
      case 'region': {
        const id = kind === 'lanes' ? path.at(-1) : valueAt(base, [...path, 'region']);
        return typeof id === 'string' ? nameOf(['network', 'regions', id]) : '';
      }
      default: {
        const place = [...path, ...column.keys];
        return cellText(
          valueAt(base, place) ?? parameterAt(place.join('.'))?.default,
          column.parameter.unit,
          language,
        );
      }
    }
  };
  return [
    columns.map((column) => headingOf(column, quantity, words)),
    ...pathsOf(kind, base).map((path) => columns.map((column) => cell(column, path))),
  ];
}

// Lanes are listed for every pair, as few of them are written.
function pathsOf(kind: TableKind, base: Study['base']): string[][] {
  const depots = Object.keys(base.network.depots ?? {});
  const regions = Object.keys(base.network.regions);
  if (kind === 'lanes')
    return depots.flatMap((depot) => regions.map((region) => ['network', 'depots', depot, 'lanes', region]));
  if (kind === 'campaigns') return Object.keys(base.campaigns ?? {}).map((id) => ['campaigns', id]);
  return (kind === 'regions' ? regions : depots).map((id) => ['network', kind, id]);
}

function cellText(value: unknown, unit: string, { words }: Language): string {
  if (value === undefined) return '';
  if (value === null) return words.levers.unlimited;
  if (typeof value === 'number')
    return String(unit === 'share' ? Number((value * 100).toPrecision(12)) : value);
  return typeof value === 'string' ? (words.choices[value] ?? value) : JSON.stringify(value);
}
