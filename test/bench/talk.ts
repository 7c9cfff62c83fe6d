import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A peer in its own process: lines go in, lines come out. */
export interface Talk {
  /** Sends a line and waits for one line. */
  ask(line: string): Promise<string>;
  /** Sends a line and takes lines until `end`. */
  askAll(line: string): Promise<string[]>;
  tell(line: string): void;
  stop(): void;
}

/** Starts a program that answers on its standard output. One core: no library may use more. */
export function talk(command: string, args: readonly string[]): Talk {
  const one = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...one } });
  const lines: string[] = [];
  let waiting: { resolve: (line: string) => void; reject: (reason: Error) => void } | null = null;
  let ended: Error | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!waiting) return void lines.push(line);
    const { resolve } = waiting;
    waiting = null;
    resolve(line);
  });
  const end = (reason: Error): void => {
    ended = reason;
    waiting?.reject(reason);
  };
  child.on('error', end);
  child.on('exit', (status) => end(new Error(`${command} ended with status ${status}`)));
  child.stdin.on('error', () => {});
  const next = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const line = lines.shift();
      if (line !== undefined) resolve(line);
      else if (ended) reject(ended);
      else waiting = { resolve, reject };
    });
  const tell = (line: string): void => void child.stdin.write(`${line}\n`);
  return {
    tell,
    ask: (line) => (tell(line), next()),
    async askAll(line) {
      tell(line);
      const all: string[] = [];
      for (;;) {
        const answer = await next();
        if (answer === 'end') return all;
        all.push(answer);
      }
    },
    stop: () => void child.kill(),
  };
}
