// Results prove themselves: the run is played again from the study in the file, and everything that the file claims is
// worked out anew and compared to the last digit.

import { ENGINE_VERSION, type RunPlan } from '../engine/plan.ts';
import { studyDigest } from '../study/digest.ts';
import { resolve, resolveComparison } from '../study/resolve.ts';
import type { RunResult } from '../../workers/runner.ts';
import { wholeDocument } from './document.ts';
import { playedOf, runOf, type Question } from './played.ts';
import type { SavedResults } from './readResults.ts';

/** One place where the file and the repeated run disagree. */
export interface Deviation {
  /** Such as `outcomes.unservedPercent.base.mean`, with ids instead of positions. */
  readonly path: readonly string[];
  readonly saved: unknown;
  readonly found: unknown;
}

export type Verdict =
  | { readonly kind: 'match'; readonly digest: string }
  /** The study in the file is not the one that the results were made from. */
  | { readonly kind: 'otherStudy'; readonly saved: string; readonly found: string }
  | { readonly kind: 'differs'; readonly first: Deviation; readonly count: number }
  /** Another engine may give other numbers: that is no fault of the file. `first` is null where they still agree. */
  | {
      readonly kind: 'otherEngine';
      readonly saved: string;
      readonly present: string;
      readonly first: Deviation | null;
      readonly count: number;
    };

/** The run to repeat, or why there is no use in it. */
export function repeatOf(saved: SavedResults): { question: Question; plan: RunPlan } | Verdict {
  const { study, seed, replications, regional } = saved;
  const found = studyDigest(study);
  if (found !== saved.studyDigest) return { kind: 'otherStudy', saved: saved.studyDigest, found };
  const all = resolve(study);
  const scenarios = saved.scenarios.flatMap((id) => all.filter((scenario) => scenario.id === id));
  const missing = saved.scenarios.find((id) => !all.some((scenario) => scenario.id === id));
  if (missing !== undefined) return differs([{ path: ['scenarios'], saved: missing, found: undefined }]);
  let comparison;
  try {
    comparison = resolveComparison({ ...study, comparison: { ...study.comparison, seed, replications } });
  } catch {
    return differs([{ path: ['replications'], saved: replications, found: study.comparison.replications }]);
  }
  const question = { study, comparison, scenarios, regional };
  return { question, plan: runOf(question) };
}

/** What the repeated run says about the file. */
export function verdictOn(saved: SavedResults, question: Question, result: RunResult): Verdict {
  const known = new Set(result.columns.flatMap(({ keys }) => keys));
  const unknown = saved.keys.find((key) => !known.has(key));
  if (unknown !== undefined)
    return differs([{ path: ['outcomes', unknown], saved: unknown, found: undefined }]);
  const fresh = wholeDocument(playedOf(question, result, saved.keys));
  const deviations = deviationsOf(saved.document, JSON.parse(JSON.stringify(fresh)) as unknown, []).filter(
    ({ path }) => path[0] !== 'engineVersion',
  );
  if (saved.engineVersion !== ENGINE_VERSION) {
    const [first = null] = deviations;
    const versions = { saved: saved.engineVersion, present: ENGINE_VERSION };
    return { kind: 'otherEngine', ...versions, first, count: deviations.length };
  }
  return deviations.length === 0 ? { kind: 'match', digest: result.digest } : differs(deviations);
}

// A figure says more than a fingerprint, so that comes last.
function differs(deviations: readonly Deviation[]): Verdict {
  const first = deviations.find(({ path }) => path[0] === 'outcomes') ?? deviations[0]!;
  return { kind: 'differs', first, count: deviations.length };
}

function deviationsOf(saved: unknown, found: unknown, path: readonly string[]): Deviation[] {
  if (Object.is(saved, found)) return [];
  if (!isTree(saved) || !isTree(found) || Array.isArray(saved) !== Array.isArray(found))
    return [{ path, saved, found }];
  const keys = [...new Set([...Object.keys(found), ...Object.keys(saved)])];
  return keys.flatMap((key) => {
    const [one, other] = [saved, found].map((tree) => (Object.hasOwn(tree, key) ? tree[key] : undefined));
    return deviationsOf(one, other, [...path, nameOf(other) ?? nameOf(one) ?? key]);
  });
}

// Entries of lists are named by what they are about.
function nameOf(entry: unknown): string | undefined {
  if (!isTree(entry)) return undefined;
  const name = entry['key'] ?? entry['scenario'];
  return typeof name === 'string' ? name : undefined;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
