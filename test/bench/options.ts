import { parseArgs } from 'node:util';
import type { Size } from './reference/parameters.ts';

export interface Options {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  readonly sampleMs: number;
  /** Candidates to time, by id; null: all. */
  readonly only: readonly string[] | null;
  readonly browsers: readonly string[];
  readonly json: string | null;
  /** Whether a gate that is missed is a failure. */
  readonly gate: boolean;
  readonly quick: boolean;
  /** Whether the ratios of this run become the baseline, unless it is noisy. */
  readonly pin: boolean;
}

export const usage = `npm run bench -- [options]
  --size small|large|both   6 regions x 90 days, 20 x 365, or both (default: both; with --quick: small)
  --rounds N                rounds of measurement, 5 or more (default 9; with --quick 5)
  --sample-ms N             milliseconds of one sample (default 150)
  --only ID,ID              time these candidates only
  --browsers NAME,NAME      chromium, firefox (default: both where installed); none: no browser
  --json FILE               write all that was measured
  --gate                    exit with 1 if a gate is missed
  --pin                     keep the ratios of this run in baseline.json, with which later runs are compared
  --quick                   under a minute on a quiet machine
Exit: 0 well, 1 a gate missed or a ratio 15 % worse than in baseline.json, 2 wrong results, 3 too noisy, 64 wrong options`;

/** Reads the command line. Throws RangeError with what is accepted. */
export function optionsOf(argv: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      size: { type: 'string' },
      rounds: { type: 'string' },
      'sample-ms': { type: 'string' },
      only: { type: 'string' },
      browsers: { type: 'string' },
      json: { type: 'string' },
      gate: { type: 'boolean', default: false },
      pin: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { quick, gate, pin } = values;
  const whole = (text: string | undefined, usual: number, least: number, name: string): number => {
    const n = text === undefined ? usual : Number(text);
    if (!Number.isInteger(n) || n < least) throw new RangeError(`${name}: a whole number, ${least} or more`);
    return n;
  };
  const sizes: Record<string, Size[]> = { small: ['small'], large: ['large'], both: ['small', 'large'] };
  const asked = sizes[values.size ?? (quick ? 'small' : 'both')];
  if (!asked) throw new RangeError('--size: small, large or both');
  const browsers = (values.browsers ?? 'chromium,firefox').split(',').filter((b) => b !== 'none' && b !== '');
  if (browsers.some((b) => b !== 'chromium' && b !== 'firefox'))
    throw new RangeError('--browsers: chromium, firefox, both with a comma between, or none');
  return {
    sizes: asked,
    rounds: whole(values.rounds, quick ? 5 : 9, 5, '--rounds'),
    sampleMs: whole(values['sample-ms'], quick ? 60 : 150, 1, '--sample-ms'),
    only: values.only?.split(',') ?? null,
    browsers,
    json: values.json ?? null,
    gate,
    pin,
    quick,
  };
}
