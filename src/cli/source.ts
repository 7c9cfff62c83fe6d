import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Fault } from '../study/fault.ts';
import { limits } from '../study/limits.ts';
import { readStudy, type ReadResult } from '../study/read.ts';
import type { Study } from '../study/study.ts';
import { Failure, status } from './status.ts';

/** A file that is no study; what is wrong stands in `faults`. */
export class FaultyFile extends Failure {
  readonly file: string;
  readonly faults: readonly Fault[];
  readonly total: number;

  constructor(file: string, faults: readonly Fault[], total: number) {
    super(`${file}: ${total} faults`, status.wrong, { file, faults, total });
    this.file = file;
    this.faults = faults;
    this.total = total;
  }
}

/** The study of a file, `-` for the standard input, and what is odd about it. Throws a `FaultyFile` for a bad one. */
export function studyOf(file: string): { study: Study; warnings: readonly Fault[] } {
  const read = check(file);
  if (!read.ok) throw new FaultyFile(nameOf(file), read.faults, read.total);
  return read;
}

/** What `readStudy` says to a file. Throws a `Failure` if it cannot be read at all. */
export function check(file: string): ReadResult {
  return readStudy(bytesOf(file));
}

/** The name of a file in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

/** The bytes of a file: one more than a study may have is enough to know that it is too large. */
export function bytesOf(file: string): Uint8Array {
  const most = limits.fileBytes + 1;
  try {
    const handle = file === '-' ? 0 : openSync(file, 'r');
    try {
      if (fstatSync(handle).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
      return readUpTo(handle, most);
    } finally {
      if (handle !== 0) closeSync(handle);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(`cannot read ${nameOf(file)}: ${code ?? message}`, status.wrong, { file, code });
  }
}

function readUpTo(handle: number, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const part = new Uint8Array(Math.min(65_536, most - length));
    const got = readPart(handle, part);
    if (got === 0) break;
    parts.push(part.subarray(0, got));
    length += got;
  }
  return Buffer.concat(parts);
}

// A pipe that has nothing yet, and one that has ended on Windows, arrive as errors.
function readPart(handle: number, part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(handle, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
