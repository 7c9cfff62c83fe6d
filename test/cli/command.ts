import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtOnce } from '../builds/builtOnce.ts';

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

interface Options {
  input?: string;
  env?: Record<string, string>;
  /** Called with what has arrived on the error stream, to act while the command runs. */
  onErr?: (child: ChildProcess) => void;
  onStart?: (child: ChildProcess) => void;
}

/** The built commands, alone in an empty folder: no packages beside them. */
export async function builtCommands() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'));
  const outDir = await builtOnce('cli');

  function tandem(words: string[], { input, env, onErr, onStart }: Options = {}): Promise<Ended> {
    const child = spawn(process.execPath, [join(outDir, 'tandem.mjs'), ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
    });
    const ended = { status: null, out: '', err: '' } as Ended;
    child.stdout.setEncoding('utf8').on('data', (part: string) => (ended.out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      ended.err += part;
      onErr?.(child);
    });
    child.stdin.on('error', () => {}).end(input);
    onStart?.(child);
    return new Promise((resolve) => child.on('close', (status) => resolve({ ...ended, status })));
  }

  return {
    tandem,
    script: join(outDir, 'tandem.mjs'),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
