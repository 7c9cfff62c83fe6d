import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure, status } from './status.ts';

/**
 * Writes files so that each is there whole or not at all, whenever the command is killed: first all of them under
 * other names, then renamed. A file that stood there before is replaced only at that last moment.
 */
export function saveAll(files: Record<string, Iterable<string>>): void {
  const drafts = new Map<string, string>();
  try {
    for (const [path, parts] of Object.entries(files)) {
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      drafts.set(draft, path);
      writeParts(draft, parts);
    }
    for (const [draft, path] of drafts) renameSync(draft, path);
  } catch (error) {
    for (const draft of drafts.keys()) rmSync(draft, { force: true });
    throw notWritten(error);
  }
}

/** Makes the folder and tries to write into it, so that this fails before a long run and not after. */
export function prepareFolder(folder: string): void {
  const trial = join(folder, `.trial.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeParts(trial, []);
    rmSync(trial);
  } catch (error) {
    throw notWritten(error);
  }
}

function writeParts(path: string, parts: Iterable<string>) {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) {
      const bytes = Buffer.from(part);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function notWritten(error: unknown) {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const full = ['ENOSPC', 'EDQUOT', 'EIO'].includes(code);
  const place = path === undefined ? '' : ` ${path}`;
  return new Failure(`cannot write${place}: ${code}`, full ? status.bug : status.wrong, {
    path,
    code,
    message,
  });
}
