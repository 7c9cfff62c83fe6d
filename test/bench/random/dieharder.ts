import { spawn } from 'node:child_process';
import { streams } from './streams.ts';

/** Tests of dieharder 3.31 that finish in minutes together: numbers as `dieharder -l` lists them. */
const short = [0, 2, 3, 8, 15, 16, 100, 101];

/** Lines of dieharder about two of the streams; null where it is not installed. */
export async function dieharder(all: boolean): Promise<string[] | null> {
  const lines: string[] = [];
  const chosen = streams().filter(({ name }) => /64 replications|consecutive keys/.test(name));
  for (const { name } of chosen)
    for (const test of all ? [-1] : short) {
      const found = await one(name, test);
      if (found === null) return null;
      lines.push(...found.map((line) => `${line}   ${name}`));
    }
  return lines;
}

function one(name: string, test: number): Promise<string[] | null> {
  const words = streams().find((stream) => stream.name === name)!;
  // Its hundred repetitions: ten now and then lie so evenly that it takes them for a fault.
  const which = test < 0 ? ['-a'] : ['-d', String(test)];
  // Raw words on standard input; the table without its head.
  const child = spawn('dieharder', [
    '-g',
    '200',
    '-D',
    'test_name',
    '-D',
    'ntuple',
    '-D',
    'tsamples',
    '-D',
    'psamples',
    '-D',
    'pvalues',
    '-D',
    'assessment',
    ...which,
  ]);
  const block = new Uint32Array(1 << 16);
  const feed = (): void => {
    let room = true;
    while (room && child.stdin.writable) {
      for (let i = 0; i < block.length; i++) block[i] = words.next();
      room = child.stdin.write(Buffer.from(block.slice().buffer));
    }
  };
  return new Promise((resolve) => {
    let text = '';
    child.on('error', () => resolve(null));
    child.stdin.on('error', () => {});
    child.stdin.on('drain', feed);
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.on('close', () => resolve(text.split('\n').filter((line) => /PASSED|WEAK|FAILED/.test(line))));
    feed();
  });
}
