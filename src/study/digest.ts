import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Study } from './study.ts';
import { writeStudy } from './write.ts';

/** Fingerprint of a study: SHA-256 in hexadecimal over the bytes of its file in canonical form. */
export function studyDigest(study: Study): string {
  return bytesToHex(sha256(new TextEncoder().encode(writeStudy(study))));
}
