import type { LogFormat } from './progress.ts';
import type { Speech } from './words.ts';

/** Where a command speaks, how, and what stops it. */
export interface Terminal {
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
  logFormat: LogFormat;
  speech: Speech;
  signal: AbortSignal;
}
