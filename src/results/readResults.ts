import type { Fault } from '../study/fault.ts';
import { limits } from '../study/limits.ts';
import { readStudy } from '../study/read.ts';
import { scan } from '../study/scan.ts';
import type { Study } from '../study/study.ts';
import { resultFormat } from './document.ts';

/** A results file that has been read: what it claims, and the study that it claims it about. */
export interface SavedResults {
  readonly study: Study;
  readonly engineVersion: string;
  readonly seed: string;
  readonly replications: number;
  readonly regional: boolean;
  readonly digest: string;
  readonly studyDigest: string;
  readonly scenarios: readonly string[];
  readonly keys: readonly string[];
  /** The whole document, as it stands in the file. */
  readonly document: Readonly<Record<string, unknown>>;
}

export type ResultsRead =
  | { readonly ok: true; readonly saved: SavedResults }
  /** `place` is the first part that is not as it should be. */
  | { readonly ok: false; readonly reason: 'notResults' | 'version' | 'incomplete'; readonly place: string }
  | {
      readonly ok: false;
      readonly reason: 'study';
      readonly faults: readonly Fault[];
      readonly total: number;
    };

/** Whether a file says of itself, at its beginning, that it holds results. */
export function isResults(input: Uint8Array | string): boolean {
  const head =
    typeof input === 'string' ? input.slice(0, 200) : new TextDecoder().decode(input.subarray(0, 200));
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"tandem-result\//.test(head);
}

/** Reads a results file. Like `readStudy` it takes any text and never throws; whether it is true, `verify` says. */
export function readResults(text: string): ResultsRead {
  if (text.length > limits.fileBytes) return refusal('notResults', 'file');
  const { value, total } = scan(text.replace(/^\ufeff/, ''));
  if (total > 0 || !isRecord(value)) return refusal('notResults', 'file');
  const { format, study: head, scenarios, outcomes, studyFile } = value;
  if (typeof format !== 'string' || !format.startsWith('tandem-result/'))
    return refusal('notResults', 'format');
  if (format !== resultFormat) return refusal('version', format);

  if (!isRecord(head) || typeof head['digest'] !== 'string') return refusal('incomplete', 'study');
  const texts = ['engineVersion', 'seed', 'digest'].map((key) => [key, value[key]] as const);
  for (const [key, one] of texts) if (typeof one !== 'string') return refusal('incomplete', key);
  const { engineVersion, seed, digest, replications, regional } = value as Record<string, string>;
  if (typeof replications !== 'number') return refusal('incomplete', 'replications');
  if (typeof regional !== 'boolean') return refusal('incomplete', 'regional');
  const ids = listed(scenarios, 'id');
  if (!ids) return refusal('incomplete', 'scenarios');
  const keys = listed(outcomes, 'key');
  if (!keys) return refusal('incomplete', 'outcomes');

  const read = readStudy(JSON.stringify(studyFile ?? null));
  if (!read.ok) return { ok: false, reason: 'study', faults: read.faults, total: read.total };
  return {
    ok: true,
    saved: {
      study: read.study,
      ...{ engineVersion: engineVersion!, seed: seed!, digest: digest!, replications, regional },
      studyDigest: head['digest'],
      scenarios: ids,
      keys,
      document: value,
    },
  };
}

function refusal(reason: 'notResults' | 'version' | 'incomplete', place: string): ResultsRead {
  return { ok: false, reason, place };
}

function listed(list: unknown, key: string): string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = list.map((entry: unknown) => (isRecord(entry) ? entry[key] : undefined));
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
