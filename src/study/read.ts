import { decode } from './decode.ts';
import type { Fault, Finding, Path } from './fault.ts';
import { pathText, show } from './fault.ts';
import { findings } from './findings.ts';
import { limits } from './limits.ts';
import { mend } from './mend.ts';
import type { Migrated, Migration } from './migrate.ts';
import { migrate } from './migrate.ts';
import { steps } from './migrations/steps.ts';
import { locator, offsetOf } from './places.ts';
import { crossField } from './rules.ts';
import type { Scan } from './scan.ts';
import { scan } from './scan.ts';
import { document as documentSchema, format } from './schema/document.ts';
import type { Study } from './study.ts';
import { writeStudy } from './write.ts';

export type ReadResult =
  | { ok: true; study: Study; migratedFrom?: string; warnings: Fault[] }
  | {
      ok: false;
      /** In the order of the file; the first 50. */
      faults: Fault[];
      total: number;
    };

/**
 * The one door for a study file: bytes or text in, a study or everything that is wrong with it out. The steps are size,
 * strict UTF-8 (a byte order mark is fine), strict JSON, version, migration, schema, and the rules that look at several
 * values. It never throws, and the study it returns is exactly what the file says: defaults are not filled in.
 */
export function readStudy(
  input: Uint8Array | string,
  { migrations = steps }: { migrations?: readonly Migration[] } = {},
): ReadResult {
  const decoded = decode(input);
  if ('fault' in decoded) return { ok: false, faults: [decoded.fault], total: 1 };
  const scanned = scan(decoded.text);
  const { study, from, faults, warnings, document } = judge(scanned, migrations);
  const found = placed(scanned.findings, faults, scanned, document).sort(byOffset);
  if (study === undefined || found.length > 0) {
    // Of what the scan found beyond the first fifty only the number is known.
    const total = found.length + scanned.total - scanned.findings.length;
    return { ok: false, faults: told(decoded.text, found), total };
  }
  const minor = placed([], warnings, scanned, document).sort(byOffset);
  return {
    ok: true,
    study,
    warnings: told(decoded.text, minor),
    ...(from === undefined ? {} : { migratedFrom: from }),
  };
}

/** Everything that is wrong with a study in memory; lines and columns are those of the file it would make. */
export function checkStudy(study: Study): Fault[] {
  const result = readStudy(writeStudy(study));
  return result.ok ? [] : result.faults;
}

type Judged = { study?: Study; from?: string; faults: Finding[]; warnings: Finding[]; document?: unknown };

function judge({ value, findings: scanned }: Scan, migrations: readonly Migration[]): Judged {
  if (value === undefined) return { faults: [], warnings: [] };
  const migrated = migrate(value, format, migrations);
  if (migrated.kind !== 'current') return { faults: [refused(migrated)], warnings: [], document: value };
  const { document, from } = migrated;
  const wrong = findings(documentSchema, document);
  const together = fitTogether(document, wrong, scanned);
  const study = document as Study;
  return {
    study,
    faults: [...wrong, ...together.faults],
    warnings: together.warnings,
    document,
    ...(from === undefined ? {} : { from }),
  };
}

// With the wrong values mended the rules can still be asked about the others. They are not asked if something larger
// than a value is wrong: what refers to it would look wrong too.
function fitTogether(document: object, wrong: readonly Finding[], scanned: readonly Finding[]) {
  const nothing = { faults: [], warnings: [] };
  if (scanned.some(({ code }) => code === 'forbiddenKey') || wrong.some(({ whole }) => whole)) return nothing;
  const mended = wrong.length === 0 ? document : mend(documentSchema, document, wrong);
  if (mended === undefined) return nothing;
  const { faults, warnings } = crossField(mended as Study);
  return { faults: faults.filter(({ path }) => !wrong.some((other) => touches(other.path, path))), warnings };
}

// What a value refused by the scan leads to has been said already.
function placed(scanned: Scan['findings'], faults: readonly Finding[], { places }: Scan, document: unknown) {
  const fresh = faults.filter(
    ({ path, at }) => at === 'key' || !scanned.some((other) => touches(other.path, path)),
  );
  const withOffset = fresh.map((finding) => ({
    ...finding,
    offset: offsetOf(places, document, finding.path, finding.at),
  }));
  return [...scanned, ...withOffset];
}

function byOffset(a: { offset: number }, b: { offset: number }): number {
  return a.offset - b.offset;
}

function told(text: string, findings: Scan['findings']): Fault[] {
  const place = locator(text);
  return findings
    .slice(0, limits.faults)
    .map(({ code, path, found, accepted, fix, params = {}, offset }) => ({
      code,
      path: pathText(path),
      found,
      accepted,
      ...place(offset),
      ...(fix === undefined ? {} : { fix }),
      params,
    }));
}

// Whether one of two paths lies on the other.
function touches(a: Path, b: Path): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) if (a[index] !== b[index]) return false;
  return true;
}

function refused(migrated: Exclude<Migrated, { kind: 'current' }>): Finding {
  const written = `"format": ${show(format)}`;
  switch (migrated.kind) {
    case 'notAStudy':
      return { code: 'notAStudy', path: ['format'], found: show(migrated.found), accepted: written };
    case 'newer':
      return {
        code: 'newerVersion',
        path: ['format'],
        found: show(migrated.found),
        accepted: `a version up to ${show(format)}`,
        fix: 'open it with a newer version of the workbench',
      };
    case 'unknown':
      return { code: 'unknownVersion', path: ['format'], found: show(migrated.found), accepted: written };
    case 'failed':
      return {
        code: 'migrationFailed',
        path: [],
        found: `a document that the step ${show(migrated.step)} cannot convert`,
        accepted: 'a valid study of its version',
        params: { step: migrated.step },
      };
    default:
      return migrated satisfies never;
  }
}
