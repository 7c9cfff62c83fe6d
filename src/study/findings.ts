import type { z } from 'zod';
import type { Finding, Path } from './fault.ts';
import { alternatives, show } from './fault.ts';
import { nearest } from './nearest.ts';
import { accepts, isObject, keysOf, schemaAt, unwrap, valueAt } from './schema/shape.ts';
import { isObjectKind, isRecordKind } from './schema/kind.ts';

type Issue = z.core.$ZodIssue;

/** Something a schema refuses, before it is put into words. */
export type Sighting = { path: Path; at: 'key' | 'value'; issue: Issue };

/** What a schema finds wrong with a value, in our own words; empty if it is right. */
export function findings(schema: z.ZodType, value: unknown): Finding[] {
  return sightings(schema, value).map((sighting) => tell(schema, value, sighting));
}

/** The places of everything that a schema refuses. Cheap, for a large file can be wrong in every value. */
export function sightings(schema: z.ZodType, value: unknown): Sighting[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const all = result.error.issues.flatMap((issue) => sighted(issue, issue.path as Path));
  // zod also counts the letters of what is no text, and says so right after saying that it is none.
  return all.filter(({ path }, index) => index === 0 || !samePath(path, all[index - 1]?.path ?? []));
}

/** One sighting in words: what was found, what would be accepted, and what to do. */
export function tell(schema: z.ZodType, value: unknown, { path, issue }: Sighting): Finding {
  if (issue.code === 'unrecognized_keys') return unknownKey(schema, value, path);
  if (issue.code === 'invalid_key') return wrongKey(schema, value, path);
  return wrongValue(schema, value, path, issue);
}

function sighted(issue: Issue, path: Path): Sighting[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], at: 'key', issue }));
  }
  if (issue.code === 'invalid_key') return [{ path, at: 'key', issue }];
  // Of the ways a value may be written, the one that was probably meant: the one whose kind of value it is.
  const branches = issue.code === 'invalid_union' ? issue.errors : [];
  const meant = branches.find((branch) => branch.every((each) => each.path.length > 0 || !isOfKind(each)));
  if (!meant) return [{ path, at: 'value', issue }];
  return meant.flatMap((each) => sighted(each, [...path, ...(each.path as Path)]));
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

function isOfKind(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function unknownKey(schema: z.ZodType, value: unknown, path: Path): Finding {
  const key = String(path.at(-1));
  const holder = valueAt(value, path.slice(0, -1));
  const shape = schemaAt(schema, value, path.slice(0, -1));
  const known = keysOf(shape, holder).filter((each) => !isObject(holder) || !(each in holder));
  const near = nearest(key, known);
  return {
    code: 'unknownKey',
    path,
    found: show(key),
    accepted: known.length === 0 ? 'no other key' : `one of ${alternatives(known)}`,
    fix: near === undefined ? 'take it out' : `write ${show(near)}`,
    params: { choices: known, ...(near === undefined ? {} : { nearest: near }) },
    at: 'key',
    whole: near === undefined && isObject(valueAt(value, path)),
  };
}

function wrongKey(schema: z.ZodType, value: unknown, path: Path): Finding {
  const record = schemaAt(schema, value, path.slice(0, -1));
  const shape = record && unwrap(record);
  const accepted = shape && isRecordKind(shape) ? accepts(shape.keyType).text : 'another key';
  return {
    code: 'badId',
    path,
    found: show(path.at(-1)),
    accepted,
    fix: 'rename it',
    at: 'key',
    whole: true,
  };
}

function wrongValue(schema: z.ZodType, value: unknown, path: Path, issue: Issue): Finding {
  const shape = schemaAt(schema, value, path);
  const { text, params } = shape ? accepts(shape) : { text: issue.message, params: {} };
  const here = valueAt(value, path);
  const finding = {
    path,
    found: show(here),
    accepted: text,
    params,
    whole: shape !== undefined && isWhole(shape),
  };
  if (here === undefined) return { ...finding, code: 'missing', fix: `add ${show(path.at(-1))}` };
  const { min, max, integer, choices } = params;
  if (typeof here === 'number' && typeof min === 'number' && typeof max === 'number') {
    const near = Math.min(max, Math.max(min, integer ? Math.round(here) : here));
    return { ...finding, code: 'outOfRange', fix: `set it to ${near}`, params: { ...params, nearest: near } };
  }
  if (typeof here === 'string' && Array.isArray(choices)) {
    const near = nearest(here, choices as string[]);
    const fix =
      near === undefined ? {} : { fix: `write ${show(near)}`, params: { ...params, nearest: near } };
    return { ...finding, code: 'notAChoice', ...fix };
  }
  if (typeof here === 'string' && typeof min === 'number' && shape?.safeParse(Number(here)).success) {
    return { ...finding, code: 'wrongType', fix: `write ${Number(here)} without quotes` };
  }
  const form = issue.code === 'invalid_format' || issue.code === 'too_small' || issue.code === 'too_big';
  return { ...finding, code: form ? 'badForm' : 'wrongType' };
}

function isWhole(schema: z.ZodType): boolean {
  const shape = unwrap(schema);
  return isRecordKind(shape) || isObjectKind(shape);
}
