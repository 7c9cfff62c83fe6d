import { parameters, type Parameter } from '../../../study/defaults.ts';
import { unitText } from '../../words/inputText.ts';
import type { Words } from '../../words/zh-CN.ts';

/** The tables that can be pasted, each of one record of the base plan. */
export const tableKinds = ['regions', 'depots', 'lanes', 'campaigns'] as const;
export type TableKind = (typeof tableKinds)[number];

/** One column: which entry a row is about (`id`, `name`, `depot`, `region`), or an input of that entry. */
export type Column =
  | { readonly role: 'id' | 'name' | 'depot' | 'region'; readonly key: string }
  | {
      readonly role: 'input';
      readonly key: string;
      readonly parameter: Parameter;
      readonly keys: readonly string[];
    };

const places: Record<TableKind, string> = {
  regions: 'network.regions.*.',
  depots: 'network.depots.*.',
  lanes: 'network.depots.*.lanes.*.',
  campaigns: 'campaigns.*.',
};

/** The columns of a table in order. Inputs that are records of their own, such as strengths by region, have none. */
export function columnsOf(kind: TableKind): Column[] {
  const start = places[kind];
  const inputs = parameters.flatMap((parameter): Column[] => {
    if (!parameter.path.startsWith(start)) return [];
    const rest = parameter.path.slice(start.length);
    const plain = !rest.includes('*') && (!rest.includes('.') || rest === 'mode.upliftShare');
    return plain ? [{ role: 'input', key: rest, parameter, keys: rest.split('.') }] : [];
  });
  const heads: Column[] =
    kind === 'lanes'
      ? [
          { role: 'depot', key: 'depot' },
          { role: 'region', key: 'region' },
        ]
      : [
          { role: 'id', key: 'id' },
          { role: 'name', key: 'name' },
        ];
  // The home of a regional depot is no registered parameter, but a depot without it does not open.
  return kind === 'depots' ? [...heads, { role: 'region', key: 'region' }, ...inputs] : [...heads, ...inputs];
}

/** The heading of a column, with its unit in brackets. */
export function headingOf(column: Column, quantity: string, words: Words): string {
  if (column.role !== 'input') return words.exchange.tables.heads[column.role];
  const { path, unit } = column.parameter;
  const shown = unit === 'share' ? '%' : unitText(unit, quantity, words);
  return shown === '' ? words.fields[path] : `${words.fields[path]} (${shown})`;
}

/** The column that a heading means: by its words in any of the languages, or by its key in the file. */
export function columnFor(
  heading: string,
  columns: readonly Column[],
  catalogues: readonly Words[],
): Column | undefined {
  const wanted = plainHeading(heading);
  return columns.find(
    (column) =>
      plainHeading(column.key) === wanted ||
      catalogues.some((words) => {
        const name =
          column.role === 'input'
            ? words.fields[column.parameter.path]
            : words.exchange.tables.heads[column.role];
        return plainHeading(name) === wanted;
      }),
  );
}

// Without the unit in brackets, case, and full-width forms.
function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s*[([][^)\]]*[)\]]\s*$/u, '')
    .trim()
    .toLowerCase();
}
