import { isObject } from './schema/shape.ts';

/** A step from one version of the file to the next. */
export type Migration = {
  /** What changed, as a name: `rename-lag-to-lagDays`. */
  name: string;
  /** Such as `tandem/1` and `tandem/2`. */
  from: string;
  to: string;
  /**
   * The document of the next version, without `format`. It has not been validated, so it may be anything; a step should
   * move parts rather than copy them, for a fault in a part then still finds its place in the text.
   */
  change(document: Record<string, unknown>): Record<string, unknown>;
};

export type Migrated =
  | { kind: 'current'; document: Record<string, unknown>; from?: string }
  | { kind: 'notAStudy' | 'newer' | 'unknown'; found: unknown }
  | { kind: 'failed'; step: string };

/** A document brought to the current version by the steps that lead there, oldest first. */
export function migrate(input: unknown, current: string, steps: readonly Migration[]): Migrated {
  if (!isObject(input)) return { kind: 'notAStudy', found: input };
  const { format } = input;
  const version = versionOf(format);
  if (version === undefined) return { kind: 'notAStudy', found: format };
  if (version > (versionOf(current) ?? 0)) return { kind: 'newer', found: format };
  let document = input;
  for (let at: unknown = format; at !== current; at = document['format']) {
    const step = steps.find(({ from }) => from === at);
    if (!step) return { kind: 'unknown', found: format };
    try {
      document = { ...step.change(document), format: step.to };
    } catch {
      // A step meets documents that nobody has validated.
      return { kind: 'failed', step: step.name };
    }
  }
  return format === current
    ? { kind: 'current', document }
    : { kind: 'current', document, from: String(format) };
}

function versionOf(format: unknown): number | undefined {
  const digits = typeof format === 'string' ? /^tandem\/(0|[1-9][0-9]{0,5})$/.exec(format)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}
