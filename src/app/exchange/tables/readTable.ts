import { parameterAt } from '../../../study/defaults.ts';
import { idPattern } from '../../../study/schema/text.ts';
import type { Study } from '../../../study/study.ts';
import { readNumber } from '../../words/numbers.ts';
import type { Words } from '../../words/zh-CN.ts';
import { columnFor, columnsOf, type Column, type TableKind } from './columns.ts';

export type TableFaultReason =
  | 'noHeading'
  | 'unknownColumn'
  | 'twice'
  | 'noEntry'
  | 'badId'
  | 'unknownEntry'
  | 'notANumber'
  | 'notAChoice';

/** A cell that cannot be read. Rows count from 1, the heading is row 1. */
export interface TableFault {
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly reason: TableFaultReason;
}

type Tree = Record<string, unknown>;

/**
 * The study with a table laid over its base plan, and what could not be read. The first row names the columns. Empty
 * cells leave what is there; a row whose id is new adds an entry; no entry is ever taken out. Shares are in per cent,
 * as the page shows them. `catalogues`: the languages that headings and choices may be in, that of the page first.
 */
export function readTable(
  kind: TableKind,
  rows: readonly (readonly string[])[],
  study: Study,
  catalogues: readonly Words[],
): { study: Study; faults: TableFault[] } {
  const after = structuredClone(study);
  const faults: TableFault[] = [];
  const [head = [], ...body] = rows;
  const columns = headOf(kind, head, catalogues, faults);
  if (columns.every((column) => column === undefined))
    return { study, faults: [{ row: 1, column: '', text: head.join(' '), reason: 'noHeading' }] };

  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = index + 2;
    const report = (place: number, reason: TableFaultReason) =>
      faults.push({ row, column: head[place] ?? '', text: cells[place] ?? '', reason });
    const of = (role: Column['role']) => columns.findIndex((column) => column?.role === role);
    const entry = entryOf(
      kind,
      after,
      (role) => (cells[of(role)] ?? '').trim(),
      (role, reason) => report(of(role), reason),
    );
    if (!entry) return;
    columns.forEach((column, place) => {
      const text = (cells[place] ?? '').trim();
      if (!column || text === '') return;
      if (column.role === 'name') rename(entry.tree, text, catalogues[0]!);
      else if (column.role === 'region' && kind === 'depots')
        setHome(entry.tree, text, after, () => report(place, 'unknownEntry'));
      else if (column.role === 'input') {
        const value = valueOf(text, column, catalogues);
        if ('reason' in value) report(place, value.reason);
        else put(entry.tree, column, value.value, entry.path);
      }
    });
  });
  return { study: after, faults };
}

function headOf(
  kind: TableKind,
  head: readonly string[],
  catalogues: readonly Words[],
  faults: TableFault[],
) {
  const known = columnsOf(kind);
  const columns = head.map((text) => (text.trim() === '' ? undefined : columnFor(text, known, catalogues)));
  head.forEach((text, place) => {
    const column = columns[place];
    if (text.trim() !== '' && !column) faults.push({ row: 1, column: text, text, reason: 'unknownColumn' });
    if (column && columns.indexOf(column) < place)
      faults.push({ row: 1, column: text, text, reason: 'twice' });
  });
  return columns;
}

/** The entry that a row is about, made where its id is new, and its path in the plan. */
function entryOf(
  kind: TableKind,
  { base }: Study,
  cell: (role: 'id' | 'name' | 'depot' | 'region') => string,
  report: (role: 'id' | 'depot' | 'region', reason: TableFaultReason) => void,
): { tree: Tree; path: string } | undefined {
  const regions = base.network.regions as Record<string, Tree>;
  if (kind === 'lanes') {
    const depot = found(base.network.depots, cell('depot'));
    const region = found(regions, cell('region'));
    if (!depot) return void report('depot', 'unknownEntry');
    if (!region) return void report('region', 'unknownEntry');
    const holder = base.network.depots![depot] as Tree;
    const lanes = (holder['lanes'] ??= {}) as Record<string, Tree>;
    return { tree: (lanes[region] ??= {}), path: `network.depots.${depot}.lanes.${region}` };
  }
  const record = recordOf(kind, base);
  const [id, name] = [cell('id'), cell('name')];
  const known = found(record, id === '' ? name : id);
  if (known) return { tree: record[known]!, path: pathOf(kind, known) };
  if (id === '') return void report('id', 'noEntry');
  if (!idPattern.test(id)) return void report('id', 'badId');
  return { tree: (record[id] = { name: name === '' ? id : name }), path: pathOf(kind, id) };
}

function recordOf(kind: Exclude<TableKind, 'lanes'>, base: Study['base']): Record<string, Tree> {
  if (kind === 'regions') return base.network.regions;
  if (kind === 'depots') return (base.network.depots ??= {});
  return (base.campaigns ??= {});
}

function pathOf(kind: Exclude<TableKind, 'lanes'>, id: string): string {
  return kind === 'campaigns' ? `campaigns.${id}` : `network.${kind}.${id}`;
}

// By id, else by the name in any language.
function found(record: Record<string, Tree> = {}, text: string): string | undefined {
  if (text === '') return undefined;
  if (Object.hasOwn(record, text)) return text;
  return Object.keys(record).find((id) => {
    const name = record[id]!['name'];
    return name === text || (typeof name === 'object' && name !== null && Object.values(name).includes(text));
  });
}

function rename(tree: Tree, text: string, { language }: Words) {
  const name = tree['name'];
  if (typeof name !== 'object' || name === null) tree['name'] = text;
  else if (!Object.values(name).includes(text))
    tree['name'] = { ...name, [language === 'English' ? 'en' : 'zh']: text };
}

function setHome(tree: Tree, text: string, { base }: Study, report: () => void) {
  const region = found(base.network.regions, text);
  if (region === undefined) report();
  else if (tree['region'] !== region) tree['region'] = region;
}

function valueOf(
  text: string,
  { parameter }: Extract<Column, { role: 'input' }>,
  catalogues: readonly Words[],
): { value: unknown } | { reason: TableFaultReason } {
  if (parameter.nullable && catalogues.some(({ levers }) => levers.unlimited === text))
    return { value: null };
  if (parameter.kind === 'choice') {
    const choice = parameter.choices?.find(
      (each) => each === text || catalogues.some(({ choices }) => choices[each] === text),
    );
    return choice === undefined ? { reason: 'notAChoice' } : { value: choice };
  }
  const number = readNumber(text);
  if (number === null) return { reason: 'notANumber' };
  return { value: parameter.unit === 'share' ? Number((number / 100).toPrecision(12)) : number };
}

// What is the default anyway is not written.
function put(tree: Tree, { keys }: Extract<Column, { role: 'input' }>, value: unknown, path: string) {
  const holder = keys
    .slice(0, -1)
    .reduce<Tree>((node, key) => (node[key] ??= { kind: 'direct' }) as Tree, tree);
  const last = keys.at(-1)!;
  if (holder[last] === undefined && parameterAt(`${path}.${keys.join('.')}`)?.default === value) return;
  holder[last] = value;
}
