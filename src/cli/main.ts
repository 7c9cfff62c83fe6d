import { CommanderError } from 'commander';
import { faultLines } from './check.ts';
import { commands } from './commands.ts';
import { printable, printableJson } from './printable.ts';
import { FaultyFile } from './source.ts';
import { Failure, status } from './status.ts';
import type { Terminal } from './terminal.ts';
import { localeOf, speechOf } from './words.ts';

const words = process.argv.slice(2);
const stopping = new AbortController();
const terminal: Terminal = {
  out: process.stdout,
  err: process.stderr,
  // Needed before the arguments are understood, and to say why they are not.
  logFormat: valueOf('--log-format') === 'json' ? 'json' : 'text',
  speech: speechOf(localeOf(valueOf('--lang'), process.env)),
  signal: stopping.signal,
};

// The first time the run is stopped in good order, the second time by force.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
// Whoever read our output has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(status.done);
  throw error;
});

try {
  await commands(terminal, (code) => (process.exitCode = code)).parseAsync(words, { from: 'user' });
} catch (error) {
  process.exitCode = tell(error);
}

/** Says what went wrong, for a reader or as one line of JSON, and gives the status for it. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) say(error.message.replace(/^error: /, ''));
    return error.exitCode === 0 ? status.done : status.wrong;
  }
  if (stopping.signal.aborted) {
    say(terminal.speech.own.interrupted);
    return status.interrupted;
  }
  if (error instanceof FaultyFile && terminal.logFormat === 'text') {
    const lines = faultLines(error.file, error.faults, error.total, terminal.speech);
    terminal.err.write(`${lines.join('\n')}\n`);
    return error.status;
  }
  if (error instanceof Failure) {
    say(error.message, error.details);
    return error.status;
  }
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  say(`${terminal.speech.own.bug}\n${stack ?? message}`, { message, stack });
  return status.bug;
}

function say(message: string, details: Record<string, unknown> = {}) {
  const lines = message.split('\n').map(printable).join('\n');
  const text =
    terminal.logFormat === 'json'
      ? printableJson({ type: 'error', message, ...details })
      : `tandem: ${lines}`;
  terminal.err.write(`${text}\n`);
}

function valueOf(option: string): string | undefined {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  return at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
}
