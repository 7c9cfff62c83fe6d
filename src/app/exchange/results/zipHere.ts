// Stands in for fflate where the workbook writer asks for it: the same archive, made in this thread.
import { zipSync, type AsyncZippable, type FlateError } from 'fflate';

export { zipSync };

type Done = (error: FlateError | null, archive: Uint8Array) => void;

/** `zip` of fflate without its workers. */
export function zip(files: AsyncZippable, done: Done): void {
  done(null, zipSync(files));
}
