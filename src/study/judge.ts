import type { Finding, Path } from './fault.ts';
import { sightings, tell } from './findings.ts';
import { limits } from './limits.ts';
import { mend } from './mend.ts';
import { offsetOf } from './places.ts';
import { crossField } from './rules.ts';
import type { Located, Scan } from './scan.ts';
import { document as schema } from './schema/document.ts';
import type { Study } from './study.ts';

export type Verdict = {
  /** In the order of the text; the first `limits.faults`. */
  faults: Located[];
  total: number;
  warnings: Located[];
};

/** Everything that is wrong with a document of the current version: by the scan, by the schema, by the rules. */
export function judge(document: object, { places, findings: scanned, total }: Scan): Verdict {
  const locate = <T extends { path: Path; at?: Finding['at'] }>(found: T) => ({
    ...found,
    offset: offsetOf(places, document, found.path, found.at),
  });
  // What a value that the scan refused leads to has been said already.
  const isNew = ({ path, at }: { path: Path; at?: Finding['at'] }) =>
    at === 'key' || !scanned.some((other) => touches(other.path, path));

  const sighted = sightings(schema, document).map(locate).sort(byOffset);
  const first = sighted.slice(0, limits.faults);
  const wrong = first.map((sighting) => ({ ...tell(schema, document, sighting), offset: sighting.offset }));
  const { faults, warnings } =
    sighted.length > first.length
      ? nothing
      : fitTogether(
          document,
          wrong,
          scanned.map(({ code }) => code),
        );
  const fresh = [...wrong, ...faults.map(locate)].filter(isNew);
  const all = [...scanned, ...fresh].sort(byOffset);
  return {
    faults: all.slice(0, limits.faults),
    total: total + fresh.length + sighted.length - first.length,
    warnings: warnings.map(locate).sort(byOffset),
  };
}

const nothing = { faults: [], warnings: [] };

// With the wrong values mended the rules can still be asked about the others. They are not asked if something larger
// than a value is wrong: what refers to it would look wrong too.
function fitTogether(document: object, wrong: readonly Finding[], scanned: readonly Finding['code'][]) {
  if (scanned.includes('forbiddenKey') || wrong.some(({ whole }) => whole)) return nothing;
  if (wrong.length === 0) return crossField(document as Study);
  const near = mend(schema, document, wrong, 'near');
  if (near === undefined) return nothing;
  const { faults, warnings } = crossField(near as Study);
  if (faults.length === 0) return { faults, warnings };
  // What shows only under one way of mending is about the mended values; and a kind speaks for all that stands by it.
  const others = (['plain', 'least'] as const).map((way) => {
    const mended = mend(schema, document, wrong, way);
    return new Set((mended === undefined ? [] : crossField(mended as Study).faults).map(sameness));
  });
  const mended = wrong.map(({ path }) => (path.at(-1) === 'kind' ? path.slice(0, -1) : path));
  const kept = faults.filter(
    (finding) =>
      others.every((other) => other.has(sameness(finding))) &&
      !mended.some((path) => touches(path, finding.path)) &&
      // A depot of which something is wrong may be the one that a region seems to lack.
      !(finding.code === 'noDepot' && mended.some((path) => path.includes('depots'))),
  );
  return { faults: kept, warnings };
}

function sameness({ code, path }: Finding): string {
  return `${code} ${JSON.stringify(path)}`;
}

function byOffset(a: { offset: number }, b: { offset: number }): number {
  return a.offset - b.offset;
}

// Whether one of two paths lies on the other.
function touches(a: Path, b: Path): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) if (a[index] !== b[index]) return false;
  return true;
}
