// Stands in for fflate where the workbook writer asks for it: the same archive, made in this thread.
import { strToU8, zipSync, type AsyncZippable, type FlateError } from 'fflate';

// All that the writer takes from there.
export { strToU8, zipSync };

type Done = (error: FlateError | null, archive: Uint8Array) => void;

/** `zip` of fflate without its workers. */
export function zip(files: AsyncZippable, done: Done): void {
  done(null, zipSync(files));
}
