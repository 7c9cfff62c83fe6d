import { decode } from './decode.ts';
import { embeddedStudy } from './embedded.ts';
import type { Fault, Finding } from './fault.ts';
import { pathText, show } from './fault.ts';
import { judge } from './judge.ts';
import type { Migrated, Migration } from './migrate.ts';
import { migrate } from './migrate.ts';
import { steps } from './migrations/steps.ts';
import { locator, offsetOf } from './places.ts';
import type { Located } from './scan.ts';
import { scan } from './scan.ts';
import { format } from './schema/document.ts';
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
 * values. A report in HTML is taken for the study inside it. It never throws, and the study it returns is exactly what the file says: defaults are not filled in.
 */
export function readStudy(
  input: Uint8Array | string,
  { migrations = steps }: { migrations?: readonly Migration[] } = {},
): ReadResult {
  const decoded = decode(embeddedStudy(input) ?? input);
  if ('fault' in decoded) return { ok: false, faults: [decoded.fault], total: 1 };
  const { text } = decoded;
  const scanned = scan(text);
  if (scanned.value === undefined) return refusal(text, scanned.findings, scanned.total);
  const migrated = migrate(scanned.value, format, migrations);
  if (migrated.kind !== 'current') {
    const finding = refused(migrated);
    return refusal(text, [{ ...finding, offset: offsetOf(scanned.places, scanned.value, finding.path) }], 1);
  }
  const { document, from } = migrated;
  const { faults, total, warnings } = judge(document, scanned);
  if (total > 0) return refusal(text, faults, total);
  const study = document as Study;
  return {
    ok: true,
    study,
    warnings: told(text, warnings),
    ...(from === undefined ? {} : { migratedFrom: from }),
  };
}

/** Everything that is wrong with a study in memory; lines and columns are those of the file it would make. */
export function checkStudy(study: Study): Fault[] {
  const result = readStudy(writeStudy(study));
  return result.ok ? [] : result.faults;
}

function refusal(text: string, found: readonly Located[], total: number): ReadResult {
  return { ok: false, faults: told(text, found), total };
}

// The findings stand in the order of the text.
function told(text: string, findings: readonly Located[]): Fault[] {
  const place = locator(text);
  return findings.map(({ code, path, found, accepted, fix, params = {}, offset }) => ({
    code,
    path: pathText(path),
    found,
    accepted,
    ...place(offset),
    ...(fix === undefined ? {} : { fix }),
    params,
  }));
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
